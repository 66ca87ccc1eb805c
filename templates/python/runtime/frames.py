"""Bodies that arrive in frames: server-sent events, JSON lines, JSON text sequences."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal, Optional, Protocol

LONGEST_FRAME = 64 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class StreamEvent:
    """A frame as it came: its text, and for server-sent events what the server said about it (``retry`` in seconds)."""

    data: str
    event: str = "message"
    id: Optional[str] = None
    retry: Optional[float] = None


class FrameTooLong(ValueError):
    """A frame is longer than any that is taken."""


class Framing(Protocol):
    """Cuts a body into frames."""

    def feed(self, chunk: bytes) -> Iterator[StreamEvent]:
        """The frames that are complete now."""
        ...

    def end(self) -> Iterator[StreamEvent]:
        """What is left when the body has ended."""
        ...


def framing(kind: Literal["events", "lines", "sequence"]) -> Framing:
    """The framing of a kind of answer."""
    if kind == "events":
        return EventFraming()
    return RecordFraming(b"\n" if kind == "lines" else b"\x1e")


class RecordFraming:
    """Values between separators; blank ones count for nothing."""

    def __init__(self, separator: bytes, longest: int = LONGEST_FRAME) -> None:
        self._separator = separator
        self._longest = longest
        self._pending = bytearray()

    def feed(self, chunk: bytes) -> Iterator[StreamEvent]:
        """The frames that are complete now."""
        *complete, rest = chunk.split(self._separator)
        for piece in complete:
            self._add(piece)
            yield from self.end()
        self._add(rest)

    def end(self) -> Iterator[StreamEvent]:
        """What is left when the body has ended."""
        text = self._pending.decode("utf-8", "replace").strip()
        self._pending.clear()
        if text:
            yield StreamEvent(text)

    def _add(self, piece: bytes) -> None:
        self._pending += piece
        if len(self._pending) > self._longest:
            raise FrameTooLong(f"a frame is longer than {self._longest} bytes")


class EventFraming:
    """Server-sent events (WHATWG HTML, 9.2.6).

    Lines end with CR, LF or both, ``data`` lines of one event are joined, comments and unknown fields are skipped, an
    event that is cut short is dropped.
    """

    def __init__(self, longest: int = LONGEST_FRAME) -> None:
        self._longest = longest
        self._line = bytearray()
        self._after_return = False
        self._is_first = True
        self._size = 0
        self._data: list[str] = []
        self._event = ""
        self._id: Optional[str] = None
        self._retry: Optional[float] = None

    def feed(self, chunk: bytes) -> Iterator[StreamEvent]:
        """The frames that are complete now."""
        if self._after_return and chunk[:1] == b"\n":
            chunk = chunk[1:]
        if not chunk:
            return
        self._after_return = chunk[-1:] == b"\r"
        *complete, rest = chunk.replace(b"\r\n", b"\n").replace(b"\r", b"\n").split(b"\n")
        for piece in complete:
            self._add(piece)
            yield from self._take_line()
        self._add(rest)

    def end(self) -> Iterator[StreamEvent]:
        """Nothing: what has no empty line behind it may be cut short."""
        return iter(())

    def _add(self, piece: bytes) -> None:
        self._line += piece
        if len(self._line) + self._size > self._longest:
            raise FrameTooLong(f"an event is longer than {self._longest} bytes")

    def _take_line(self) -> Iterator[StreamEvent]:
        line = self._line.decode("utf-8", "replace")
        self._line.clear()
        if self._is_first:
            line = line.removeprefix("\ufeff")
            self._is_first = False
        if line:
            self._field(line)
        else:
            yield from self._dispatch()

    def _field(self, line: str) -> None:
        name, _, value = line.partition(":")
        value = value.removeprefix(" ")
        if name == "data":
            self._data.append(value)
            self._size += len(value) + 1
        elif name == "event":
            self._event = value
        elif name == "id" and "\0" not in value:
            self._id = value
        elif name == "retry" and value.isascii() and value.isdigit() and len(value) <= 9:
            self._retry = int(value) / 1000

    def _dispatch(self) -> Iterator[StreamEvent]:
        if self._data:
            yield StreamEvent("\n".join(self._data), self._event or "message", self._id, self._retry)
        self._data, self._size, self._event, self._retry = [], 0, "", None
