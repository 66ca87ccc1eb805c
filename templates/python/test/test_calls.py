"""Calls from end to end: what goes over the wire, and what comes back."""

from __future__ import annotations

import asyncio
from datetime import datetime, timezone
from typing import Optional

import httpx
import pytest

from runtime import APIResponseValidationError, ArgumentError, ClientClosedError, RequestOptions

from .clients import async_client, client
from .sample_client import RequestIP, Token, TokenCreateResponse, TokenPolicy
from .server import Reply, enveloped, serving

ACCOUNT = "a" * 32


def test_a_call_sends_its_values_where_they_belong() -> None:
    with serving([enveloped({"id": "t1", "value": "secret"})]) as server, client(server.url) as api:
        created = api.accounts.tokens.create(
            account_id=ACCOUNT,
            name="näme",
            policies=[TokenPolicy(effect="allow", resources={"com.cloudflare.api": "*"})],
            condition=RequestIP(in_=["10.0.0.0/8"]),
            expires_on=datetime(2030, 1, 1, tzinfo=timezone.utc),
        )
    assert isinstance(created, TokenCreateResponse)
    assert created.value == "secret"
    [seen] = server.seen
    assert (seen.method, seen.target) == ("POST", f"/accounts/{ACCOUNT}/tokens")
    assert seen.json == {
        "name": "näme",
        "policies": [{"effect": "allow", "resources": {"com.cloudflare.api": "*"}}],
        "condition": {"in": ["10.0.0.0/8"]},
        "expires_on": "2030-01-01T00:00:00+00:00",
    }
    assert seen.headers["Authorization"] == "Bearer token-of-test"
    assert seen.headers["Content-Type"] == "application/json"
    assert seen.headers["Accept"] == "application/json"
    assert seen.headers["User-Agent"] == "Cloudflare/Python 1.2.3"


def test_the_asynchronous_client_does_the_same() -> None:
    async def run(url: str) -> TokenCreateResponse:
        async with async_client(url) as api:
            return await api.accounts.tokens.create(account_id=ACCOUNT, name="n", policies=[], condition=None)

    with serving([enveloped({"id": "t1"})]) as server:
        assert asyncio.run(run(server.url)).id == "t1"
    assert server.seen[0].json == {"name": "n", "policies": [], "condition": None}


@pytest.mark.parametrize(("condition", "expected"), [(None, {"condition": None}), (RequestIP(), {"condition": {}})])
def test_null_is_sent_and_absence_is_not(condition: Optional[RequestIP], expected: dict[str, object]) -> None:
    with serving([enveloped({})]) as server, client(server.url) as api:
        api.accounts.tokens.create(account_id="a", name="n", policies=[], condition=condition)
        api.accounts.tokens.create(account_id="a", name="n", policies=[])
    assert server.seen[0].json == {"name": "n", "policies": [], **expected}
    assert server.seen[1].json == {"name": "n", "policies": []}


def test_what_the_document_does_not_name_survives() -> None:
    body = {"id": "t", "name": None, "later": {"x": [1]}, "policies": [{"effect": "shadow", "new": 1}]}
    with serving([enveloped(body)]) as server, client(server.url) as api:
        token = api.accounts.tokens.get("t", account_id="a")
    assert token.to_dict() == body
    assert token.name is None and "status" not in token.model_fields_set
    assert token.policies is not None and token.policies[0].effect == "shadow"


def test_a_read_call_has_no_body_and_no_content_type() -> None:
    with serving([enveloped({})]) as server, client(server.url) as api:
        api.accounts.tokens.get("a/b c", account_id="a")
    assert server.seen[0].target == "/accounts/a/tokens/a%2Fb%20c"
    assert "Content-Type" not in server.seen[0].headers


@pytest.mark.parametrize("value", ["", ".", "..", "%2e", "%2E%2e"])
def test_path_values_cannot_leave_their_segment(value: str) -> None:
    with serving([enveloped({})]) as server, client(server.url) as api:
        with pytest.raises(ArgumentError, match=r"accounts\.tokens\.get: path parameter token_id"):
            api.accounts.tokens.get(value, account_id="a")
        assert server.seen == []


def test_no_content_is_none_and_nullable_results_are_too() -> None:
    with serving([Reply(204), enveloped(None)]) as server, client(server.url) as api:
        api.accounts.update_profile(account_id="a", name="n")
        assert api.accounts.tokens.delete("t", account_id="a") is None
    assert server.seen[0].headers["Accept"] == "*/*"


@pytest.mark.parametrize(
    ("result", "message"),
    [
        (None, r"accounts\.tokens\.get: \$\.result: nothing"),
        ({"policies": 3}, r"accounts\.tokens\.get: \$\.result\.policies: "),
        ({"issued_on": "secret-value"}, r"\$\.result\.issued_on: "),
    ],
)
def test_a_result_that_does_not_fit_is_named(result: object, message: str) -> None:
    with serving([enveloped(result)]) as server, client(server.url) as api:
        with pytest.raises(APIResponseValidationError, match=message) as caught:
            api.accounts.tokens.get("t", account_id="a")
    assert "secret-value" not in str(caught.value)
    assert caught.value.__cause__ is None


