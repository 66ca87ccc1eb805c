"""Answers that are read while they arrive. They are read once; closing them early closes the connection."""

from __future__ import annotations

import os
from collections.abc import AsyncIterator, Callable, Iterator
from types import TracebackType
from typing import Generic, Optional, TypeVar, cast

import httpx
from typing_extensions import Self

from .awaiting import chunks_async
from .blocking import chunks
from .deadline import Deadline
from .errors import DecodeError
from .exchange import Received
from .frames import FrameTooLong, StreamEvent, framing
from .operation import StreamAnswer

T = TypeVar("T")

END_MARK = "[DONE]"
"""What many servers put at the end of JSON events; it is no JSON, and no element."""


class _Arriving:
    """An answer whose body nobody has read from yet."""

    def __init__(self, received: Received, deadline: Deadline) -> None:
        self._received = received
        self._deadline = deadline
        self._response = cast("httpx.Response", received.answer)
        self._is_read = False

    @property
    def status_code(self) -> int:
        """The HTTP status."""
        return self._response.status_code

    @property
    def headers(self) -> httpx.Headers:
        """The header fields."""
        return self._response.headers

    def _chunks(self) -> Iterator[bytes]:
        self._read_once()
        return chunks(self._response, self._received.operation.id, self._deadline)

    def _chunks_async(self) -> AsyncIterator[bytes]:
        self._read_once()
        return chunks_async(self._response, self._received.operation.id, self._deadline)

    def _read_once(self) -> None:
        if self._is_read:
            raise DecodeError("the answer has been read already", operation=self._received.operation.id)
        self._is_read = True

    def __repr__(self) -> str:
        """The status only: what arrives may be secret."""
        return f"{type(self).__name__}(status={self.status_code})"


class _BlockingArriving(_Arriving):
    """Closes the connection of a blocking client."""

    def close(self) -> None:
        """Closes the connection, unless the answer has ended."""
        self._response.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: Optional[type[BaseException]], error: Optional[BaseException], trace: Optional[TracebackType]
    ) -> None:
        self.close()


class _AsyncArriving(_Arriving):
    """Closes the connection of an asynchronous client."""

    async def aclose(self) -> None:
        """Closes the connection, unless the answer has ended."""
        await self._response.aclose()

    async def close(self) -> None:
        """The same as ``aclose``."""
        await self.aclose()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: Optional[type[BaseException]], error: Optional[BaseException], trace: Optional[TracebackType]
    ) -> None:
        await self.aclose()


class BinaryResponse(_BlockingArriving):
    """A file that the server sends."""

    def iter_bytes(self) -> Iterator[bytes]:
        """The bytes as they arrive."""
        return self._chunks()

    def read(self) -> bytes:
        """All bytes."""
        return b"".join(self._chunks())

    def write_to_file(self, file: str | os.PathLike[str]) -> None:
        """Writes the bytes to a file as they arrive."""
        with open(file, "wb") as target:
            target.writelines(self._chunks())


class AsyncBinaryResponse(_AsyncArriving):
    """A file that the server sends."""

    def iter_bytes(self) -> AsyncIterator[bytes]:
        """The bytes as they arrive."""
        return self._chunks_async()

    async def read(self) -> bytes:
        """All bytes."""
        return b"".join([chunk async for chunk in self._chunks_async()])

    async def write_to_file(self, file: str | os.PathLike[str]) -> None:
        """Writes the bytes to a file as they arrive."""
        with open(file, "wb") as target:
            async for chunk in self._chunks_async():
                target.write(chunk)


class _Elements(Generic[T]):
    """Makes elements of frames."""

    def __init__(self, received: Received, decode: Callable[[str], T]) -> None:
        self._operation = received.operation.id
        self._shape = cast("StreamAnswer", received.shape)
        self._framing = framing(self._shape.kind)
        self._decode = decode

    def fed(self, chunk: bytes) -> list[StreamEvent]:
        """The frames that are complete now."""
        try:
            return list(self._framing.feed(chunk))
        except FrameTooLong as too_long:
            raise DecodeError(str(too_long), operation=self._operation) from None

    def left(self) -> list[StreamEvent]:
        """The frames at the end."""
        return list(self._framing.end())

    def is_end(self, event: StreamEvent) -> bool:
        """Whether the server says that nothing follows."""
        return self._shape.json and self._shape.kind == "events" and event.data == END_MARK

    def element(self, event: StreamEvent) -> T:
        """The element of a frame."""
        return self._decode(event.data)


class Stream(_BlockingArriving, Generic[T]):
    """Elements that a server sends one after the other, each decoded as it arrives."""

    def __init__(self, received: Received, deadline: Deadline, decode: Callable[[str], T]) -> None:
        super().__init__(received, deadline)
        self._elements = _Elements(received, decode)

    def __iter__(self) -> Iterator[T]:
        try:
            for event in self.events():
                yield self._elements.element(event)
        finally:
            self.close()

    def events(self) -> Iterator[StreamEvent]:
        """The frames themselves, with what the server said about them."""
        try:
            for chunk in self._chunks():
                for event in self._elements.fed(chunk):
                    if self._elements.is_end(event):
                        return
                    yield event
            yield from self._elements.left()
        finally:
            self.close()


class AsyncStream(_AsyncArriving, Generic[T]):
    """Elements that a server sends one after the other, each decoded as it arrives."""

    def __init__(self, received: Received, deadline: Deadline, decode: Callable[[str], T]) -> None:
        super().__init__(received, deadline)
        self._elements = _Elements(received, decode)

    async def __aiter__(self) -> AsyncIterator[T]:
        try:
            async for event in self.events():
                yield self._elements.element(event)
        finally:
            await self.aclose()

    async def events(self) -> AsyncIterator[StreamEvent]:
        """The frames themselves, with what the server said about them."""
        try:
            async for chunk in self._chunks_async():
                for event in self._elements.fed(chunk):
                    if self._elements.is_end(event):
                        return
                    yield event
            for event in self._elements.left():
                yield event
        finally:
            await self.aclose()
