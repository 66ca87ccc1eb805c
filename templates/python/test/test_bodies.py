"""What is sent as a body."""

from __future__ import annotations

import asyncio
import io
from collections.abc import AsyncIterator, Iterator
from decimal import Decimal
from email import message_from_bytes
from email.message import Message
from enum import Enum
from pathlib import Path
from typing import Any, Literal

import pytest

from runtime import ArgumentError, Body, Field, File, InternalServerError, Operation, RequestOptions, Shape, TextAnswer
from runtime.json_text import json_text
from runtime.jsonable import jsonable

from .clients import Waits, async_client, client
from .sample_client import RequestIP, Token
from .server import Reply, Seen, serving

Kind = Literal["json", "form", "multipart", "text", "binary", "lines", "events"]


def operation(body: Body) -> Operation:
    return Operation("x.send", "PUT", "/x", body=body, answer=TextAnswer())


def sent(body: Body, values: dict[str, object]) -> Seen:
    with serving([Reply(body="ok")]) as server, client(server.url) as api:
        assert api.call(operation(body), values, str) == "ok"
    return server.seen[0]


def parts(seen: Seen) -> list[Message]:
    head = f"Content-Type: {seen.headers['Content-Type']}\r\n\r\n".encode()
    return [part for part in message_from_bytes(head + seen.body).walk() if not part.is_multipart()]


class Color(str, Enum):
    RED = "red"


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (Decimal("1.10"), "1.10"),
        ([Decimal("0.1"), {"ä\n": Decimal("12345678901234567890.5")}], '[0.1,{"ä\\n":12345678901234567890.5}]'),
        (Color.RED, '"red"'),
        ({Color.RED: (1, None)}, '{"red":[1,null]}'),
        (b"\xff", '"/w=="'),
        (Token(name=None, policies=[]), '{"name":null,"policies":[]}'),
        (Token.model_validate({"id": "1", "later": {"a": 1}}), '{"id":"1","later":{"a":1}}'),
        (RequestIP(in_=["x"]), '{"in":["x"]}'),
        ({"a": {1}}, '{"a":[1]}'),
    ],
)
def test_values_as_json(value: object, text: str) -> None:
    assert json_text(jsonable(value)) == text


@pytest.mark.parametrize("value", [float("nan"), Decimal("Infinity"), object(), {"a": [1j]}])
def test_values_that_are_no_json(value: object) -> None:
    with client("http://127.0.0.1:9") as api, pytest.raises(ArgumentError, match=r"^x\.send: the body cannot be sent"):
        api.call(operation(Body("json", "application/json", "body")), {"body": value}, str)


def test_json_that_is_an_argument_may_be_null() -> None:
    body = Body("json", "application/merge-patch+json", "body")
    assert sent(body, {"body": None}).body == b"null"
    seen = sent(body, {"body": [Token(id="1")], "other": 1})
    assert (seen.body, seen.target) == (b'[{"id":"1"}]', "/x?other=1")
    assert seen.headers["Content-Type"] == "application/merge-patch+json"


def test_bodies_that_are_left_out() -> None:
    seen = sent(Body("json", "application/json"), {})
    assert seen.body == b"" and "Content-Type" not in seen.headers
    assert sent(Body("json", "application/json", required=True), {}).body == b"{}"
    with client("http://127.0.0.1:9") as api, pytest.raises(ArgumentError, match="the body is missing"):
        api.call(operation(Body("json", "application/json", "body", required=True)), {}, str)


def test_forms() -> None:
    fields = (
        Field("joined", style="form", explode=False),
        Field("deep", style="deepObject"),
        Field("json", media="application/json"),
        Field("open", style="form", explode=True),
    )
    values = {
        "a": "x y&é",
        "list": [1, 2],
        "tree": {"k": [1, {"m": True}]},
        "none": None,
        "joined": ["p", "q"],
        "deep": {"d": [1]},
        "json": {"j": 1},
        "open": {"o": 1},
    }
    seen = sent(Body("form", "application/x-www-form-urlencoded", fields=fields), dict(values))
    assert seen.body.decode() == (
        "a=x+y%26%C3%A9&list=1&list=2&tree%5Bk%5D%5B0%5D=1&tree%5Bk%5D%5B1%5D%5Bm%5D=true&none="
        "&joined=p%2Cq&deep%5Bd%5D%5B0%5D=1&json=%7B%22j%22%3A1%7D&o=1"
    )


