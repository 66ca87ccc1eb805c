"""Answers that are read while they arrive."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from runtime import APIConnectionError, DecodeError, NotFoundError, Operation, RequestOptions, StreamAnswer, StreamEvent
from runtime.frames import EventFraming, FrameTooLong, Framing, RecordFraming

from .clients import async_client, client
from .server import Reply, serving

_EVENTS = (
    '\ufeff: comment\r\ndata: {"id":\r\ndata:"ü"}\r\rid: 7\nevent: made\nretry: 1500\nunknown: x\ndata\n\n'
    "data:  two\n\nevent: only\n\ndata: cut"
).encode()
_PARSED = [
    StreamEvent('{"id":\n"ü"}'),
    StreamEvent("", "made", "7", 1.5),
    StreamEvent(" two", "message", "7"),
]


def frames(framing: Framing, body: bytes, size: int) -> list[StreamEvent]:
    found = [frame for i in range(0, len(body), size) for frame in framing.feed(body[i : i + size])]
    return [*found, *framing.end()]


@pytest.mark.parametrize("size", [1, 2, 3, 7, 1000])
def test_events_wherever_the_bytes_are_divided(size: int) -> None:
    assert frames(EventFraming(), _EVENTS, size) == _PARSED


@pytest.mark.parametrize("size", [1, 2, 5, 1000])
@pytest.mark.parametrize(
    ("separator", "body"), [(b"\n", '1\r\n\n{"a":"ü"}\n 3'), (b"\x1e", '\x1e1\n\x1e{"a":"ü"}\n\x1e3')]
)
def test_records_wherever_the_bytes_are_divided(separator: bytes, body: str, size: int) -> None:
    assert [frame.data for frame in frames(RecordFraming(separator), body.encode(), size)] == ["1", '{"a":"ü"}', "3"]


def test_frames_have_a_limit() -> None:
    for framing in (EventFraming(longest=10), RecordFraming(b"\n", longest=10)):
        with pytest.raises(FrameTooLong):
            frames(framing, b"data: 1\ndata: 2\ndata: 3" + b"x" * 10, 4)


def endless() -> Iterator[bytes]:
    number = 0
    while True:
        number += 1
        yield b'data: {"id": "%d"}\n\n' % number
        time.sleep(0.001)


def test_a_stream_is_read_as_it_arrives_and_closed_early() -> None:
    with serving(lambda _: Reply(body=endless())) as server, client(server.url) as api:
        with api.events() as events:
            assert [token.id for token, _ in zip(events, range(3))][0] == "1"
        assert server.broken.wait(5)
        for event in api.events().events():
            assert event.data == '{"id": "1"}'
            break
    assert server.seen[0].headers["Accept"] == "text/event-stream"


def test_an_asynchronous_stream() -> None:
    async def run(url: str) -> list[Any]:
        async with async_client(url) as api, await api.events() as events:
            ids = []
            async for token in events:
                ids.append(token.id)
                if len(ids) == 3:
                    return ids
            return []

    with serving(lambda _: Reply(body=endless())) as server:
        assert asyncio.run(run(server.url)) == ["1", "2", "3"]
        assert server.broken.wait(5)


def test_streams_end_with_their_mark_and_are_read_once() -> None:
    body = b'data: {"id":"1"}\n\ndata: [DONE]\n\ndata: {"id":"2"}\n\n'
    with serving([Reply(body=body)]) as server, client(server.url) as api:
        events = api.events()
        assert events.status_code == 200 and "1" not in repr(events).replace("200", "")
        assert [token.id for token in events] == ["1"]
        with pytest.raises(DecodeError, match="already"):
            next(iter(events))


def test_lines_and_what_does_not_fit() -> None:
    operation = Operation("x.lines", "GET", "/x", answer=StreamAnswer("lines"))
    texts = Operation("x.texts", "GET", "/x", answer=StreamAnswer("lines", json=False))
    with serving([Reply(body=b"1\n2\nx\n")]) as server, client(server.url) as api:
        given: list[int] = []
        with pytest.raises(DecodeError, match=r"^x\.lines: "):
            for number in api.stream(operation, {}, int):
                given.append(number)
        assert given == [1, 2]
        assert list(api.stream(texts, {}, str)) == ["1", "2", "x"]


def test_an_explicit_timeout_limits_a_stream() -> None:
    with serving(lambda _: Reply(body=endless())) as server, client(server.url) as api:
        with pytest.raises(APIConnectionError):
            for _ in api.events(options=RequestOptions(timeout=0.2)):
                pass


def test_files_are_read_while_they_arrive(tmp_path: Path) -> None:
    body = bytes(range(256)) * 1000
    with serving([Reply(body=body)]) as server, client(server.url) as api:
        assert api.accounts.download("f", account_id="a").read() == body
        with api.accounts.download("f", account_id="a") as file:
            assert next(file.iter_bytes()) in body
        api.accounts.download("f", account_id="a").write_to_file(tmp_path / "f")
    assert (tmp_path / "f").read_bytes() == body

    async def run(url: str) -> bytes:
        async with async_client(url) as api:
            await (await api.accounts.download("f", account_id="a")).write_to_file(tmp_path / "g")
            return await (await api.accounts.download("f", account_id="a")).read()

    with serving([Reply(body=body)]) as server:
        assert asyncio.run(run(server.url)) == body
    assert (tmp_path / "g").read_bytes() == body


def test_failures_of_streams_are_errors_of_the_call() -> None:
    with serving([Reply(404, b"{}")]) as server, client(server.url) as api:
        with pytest.raises(NotFoundError):
            api.events()
        with pytest.raises(NotFoundError):
            api.accounts.download("f", account_id="a")


def test_text_by_its_charset() -> None:
    latin = Reply(body="ä".encode("latin-1"), headers=[("Content-Type", 'text/plain; charset="iso-8859-1"')])
    with serving([latin, Reply(body="ä")]) as server, client(server.url) as api:
        assert (api.text(), api.text()) == ("ä", "ä")
