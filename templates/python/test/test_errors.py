"""Failures as errors: what they say, and what they do not say."""

from __future__ import annotations

import gzip
import json
import pickle

import pytest

from runtime import (
    APIError,
    APIStatusError,
    AuthenticationError,
    BadRequestError,
    ClientError,
    ConflictError,
    DecodeError,
    ErrorData,
    InternalServerError,
    NotFoundError,
    PermissionDeniedError,
    RateLimitError,
    RequestOptions,
    UnprocessableEntityError,
)
from runtime.redaction import Redaction

from .clients import client
from .server import Reply, serving

_PROBLEM = {"code": 7003, "message": "No route", "documentation_url": "https://d", "source": {"pointer": "/name"}}
_FAILURE = {"success": False, "errors": [_PROBLEM, {"message": "plain"}], "messages": [], "result": None}


@pytest.mark.parametrize(
    ("status", "kind"),
    [
        (400, BadRequestError),
        (401, AuthenticationError),
        (403, PermissionDeniedError),
        (404, NotFoundError),
        (409, ConflictError),
        (418, APIStatusError),
        (422, UnprocessableEntityError),
        (429, RateLimitError),
        (304, APIStatusError),
        (500, InternalServerError),
        (599, InternalServerError),
        (200, APIStatusError),
    ],
)
def test_each_status_has_its_type(status: int, kind: type[APIStatusError]) -> None:
    body = b"" if status == 304 else json.dumps(_FAILURE).encode()
    with serving([Reply(status, body, [("cf-ray", "ray-1")])]) as server, client(server.url, max_retries=0) as api:
        with pytest.raises(APIError) as caught:
            api.accounts.tokens.get("t", account_id="a")
    error = caught.value
    assert type(error) is kind and isinstance(error, ClientError) and isinstance(error, APIStatusError)
    assert (error.status_code, error.request_id, error.attempts) == (status, "ray-1", 1)
    if status != 304:
        assert error.body == _FAILURE
        assert error.errors == [ErrorData(7003, "No route", "https://d", "/name"), ErrorData(message="plain")]
        assert error.message == (
            f"accounts.tokens.get: status {status}, request ray-1: 7003 No route (at /name); plain"
        )


def test_bodies_that_are_not_json_are_text() -> None:
    html = "<html>\x1b[31m bad\r\ngateway" + "x" * 200_000
    with serving([Reply(502, html)]) as server, client(server.url, max_retries=0) as api:
        with pytest.raises(InternalServerError) as caught:
            api.accounts.tokens.get("t", account_id="a")
    assert isinstance(caught.value.body, str) and len(caught.value.body) == 64 * 1024
    assert caught.value.errors == []
    assert str(caught.value).isprintable() and len(str(caught.value)) <= 2048
    assert "\\u001b[31m bad\\u000d\\u000agateway" in str(caught.value)


@pytest.mark.parametrize(
    "echo", ["token-of-test", "token\\u002dof-test", "token%2Dof%2dtest", "token&#45;of&#x2D;test"]
)
def test_secrets_that_a_server_repeats_are_not_shown(echo: str) -> None:
    body = '{"errors":[{"message":"bad ' + echo + '"}],"' + echo + '":1}'
    with serving([Reply(400, body, [("X-Echo", echo)])]) as server, client(server.url) as api:
        with pytest.raises(BadRequestError) as caught:
            api.accounts.tokens.get("t", account_id="a")
    error = caught.value
    assert error.errors[0].message == "bad ***" and error.headers["x-echo"] == "***"
    assert "token" not in f"{error} {error!r} {error.body} {error.headers}".replace("accounts.tokens", "")


def test_redaction_leaves_everything_else() -> None:
    redaction = Redaction(["secret", "abc"])
    assert redaction.value({"a": ["x secret", 1, None], "abc": "abc"}) == {"a": ["x ***", 1, None], "abc": "abc"}


def test_errors_can_be_pickled() -> None:
    with serving([Reply(404, json.dumps(_FAILURE))]) as server, client(server.url) as api:
        with pytest.raises(NotFoundError) as caught:
            api.accounts.tokens.get("t", account_id="a")
    copy = pickle.loads(pickle.dumps(caught.value))
    assert type(copy) is NotFoundError and str(copy) == str(caught.value) and copy.errors == caught.value.errors


@pytest.mark.parametrize("body", [b"not json", b'{"result": {"id": "x"}', b"[" * 5000, b""])
def test_successes_that_are_not_json(body: bytes) -> None:
    with serving([Reply(200, body)]) as server, client(server.url) as api:
        with pytest.raises(DecodeError, match=r"^accounts\.tokens\.get: "):
            api.accounts.tokens.get("t", account_id="a")


def test_a_body_that_is_too_long_is_not_read_to_its_end() -> None:
    bomb = gzip.compress(b" " * (65 * 1024 * 1024))
    with serving([Reply(200, bomb, [("Content-Encoding", "gzip")])]) as server, client(server.url) as api:
        with pytest.raises(DecodeError, match="longer than 67108864 bytes"):
            api.accounts.tokens.get("t", account_id="a")
    assert len(server.seen) == 1


def test_a_broken_content_coding_is_a_decode_error() -> None:
    with serving([Reply(200, b"no gzip", [("Content-Encoding", "gzip")])]) as server, client(server.url) as api:
        with pytest.raises(DecodeError, match="content coding"):
            api.accounts.tokens.get("t", account_id="a")


@pytest.mark.parametrize(
    ("status", "method", "has_body"),
    [(301, "GET", False), (302, "GET", False), (303, "GET", False), (307, "POST", True), (308, "POST", True)],
)
def test_redirects_stay_on_the_origin(status: int, method: str, has_body: bool) -> None:
    replies = [Reply(status, headers=[("Location", "/moved?x=1")]), Reply(200, {"result": {}, "success": True})]
    with serving(replies) as server, client(server.url) as api:
        api.accounts.tokens.create(account_id="a", name="n", policies=[])
    moved = server.seen[1]
    assert (moved.method, moved.target, bool(moved.body)) == (method, "/moved?x=1", has_body)
    assert moved.headers["Authorization"] == "Bearer token-of-test"
    assert ("Content-Type" in moved.headers) is has_body


@pytest.mark.parametrize("location", ["https://evil.example/", "//evil.example/", "http://127.0.0.1:1/"])
def test_redirects_to_another_origin_are_refused(location: str) -> None:
    with serving([Reply(302, headers=[("Location", location)])]) as server, client(server.url) as api:
        with pytest.raises(APIStatusError, match="another origin"):
            api.accounts.tokens.get("t", account_id="a")
    assert len(server.seen) == 1


def test_redirects_end() -> None:
    with serving([Reply(302, headers=[("Location", "/again")])]) as server, client(server.url) as api:
        with pytest.raises(APIStatusError, match="too many redirects"):
            api.accounts.tokens.get("t", account_id="a", options=RequestOptions(max_retries=5))
    assert len(server.seen) == 6
