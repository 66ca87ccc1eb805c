"""Where calls go."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Optional, Union

import httpx
import pytest

from runtime import (
    Api,
    ArgumentError,
    BinaryAnswer,
    BinaryResponse,
    ChoiceAnswer,
    ConfigurationError,
    CoreOptions,
    JsonAnswer,
    NoAnswer,
    Operation,
    Server,
    Shape,
    Success,
    SyncAPIClient,
    TextAnswer,
    Variable,
)
from runtime.servers import resolved, same_origin

from .clients import client
from .sample_client import Token
from .server import Reply, serving
from .suites import FOLDER, table

_TABLES = table("client-tables.json")
_REGION = Server(
    "https://{region}.example.com:{port}/{stage}",
    (Variable("region", "eu", ("eu", "us")), Variable("port", "443"), Variable("stage", "v1")),
)


@pytest.mark.parametrize(
    ("chosen", "url"),
    [
        ({}, "https://eu.example.com:443/v1"),
        ({"region": "us", "port": "8443", "stage": "a/b", "other": "x"}, "https://us.example.com:8443/a/b"),
    ],
)
def test_variables_of_servers(chosen: Mapping[str, str], url: str) -> None:
    assert resolved(_REGION, chosen) == url


@pytest.mark.parametrize(
    ("chosen", "message"),
    [
        ({"region": "evil.test/"}, "region must be one of the values"),
        ({"port": "1@evil.test"}, "port must be a port"),
        ({"stage": "../x"}, "stage must be a part of a path"),
        ({"stage": "a?b"}, "stage must be a part of a path"),
    ],
)
def test_variables_stay_in_their_places(chosen: Mapping[str, str], message: str) -> None:
    with pytest.raises(ConfigurationError, match=message):
        resolved(_REGION, chosen)


@pytest.mark.parametrize("url", ["{base}/v1", "{scheme}://x.example", "https://{host}", "https://a.{zone}.example"])
@pytest.mark.parametrize("value", ["evil.test/", "x@evil", "a b", "", "x#", "http://a/../b", "\u0661"])
def test_free_variables_take_what_fits(url: str, value: str) -> None:
    name = url[url.index("{") + 1 : url.index("}")]
    with pytest.raises(ConfigurationError):
        resolved(Server(url, (Variable(name, "https"),)), {name: value})


def test_an_operation_may_have_a_server_of_its_own() -> None:
    with serving([Reply(body="own")]) as own, serving([Reply(body="chosen")]) as chosen:
        operation = Operation("x.y", "GET", "/y", answer=TextAnswer(), server=Server(own.url + "/own"))
        api = Api("Test", "1", (Server("https://unused.example"),))
        with SyncAPIClient(api, {}, CoreOptions()) as declared:
            assert declared.call(operation, {}, str) == "own"
        with SyncAPIClient(api, {}, CoreOptions(base_url=chosen.url)) as redirected:
            assert redirected.call(operation, {}, str) == "chosen"
    assert own.seen[0].target == "/own/y" and chosen.seen[0].target == "/y"


@pytest.mark.skipif(_TABLES is None, reason=f"no client tables in {FOLDER}")
def test_the_table_of_addresses_that_servers_give() -> None:
    assert _TABLES is not None
    rows = _TABLES["originRelativePath"]
    for path in rows["accept"]:
        found = same_origin("https://api.example/v0/x", path)
        assert found is not None and httpx.URL(found).host == "api.example", path
    for path in rows["reject"]:
        assert path is None or same_origin("https://api.example/v0/x", path) is None, path


@pytest.mark.skipif(_TABLES is None, reason=f"no client tables in {FOLDER}")
def test_what_was_encoded_stays_encoded() -> None:
    assert _TABLES is not None
    with serving([Reply(body="1")]) as server, client(server.url) as api:
        for path in _TABLES["awsUriPreserve"]["paths"]:
            api.get(path, cast_to=int)
            assert server.seen[-1].target == path
        api.get('/{x}|^`"<>?q={y}|\'"', cast_to=int)
        assert server.seen[-1].target == "/%7Bx%7D%7C%5E%60%22%3C%3E?q=%7By%7D%7C'%22"


@pytest.mark.parametrize("path", ["/../x", "/a/%2E%2e/x", "/a/."])
def test_undocumented_paths_have_no_dots(path: str) -> None:
    with client("http://127.0.0.1:9/base") as api, pytest.raises(ArgumentError, match="segments"):
        api.get(path, cast_to=object)


def test_answers_are_told_apart_by_status() -> None:
    answer = ChoiceAnswer(
        (
            Success(200, 200, JsonAnswer()),
            Success(202, 202, BinaryAnswer()),
            Success(204, 204, NoAnswer()),
            Success(201, 201, TextAnswer()),
        )
    )
    operation = Operation("x.y", "GET", "/y", answer=answer)
    shape = Shape[Union[Token, BinaryResponse, str, None]](Any, successes=(Token, BinaryResponse, None, str))
    replies = [Reply(200, {"id": "t"}), Reply(202, b"\x00"), Reply(204), Reply(201, "text"), Reply(299, "other")]
    with serving(replies) as server, client(server.url) as api:
        token = api.call(operation, {}, shape)
        file = api.call(operation, {}, shape)
        assert isinstance(token, Token) and token.id == "t"
        assert isinstance(file, BinaryResponse) and file.read() == b"\x00"
        assert api.call(operation, {}, shape) is None
        assert api.call(operation, {}, shape) == "text"
        assert api.call(operation, {}, shape) == "other"
    assert server.seen[0].headers["Accept"] == "application/json, text/plain, */*;q=0.5"


def test_a_transport_of_the_caller_sees_the_real_request() -> None:
    seen: list[Optional[str]] = []

    def answer(request: httpx.Request) -> httpx.Response:
        seen.append(request.url.params.get("key"))
        return httpx.Response(200, json={"success": True, "result": {"id": "t"}})

    with httpx.Client(transport=httpx.MockTransport(answer)) as http:
        api = client("https://api.example", api_token=None, query_key="k1", http_client=http)
        assert api.accounts.tokens.get("t", account_id="a").id == "t"
    assert seen == ["k1"]