def test_multipart(tmp_path: Path) -> None:
    path = tmp_path / "näme.bin"
    path.write_bytes(b"from disk")
    values: dict[str, object] = {
        "text": "ä",
        "number": 3,
        "object": {"k": 1},
        "none": None,
        "raw": b"\x00\r\n--",
        "named": File(io.BytesIO(b"stream"), 'a"\r\nb.txt', "text/csv"),
        "path": path,
        "many": [b"1", b"2"],
        "typed": "<a/>",
    }
    seen = sent(Body("multipart", "multipart/form-data", fields=(Field("typed", media="text/xml"),)), values)
    found = {(part.get_param("name", header="content-disposition"), i): part for i, part in enumerate(parts(seen))}
    names = [str(name) for name, _ in found]
    assert names == ["text", "number", "object", "raw", "named", "path", "many", "many", "typed"]
    payloads = [part.get_payload(decode=True) for part in found.values()]
    assert payloads[0] == "ä".encode() and payloads[2] == b'{"k":1}' and payloads[5] == b"from disk"
    kinds = [part["Content-Type"] for part in found.values()]
    assert kinds[:6] == [
        None,
        None,
        "application/json",
        "application/octet-stream",
        "text/csv",
        "application/octet-stream",
    ]
    assert kinds[-1] == "text/xml"
    assert b"\x00\r\n--\r\n" in seen.body and b'filename="a%22%0D%0Ab.txt"' in seen.body
    assert 'filename="näme.bin"'.encode() in seen.body


def test_files_are_sent_again_from_where_they_began() -> None:
    file = io.BytesIO(b"skipped,content")
    file.seek(8)
    with serving([Reply(503), Reply(body="ok")]) as server, client(server.url, timing=Waits().timing()) as api:
        api.call(operation(Body("binary", "*/*", "body")), {"body": file}, str)
    assert [seen.body for seen in server.seen] == [b"content", b"content"]
    assert server.seen[0].headers["Content-Type"] == "application/octet-stream"


def test_what_is_iterated_over_is_sent_once() -> None:
    def pieces() -> Iterator[bytes]:
        yield b"a"
        yield b""
        yield b"b"

    with serving([Reply(503)]) as server, client(server.url, timing=Waits().timing()) as api:
        with pytest.raises(InternalServerError):
            api.call(operation(Body("binary", "image/png", "body")), {"body": pieces()}, str)
    [seen] = server.seen
    assert (seen.body, seen.headers["Content-Type"]) == (b"ab", "image/png")


def test_asynchronous_bodies(tmp_path: Path) -> None:
    path = tmp_path / "f"
    path.write_bytes(b"x" * 200_000)

    async def pieces() -> AsyncIterator[bytes]:
        yield b"a"
        yield b"b"

    async def run(url: str) -> None:
        async with async_client(url) as api:
            for body in (pieces(), path, io.BytesIO(b"io"), b"bytes"):
                await api.call(operation(Body("binary", "*/*", "body")), {"body": body}, str)

    with serving([Reply(body="ok")]) as server:
        asyncio.run(run(server.url))
        with client(server.url) as api, pytest.raises(ArgumentError, match="asynchronous"):
            api.call(operation(Body("binary", "*/*", "body")), {"body": pieces()}, str)
    assert [seen.body for seen in server.seen[:4]] == [b"ab", b"x" * 200_000, b"io", b"bytes"]


@pytest.mark.parametrize(
    ("kind", "media", "value", "body"),
    [
        ("text", "text/markdown", "# ä", "# ä"),
        ("text", "*/*", 3, "3"),
        ("lines", "application/jsonl", [{"a": 1}, "b"], '{"a":1}\n"b"\n'),
        ("lines", "application/json-seq", [1, 2], "\x1e1\n\x1e2\n"),
    ],
)
def test_other_kinds(kind: Kind, media: str, value: object, body: str) -> None:
    seen = sent(Body(kind, media, "body"), {"body": value})
    assert seen.body.decode() == body
    assert seen.headers["Content-Type"] == ("text/plain" if media == "*/*" else media)


def test_extra_members_of_models() -> None:
    options = RequestOptions(extra_body={"name": "other", "more": [1]})
    with serving([Reply(body="ok")]) as server, client(server.url) as api:
        body = operation(Body("json", "application/json", "body"))
        api.call(body, {"body": Token(id="1", name="n")}, Shape[Any](Any), options)
    assert server.seen[0].json == {"id": "1", "name": "other", "more": [1]}