def test_raw_calls_give_what_came_around_the_value() -> None:
    reply = Reply(503, headers=[("Retry-After", "0.001")])
    ray = Reply(body={"result": {"id": "t"}, "success": True}, headers=[("cf-ray", "r1")])
    with serving([reply, ray]) as server, client(server.url, api_token=None, query_key="query-secret") as api:
        raw = api.accounts.tokens.with_raw_response.get("t", account_id="a")
    assert server.seen[0].target == "/accounts/a/tokens/t?key=query-secret"
    assert (raw.status_code, raw.method, raw.http_version, raw.retries_taken) == (200, "GET", "HTTP/1.1", 1)
    assert raw.url == f"{server.url}/accounts/a/tokens/t"
    assert raw.request_id == "r1" and raw.elapsed > 0
    assert raw.json()["result"] == {"id": "t"} and raw.read() == raw.text().encode()
    token: Token = raw.parse()
    assert token.id == "t" and raw.parse() is token
    assert "query-secret" not in repr(raw)


def test_asynchronous_raw_calls_and_lists() -> None:
    async def run(url: str) -> tuple[Optional[str], int]:
        async with async_client(url) as api:
            raw = await api.accounts.tokens.with_raw_response.get("t", account_id="a")
            listed = await api.accounts.tokens.with_raw_response.list(account_id="a")
            return raw.parse().id, len(listed.parse().result)

    replies = [enveloped({"id": "t"}), enveloped([{"id": "1"}, {"id": "2"}])]
    with serving(replies) as server:
        assert asyncio.run(run(server.url)) == ("t", 2)


def test_options_of_a_call_win_over_those_of_the_client() -> None:
    options = RequestOptions(
        extra_headers={"X-One": "call", "X-Two": None, "Accept": "text/x"},
        extra_query={"b": [1, True], "deep": {"x": 1}},
        extra_body={"more": {"k": None}, "name": "other"},
        idempotency_key="idem",
    )
    defaults = {"X-One": "client", "X-Two": "client", "User-Agent": "mine"}
    with serving([enveloped({})]) as server:
        with client(server.url, default_headers=defaults, default_query={"a": "x y", "b": 2}) as api:
            api.accounts.tokens.create(account_id="a", name="n", policies=[], options=options)
    [seen] = server.seen
    assert seen.target == "/accounts/a/tokens?a=x%20y&b=1&b=true&deep%5Bx%5D=1"
    assert seen.json == {"name": "other", "policies": [], "more": {"k": None}}
    assert (seen.headers["X-One"], seen.headers["Accept"], seen.headers["User-Agent"]) == ("call", "text/x", "mine")
    assert "X-Two" not in seen.headers and seen.headers["Idempotency-Key"] == "idem"


@pytest.mark.parametrize("value", ["a\r\nX: 1", "\x00", "é"])
def test_headers_take_printable_text_only(value: str) -> None:
    with client("http://127.0.0.1:9") as api, pytest.raises(ArgumentError) as caught:
        api.ping(options=RequestOptions(extra_headers={"X-H": value}))
    assert value not in str(caught.value)


def test_paths_that_the_document_does_not_name() -> None:
    with serving([Reply(body={"any": [1]})]) as server, client(server.url + "/base/") as api:
        assert api.get("/x?y=1", cast_to=dict[str, list[int]], query={"z": "ä"}) == {"any": [1]}
        assert api.post(f"{server.url}/base/x", cast_to=object, body={"a": None}) == {"any": [1]}
        api.put("/x", cast_to=object, body=b"\x00")
        api.patch("/x", cast_to=object, body=[1])
        api.delete("/x", cast_to=object)
        for path in ("https://evil.example/x", "//evil.example", "@evil.example/x", "x"):
            with pytest.raises(ValueError):
                api.get(path, cast_to=object)
    assert server.seen[0].target == "/base/x?y=1&z=%C3%A4"
    assert server.seen[1].target == "/base/x" and server.seen[1].json == {"a": None}
    assert server.seen[2].headers["Content-Type"] == "application/octet-stream"
    assert [seen.method for seen in server.seen[2:]] == ["PUT", "PATCH", "DELETE"]
    assert server.seen[4].body == b"" and "Content-Type" not in server.seen[4].headers


def test_derived_clients_share_connections_and_close_nothing() -> None:
    with serving([enveloped({})]) as server:
        api = client(server.url, default_headers={"X-A": "1"})
        derived = api.with_options(default_headers={"X-B": "2"}, credentials={"api_token": "other-token"})
        assert derived.accounts is not api.accounts
        derived.accounts.tokens.get("t", account_id="a")
        derived.close()
        api.accounts.tokens.get("t", account_id="a")
        api.close()
        for closed in (api, derived):
            with pytest.raises(ClientClosedError):
                closed.accounts.tokens.get("t", account_id="a")
    assert (server.seen[0].headers["X-A"], server.seen[0].headers["X-B"]) == ("1", "2")
    assert server.seen[0].headers["Authorization"] == "Bearer other-token"
    assert "X-B" not in server.seen[1].headers


def test_a_client_that_was_passed_in_is_not_closed() -> None:
    with serving([enveloped({})]) as server, httpx.Client() as http:
        with client(server.url, http_client=http) as api:
            api.accounts.tokens.get("t", account_id="a")
        assert not http.is_closed

    async def run() -> bool:
        async with httpx.AsyncClient() as http:
            async with async_client("http://127.0.0.1:9", http_client=http):
                pass
            return http.is_closed

    assert asyncio.run(run()) is False


def test_a_client_of_the_wrong_kind_is_refused() -> None:
    with pytest.raises(ValueError, match=r"http_client must be a httpx\.Client"):
        client("http://127.0.0.1:9", http_client=object())
