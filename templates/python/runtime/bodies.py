"""Bodies: values of a call become what is sent."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, cast

import pydantic

from .content import Content, binary_pieces
from .files import File
from .forms import urlencoded
from .json_text import json_text
from .jsonable import jsonable, members
from .multipart import multipart
from .operation import Body
from .scalar import text_of

_RECORD_SEPARATOR = "\x1e"


def content_of(body: Body, value: Any) -> Content:
    """The body of a request. TypeError or ValueError if the value does not fit."""
    if body.kind == "json":
        return _text(json_text(jsonable(value)), body.media)
    if body.kind == "form":
        return _text(urlencoded(_members(jsonable(value)), body.fields), body.media)
    if body.kind == "multipart":
        return multipart(_members(value), body.fields)
    if body.kind == "binary":
        return _binary(body, value)
    if body.kind == "lines":
        return _text(_lines(body.media, jsonable(value)), body.media)
    return _text(text_of(jsonable(value)), _concrete(body.media, "text/plain"))


def _text(text: str, media: str) -> Content:
    return Content([text.encode()], media)


def _binary(body: Body, value: Any) -> Content:
    own = value.media_type if isinstance(value, File) else None
    return Content(binary_pieces(value), own or _concrete(body.media, "application/octet-stream"))


def _lines(media: str, value: Any) -> str:
    lead = _RECORD_SEPARATOR if "json-seq" in media else ""
    items = value if isinstance(value, list) else [value]
    return "".join(f"{lead}{json_text(item)}\n" for item in items)


def _concrete(media: str, otherwise: str) -> str:
    return otherwise if "*" in media else media


def _members(value: Any) -> Mapping[str, Any]:
    if isinstance(value, pydantic.BaseModel):
        return members(value)
    if not isinstance(value, Mapping):
        raise TypeError("a form needs an object")
    return cast("Mapping[str, Any]", value)
