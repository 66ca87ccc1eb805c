"""How calls are signed, and that secrets stay secret."""

from __future__ import annotations

import asyncio
import json
import logging
import threading
from collections.abc import Callable

import pytest

from runtime import (
    NOT_GIVEN,
    AuthenticationError,
    ClientCredentials,
    ClientError,
    ConfigurationError,
    Credential,
    RefreshToken,
    RequestOptions,
)

from .clients import Waits, async_client, client
from .sample_client import Cloudflare
from .server import Reply, Seen, enveloped, serving


def sent(api: Cloudflare) -> None:
    api.accounts.tokens.get("t", account_id="a")


def test_the_first_complete_way_is_used_and_never_two(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CLOUDFLARE_API_TOKEN", "  from-environment ")
    monkeypatch.setenv("CLOUDFLARE_API_KEY", "key")
    monkeypatch.setenv("CLOUDFLARE_EMAIL", "mail@example.com")
    with serving([enveloped({})]) as server:
        for token in (NOT_GIVEN, "explicit", None):
            with Cloudflare(base_url=server.url, api_token=token) as api:
                sent(api)
    first, second, third = (seen.headers for seen in server.seen)
    assert first["Authorization"] == "Bearer from-environment" and "X-Auth-Key" not in first
    assert second["Authorization"] == "Bearer explicit"
    assert "Authorization" not in third
    assert (third["X-Auth-Email"], third["X-Auth-Key"]) == ("mail@example.com", "key")


def test_missing_credentials_are_named_before_anything_is_sent(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CLOUDFLARE_API_TOKEN", "   ")
    with serving([enveloped({})]) as server:
        with Cloudflare(base_url=server.url) as api:
            with pytest.raises(ConfigurationError) as caught:
                sent(api)
            assert str(caught.value) == (
                "accounts.tokens.get: no credentials; set api_token (environment: CLOUDFLARE_API_TOKEN), or api_email "
                "(environment: CLOUDFLARE_EMAIL) and api_key (environment: CLOUDFLARE_API_KEY), or query_key, or oauth "
                "(environment: CLOUDFLARE_OAUTH)"
            )
            api.ping()
        with Cloudflare(base_url=server.url, api_key="k") as api:
            with pytest.raises(ConfigurationError, match="incomplete; set also api_email"):
                sent(api)
    assert [seen.target for seen in server.seen] == ["/ping"]


def test_whoever_signs_by_hand_needs_no_credentials() -> None:
    options = RequestOptions(extra_headers={"authorization": "Own x"})
    with serving([enveloped({})]) as server, Cloudflare(base_url=server.url) as api:
        api.accounts.tokens.get("t", account_id="a", options=options)
        signed = api.with_options(credentials={"api_token": "t0"})
        signed.accounts.tokens.get("t", account_id="a", options=RequestOptions(extra_headers={"Authorization": None}))
    assert server.seen[0].headers["Authorization"] == "Own x"
    assert "Authorization" not in server.seen[1].headers


def test_functions_give_a_secret_for_each_attempt() -> None:
    secrets = iter(["one", "two"])
    with serving([Reply(503), enveloped({})]) as server:
        with client(server.url, api_token=lambda: next(secrets), timing=Waits().timing()) as api:
            sent(api)
    assert [seen.headers["Authorization"] for seen in server.seen] == ["Bearer one", "Bearer two"]


def test_asynchronous_functions() -> None:
    async def secret() -> str:
        await asyncio.sleep(0)
        return "later"

    async def run(url: str) -> None:
        async with async_client(url, api_token=secret) as api:
            await api.accounts.tokens.get("t", account_id="a")

    with serving([enveloped({})]) as server:
        asyncio.run(run(server.url))
        with client(server.url, api_token=secret) as api, pytest.raises(ConfigurationError, match="asynchronous"):
            sent(api)
    assert [seen.headers["Authorization"] for seen in server.seen] == ["Bearer later"]


@pytest.mark.parametrize("secret", ["a\r\nb", "\x7f", "ä"])
def test_secrets_that_headers_cannot_hold_are_not_repeated(secret: str) -> None:
    with client("http://127.0.0.1:9", api_token=secret) as api, pytest.raises(ClientError, match="api_token") as caught:
        sent(api)
    assert secret not in str(caught.value)


@pytest.mark.parametrize("secret", ["", " ", 3, ClientCredentials(client_id="i", client_secret="s")])
def test_secrets_that_are_none_are_refused_at_once(secret: Credential) -> None:
    with pytest.raises(ConfigurationError, match="api_token"):
        client("http://127.0.0.1:9", api_token=secret)


def test_credentials_go_over_plain_http_to_this_machine_only() -> None:
    with client("http://example.test") as api, pytest.raises(ConfigurationError, match="https"):
        sent(api)
    with client("http://nowhere.invalid", allow_insecure=True, max_retries=0) as api:
        with pytest.raises(ClientError, match="no connection"):
            sent(api)


def test_nothing_shows_a_secret(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    own = logging.getLogger("test-of-secrets")
    with serving([enveloped({"id": "t", "value": "answer-secret"})]) as server:
        options = {"api_token": None, "query_key": "query-secret", "default_headers": {"X-Auth-Other": "header-secret"}}
        timing = Waits().timing()
        with client(server.url, **options, logger=own, log_level="debug", timing=timing) as api:
            created = api.accounts.tokens.with_raw_response.create(account_id="a", name="body-secret", policies=[])
            shown = f"{api!r} {api.__dict__['_services']!r} {api._options!r} {created!r} {created.parse()!r}"
    logged = "\n".join(record.getMessage() for record in caplog.records)
    assert "accounts.tokens.create: POST /accounts/a/tokens: 200 in 0 ms" in logged
    assert "HTTP Request: POST" in logged
    assert "secret" not in (logged + shown).replace("test-of-secrets", "")


def test_retries_are_logged(caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CLOUDFLARE_LOG", "info")
    with serving([Reply(503), enveloped({})]) as server:
        with client(server.url, timing=Waits().timing()) as api:
            sent(api)
    lines = [record.getMessage() for record in caplog.records if record.name == "cloudflare"]
    logging.getLogger("cloudflare").setLevel(logging.NOTSET)
    assert lines == [
        "accounts.tokens.get: GET /accounts/a/tokens/t: 503 in 0 ms",
        "accounts.tokens.get: retry 1 in 0.25 s",
        "accounts.tokens.get: GET /accounts/a/tokens/t: 200 in 0 ms",
    ]


def test_the_log_is_off_unless_asked_for(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG, logger="cloudflare")
    with serving([enveloped({})]) as server, client(server.url) as api:
        sent(api)
    assert [record for record in caplog.records if record.name == "cloudflare"] == []


def token_server(lifetime: object = 3600) -> Callable[[Seen], Reply]:
    """Gives tokens ``access-1``, ``access-2`` and so on, and takes only the newest one."""
    given: list[str] = []

    def answer(seen: Seen) -> Reply:
        if seen.target == "/oauth/token":
            given.append(f"access-{len(given) + 1}")
            members = {"access_token": given[-1], "token_type": "Bearer", "expires_in": lifetime}
            return Reply(body={**members, "refresh_token": f"refresh-{len(given)}"})
        return enveloped({"id": seen.headers["Authorization"]})

    return answer


def test_tokens_are_fetched_once_and_again_before_they_end() -> None:
    waits = Waits()
    grant = ClientCredentials(client_id="i:d", client_secret="s s")
    with serving(token_server()) as server:
        with Cloudflare(base_url=server.url, oauth=grant, timing=waits.timing()) as api:
            ids = []
            for seconds in (0, 3539, 1):
                waits.now += seconds
                ids.append(api.accounts.tokens.get("t", account_id="a").id)
    assert ids == ["Bearer access-1", "Bearer access-1", "Bearer access-2"]
    fetch = server.seen[0]
    assert fetch.body == b"grant_type=client_credentials&scope=read%20write"
    assert fetch.headers["Authorization"] == "Basic aSUzQWQ6cyUyMHM="


def test_short_lived_tokens_are_used_for_half_of_their_life() -> None:
    waits = Waits()
    grant = RefreshToken(client_id="id", refresh_token="refresh-0")
    with serving(token_server("60")) as server:
        with Cloudflare(base_url=server.url, oauth=grant, timing=waits.timing()) as api:
            sent(api)
            waits.now += 31
            sent(api)
    fetches = [seen for seen in server.seen if seen.target == "/oauth/token"]
    assert fetches[0].body == b"grant_type=refresh_token&refresh_token=refresh-0&scope=read%20write&client_id=id"
    assert b"refresh_token=refresh-1" in fetches[1].body and "Authorization" not in fetches[0].headers


def test_many_calls_share_one_fetch() -> None:
    grant = ClientCredentials(client_id="i", client_secret="s")
    with serving(token_server()) as server, Cloudflare(base_url=server.url, oauth=grant) as api:
        threads = [threading.Thread(target=sent, args=(api,)) for _ in range(8)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    assert [seen.target for seen in server.seen].count("/oauth/token") == 1

    async def run(url: str) -> None:
        async with async_client(url, api_token=None, oauth=grant) as api:
            await asyncio.gather(*(api.accounts.tokens.get("t", account_id="a") for _ in range(8)))

    with serving(token_server()) as server:
        asyncio.run(run(server.url))
    assert [seen.target for seen in server.seen].count("/oauth/token") == 1


def test_a_refused_token_is_fetched_again_once() -> None:
    give = token_server()

    def answer(seen: Seen) -> Reply:
        is_refused = seen.headers.get("Authorization") == "Bearer access-1"
        return Reply(401) if is_refused else give(seen)

    grant = ClientCredentials(client_id="i", client_secret="s")
    with serving(answer) as server, Cloudflare(base_url=server.url, oauth=grant) as api:
        assert api.accounts.tokens.create(account_id="a", name="n", policies=[]).id == "Bearer access-2"
    with serving(lambda seen: give(seen) if seen.target == "/oauth/token" else Reply(401)) as server:
        with Cloudflare(base_url=server.url, oauth=grant) as api, pytest.raises(AuthenticationError):
            sent(api)
    assert [seen.target for seen in server.seen].count("/oauth/token") == 2


def test_a_refused_grant_says_why_and_nothing_else() -> None:
    body = json.dumps({"error": "invalid_client", "error_description": "s3cret is wrong"})
    grant = ClientCredentials(client_id="i", client_secret="s3cret")
    with serving([Reply(400, body)]) as server, Cloudflare(base_url=server.url, oauth=grant) as api:
        with pytest.raises(AuthenticationError, match=r"oauth: fetching an access token: .*invalid_client") as caught:
            sent(api)
    assert "s3cret" not in f"{caught.value} {caught.value.body} {grant!r}"


def test_grants_from_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CLOUDFLARE_OAUTH_CLIENT_ID", "id")
    monkeypatch.setenv("CLOUDFLARE_OAUTH_CLIENT_SECRET", "secret")
    with serving(token_server()) as server, Cloudflare(base_url=server.url) as api:
        sent(api)
    assert server.seen[1].headers["Authorization"] == "Bearer access-1"


def test_base_urls(monkeypatch: pytest.MonkeyPatch) -> None:
    assert Cloudflare(api_token="t").base_url == "https://api.example.com/client/v4"
    monkeypatch.setenv("CLOUDFLARE_BASE_URL", " ")
    assert Cloudflare(api_token="t").base_url == "https://api.example.com/client/v4"
    monkeypatch.setenv("CLOUDFLARE_BASE_URL", "https://environment.example//")
    assert Cloudflare(api_token="t").base_url == "https://environment.example"
    assert Cloudflare(api_token="t", base_url="https://x.example/v1/").base_url == "https://x.example/v1"
    for url in (
        "ftp://x",
        "x.example",
        "https://u:p@x.example",
        "https://x.example?a=1",
        "https://x/#f",
        "https://x y",
    ):
        with pytest.raises(ConfigurationError):
            Cloudflare(api_token="t", base_url=url)
