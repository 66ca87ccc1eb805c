"""OpenAPI's table of style and explode. Values are JSON values; members and items that are null are left out."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

from .json_text import json_text
from .operation import Parameter
from .percent import encoded, url_literal
from .scalar import text_of

Encoding = Callable[[str], str]

_DELIMITERS = {"spaceDelimited": "%20", "pipeDelimited": "%7C"}


class Pair(NamedTuple):
    """One ``name=value`` of a query or cookie, encoded already."""

    name: str
    value: str

    def __str__(self) -> str:
        return f"{self.name}={self.value}"


def wire_name(parameter: Parameter) -> str:
    """What the parameter is called on the wire."""
    return parameter.wire or parameter.name


def pairs(parameter: Parameter, value: Any) -> list[Pair]:
    """The pieces of a query, or of a cookie."""
    style = parameter.style or "form"
    code: Encoding = url_literal if parameter.allow_reserved else encoded
    key = encoded(wire_name(parameter))
    if style == "json":
        return [Pair(key, code(json_text(value)))]
    if style == "deepObject" and isinstance(value, (dict, list)):
        return [Pair(f"{key}%5B{code(path)}%5D", code(text)) for path, text in _deep(value)]
    if isinstance(value, list):
        return _list_pairs(parameter, key, [code(text) for text in _texts(value)])
    if isinstance(value, dict) and _exploded(parameter, "form"):
        return _spread(value, code)
    if isinstance(value, dict):
        return _object_pairs(parameter, key, {code(name): code(text) for name, text in _members(value).items()})
    return [Pair(key, code(text_of(value)))]


def in_path(parameter: Parameter, value: Any) -> str:
    """The text that stands for a placeholder of a path."""
    return _whole(parameter, value, _reserved_in_path if parameter.allow_reserved else encoded)


def in_header(parameter: Parameter, value: Any) -> str:
    """A header's value; not encoded, as OpenAPI has it."""
    return _whole(parameter, value, str)


def _reserved_in_path(text: str) -> str:
    """Reserved characters stay, except for the one that would end the path."""
    return url_literal(text).replace("?", "%3F")


def _exploded(parameter: Parameter, default: str) -> bool:
    if parameter.explode is not None:
        return parameter.explode
    return (parameter.style or default) in ("form", "deepObject")


def _list_pairs(parameter: Parameter, key: str, texts: list[str]) -> list[Pair]:
    if _exploded(parameter, "form"):
        return [Pair(key, text) for text in texts]
    return [Pair(key, _delimiter(parameter).join(texts))] if texts else []


def _spread(value: dict[str, Any], code: Encoding) -> list[Pair]:
    """A pair for each member; one that is a list repeats its name, as a parameter of its own would."""
    return [
        Pair(code(name), code(text))
        for name, member in value.items()
        for text in _texts(member if isinstance(member, list) else [member])
    ]


def _object_pairs(parameter: Parameter, key: str, members: dict[str, str]) -> list[Pair]:
    return [Pair(key, _delimiter(parameter).join(_flat(members)))] if members else []


def _delimiter(parameter: Parameter) -> str:
    return _DELIMITERS.get(parameter.style or "form", ",")


def _whole(parameter: Parameter, value: Any, code: Encoding) -> str:
    style = parameter.style or "simple"
    if style == "json":
        return code(json_text(value))
    key = code(wire_name(parameter)) if style == "matrix" else ""
    prefix = {"label": ".", "matrix": ";" + key}.get(style, "")
    if isinstance(value, list):
        return _whole_list(parameter, prefix, [code(text) for text in _texts(value)])
    if isinstance(value, dict):
        return _whole_object(parameter, prefix, {code(name): code(text) for name, text in _members(value).items()})
    text = code(text_of(value))
    return prefix + ("=" if style == "matrix" and text else "") + text


def _whole_list(parameter: Parameter, prefix: str, texts: list[str]) -> str:
    if not texts:
        return ""
    style = parameter.style or "simple"
    if style == "simple" or not _exploded(parameter, "simple"):
        return prefix + ("=" if style == "matrix" else "") + ",".join(texts)
    separator = prefix + "=" if style == "matrix" else "."
    return separator + separator.join(texts)


def _whole_object(parameter: Parameter, prefix: str, members: dict[str, str]) -> str:
    if not members:
        return ""
    style = parameter.style or "simple"
    if not _exploded(parameter, "simple"):
        return prefix + ("=" if style == "matrix" else "") + ",".join(_flat(members))
    separator = {"matrix": ";", "label": "."}.get(style, ",")
    lead = "" if style == "simple" else separator
    return lead + separator.join(f"{name}={text}" for name, text in members.items())


def _texts(items: list[Any]) -> list[str]:
    return [text_of(item) for item in items if item is not None]


def _members(value: dict[str, Any]) -> dict[str, str]:
    return {name: text_of(member) for name, member in value.items() if member is not None}


def _flat(members: dict[str, str]) -> list[str]:
    return [text for member in members.items() for text in member]


def _deep(value: Any) -> Iterator[tuple[str, str]]:
    """The texts of a tree by their paths, ``a][b`` for what stands at ``[a][b]``; items are counted."""
    children = value.items() if isinstance(value, dict) else ((str(i), item) for i, item in enumerate(value))
    for name, child in children:
        if isinstance(child, (dict, list)):
            for path, text in _deep(child):
                yield f"{name}][{path}", text
        elif child is not None:
            yield name, text_of(child)
