"""Files that callers send."""

from __future__ import annotations

import os
from collections.abc import AsyncIterable, Iterable
from dataclasses import dataclass
from typing import IO, Optional, Union

FileContent = Union[bytes, bytearray, IO[bytes], "os.PathLike[str]"]
"""What a file is read from."""


@dataclass(frozen=True, slots=True)
class File:
    """A file with the name and media type that the server is told."""

    content: FileContent
    filename: Optional[str] = None
    media_type: Optional[str] = None


FileTypes = Union[FileContent, File]
"""A file as an argument."""

BinaryTypes = Union[FileTypes, Iterable[bytes], AsyncIterable[bytes]]
"""A binary body as an argument; what is iterated over is sent once, so such a call is not repeated."""


def as_file(value: object) -> Optional[File]:
    """The argument as a file; None when it is none."""
    if isinstance(value, File):
        return value
    if isinstance(value, (bytes, bytearray)):
        return File(value)
    if isinstance(value, os.PathLike):
        return File(value, os.path.basename(os.fspath(value)))  # pyright: ignore[reportUnknownArgumentType]
    if hasattr(value, "read"):
        return File(value, _name(value))  # type: ignore[arg-type]
    return None


def _name(stream: object) -> Optional[str]:
    name = getattr(stream, "name", None)
    return os.path.basename(name) if isinstance(name, str) else None
