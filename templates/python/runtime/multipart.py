"""``multipart/form-data`` (RFC 7578).

A file is a part with a file name, an object is JSON, anything else is text; each item of a list is a part of its own,
null is none. Files are not read before they are sent.
"""

from __future__ import annotations

import secrets
from collections.abc import Mapping, Sequence
from typing import Any, Optional

from .content import Content, Piece, file_pieces
from .files import File, as_file
from .forms import field_entries, is_json
from .json_text import json_text
from .jsonable import is_omitted, jsonable
from .operation import Field
from .scalar import text_of

_END = "\r\n"


def multipart(members: Mapping[str, Any], fields: Sequence[Field]) -> Content:
    """The body; no content can guess what stands between its parts."""
    boundary = secrets.token_urlsafe(24)
    pieces: list[Piece] = []
    declared = {field.name: field for field in fields}
    for name, value in members.items():
        if not is_omitted(value):
            pieces += _field(name, value, declared.get(name), boundary)
    pieces.append(f"--{boundary}--{_END}".encode())
    return Content(pieces, f"multipart/form-data; boundary={boundary}")


def _field(name: str, value: Any, field: Optional[Field], boundary: str) -> list[Piece]:
    media = field.media if field is not None and field.media and "*" not in field.media else None
    if isinstance(value, (list, tuple)) and not is_json(media) and (field is None or field.style is None):
        return [piece for item in value for piece in _part(name, item, media, boundary)]
    if field is not None and field.style is not None and as_file(value) is None:
        entries = field_entries(name, jsonable(value), field)
        return [piece for key, text in entries for piece in _text(key, text, media, boundary)]
    return _part(name, value, media, boundary)


def _part(name: str, value: Any, media: Optional[str], boundary: str) -> list[Piece]:
    file = as_file(value)
    if file is not None:
        return _file(name, file, media, boundary)
    plain = jsonable(value)
    if isinstance(plain, (dict, list)) or is_json(media):
        return _text(name, json_text(plain), media or "application/json", boundary)
    return [] if plain is None else _text(name, text_of(plain), media, boundary)


def _text(name: str, text: str, media: Optional[str], boundary: str) -> list[Piece]:
    return [_head(f'name="{_quoted(name)}"', media, boundary) + text.encode() + _END.encode()]


def _file(name: str, file: File, media: Optional[str], boundary: str) -> list[Piece]:
    disposition = f'name="{_quoted(name)}"; filename="{_quoted(file.filename or name)}"'
    head = _head(disposition, file.media_type or media or "application/octet-stream", boundary)
    return [head, *file_pieces(file), _END.encode()]


def _head(disposition: str, media: Optional[str], boundary: str) -> bytes:
    content_type = f"Content-Type: {_quoted(media)}{_END}" if media else ""
    return f"--{boundary}{_END}Content-Disposition: form-data; {disposition}{_END}{content_type}{_END}".encode()


def _quoted(text: str) -> str:
    """What browsers do (RFC 7578, section 2): nothing can end the quotes or the line."""
    return text.replace('"', "%22").replace("\r", "%0D").replace("\n", "%0A")
