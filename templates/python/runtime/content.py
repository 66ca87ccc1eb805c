"""What is sent as a body: bytes, files and whatever is iterated over, read while it is sent."""

from __future__ import annotations

import asyncio
import os
from collections.abc import AsyncIterable, AsyncIterator, Iterable, Iterator, Sequence
from typing import IO, Any, Optional, Union, cast

import httpx

from .errors import ArgumentError
from .files import File, as_file

_CHUNK = 64 * 1024

Piece = Union[bytes, "os.PathLike[str]", IO[bytes], Iterable[bytes], AsyncIterable[bytes]]


class Content(httpx.SyncByteStream, httpx.AsyncByteStream):
    """A body in pieces with its media type. It is sent again from the beginning if it can be."""

    def __init__(self, pieces: Sequence[Piece], media: Optional[str]) -> None:
        self.media = media
        self._pieces = pieces
        self._starts = [piece.tell() if _is_seekable(piece) else 0 for piece in pieces]  # type: ignore[union-attr]

    @property
    def is_replayable(self) -> bool:
        """Whether it can be sent more than once."""
        return all(isinstance(piece, (bytes, os.PathLike)) or _is_seekable(piece) for piece in self._pieces)

    @property
    def whole(self) -> Optional[bytes]:
        """All of it, when it is bytes already."""
        if all(isinstance(piece, bytes) for piece in self._pieces):
            return b"".join(cast("Sequence[bytes]", self._pieces))
        return None

    def __iter__(self) -> Iterator[bytes]:
        for piece, start in zip(self._pieces, self._starts):
            if isinstance(piece, AsyncIterable):
                raise ArgumentError("an asynchronous body needs the asynchronous client")
            yield from _chunks(piece, start)

    async def __aiter__(self) -> AsyncIterator[bytes]:
        for piece, start in zip(self._pieces, self._starts):
            if isinstance(piece, AsyncIterable):
                async for chunk in piece:
                    yield chunk
            elif isinstance(piece, bytes):
                yield piece
            else:
                chunks = _chunks(piece, start)
                while chunk := await asyncio.to_thread(next, chunks, b""):
                    yield chunk


def file_pieces(file: File) -> list[Piece]:
    """The pieces of a file."""
    content = file.content
    return [bytes(content) if isinstance(content, bytearray) else content]


def binary_pieces(value: object) -> list[Piece]:
    """The pieces of a binary body. TypeError if it is none."""
    file = as_file(value)
    if file is not None:
        return file_pieces(file)
    if isinstance(value, (AsyncIterable, Iterable)) and not isinstance(value, (str, dict, list, tuple)):
        return [cast("Iterable[bytes]", value)]
    raise TypeError(f"a binary body cannot be of type {type(value).__name__}")


def _chunks(piece: Any, start: int) -> Iterator[bytes]:
    if isinstance(piece, bytes):
        yield piece
    elif isinstance(piece, os.PathLike):
        with open(cast("os.PathLike[str]", piece), "rb") as file:
            yield from iter(lambda: file.read(_CHUNK), b"")
    elif hasattr(piece, "read"):
        if _is_seekable(piece):
            piece.seek(start)
        yield from iter(lambda: piece.read(_CHUNK), b"")
    else:
        yield from (chunk for chunk in piece if chunk)


def _is_seekable(piece: object) -> bool:
    seekable = getattr(piece, "seekable", None)
    return hasattr(piece, "read") and callable(seekable) and bool(seekable())
