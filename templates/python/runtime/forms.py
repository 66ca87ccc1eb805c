"""Forms: values spread over names and texts.

Unless a style says otherwise, objects are written ``a[b]=c`` and the items of a list each under its name; lists inside
of objects and lists of objects count their items, ``a[b][0]=1``. An explicit null is an empty text.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Literal, Optional

from .json_text import json_text
from .operation import Field
from .percent import encoded
from .scalar import text_of

Naming = Literal["repeated", "counted"]
Entry = tuple[str, str]

_SEPARATORS = {"spaceDelimited": " ", "pipeDelimited": "|"}


def urlencoded(members: Mapping[str, Any], fields: Sequence[Field]) -> str:
    """The body of an ``application/x-www-form-urlencoded`` request."""
    declared = {field.name: field for field in fields}
    entries = (entry for name, value in members.items() for entry in field_entries(name, value, declared.get(name)))
    return "&".join(f"{_plus(name)}={_plus(text)}" for name, text in entries)


def field_entries(name: str, value: Any, field: Optional[Field]) -> Iterator[Entry]:
    """The names and texts of one field."""
    if field is not None and (field.style == "json" or is_json(field.media)):
        return iter([(name, json_text(value))])
    if field is None or (field.style is None and field.explode is None):
        return _spread(name, value, "repeated")
    if field.style == "deepObject":
        return _spread(name, value, "counted")
    return _styled(name, value, field)


def is_json(media: Optional[str]) -> bool:
    """Whether a media type is JSON or a relative of it."""
    essence = (media or "").partition(";")[0].strip().lower()
    return essence == "application/json" or essence.endswith("+json")


def _styled(name: str, value: Any, field: Field) -> Iterator[Entry]:
    is_exploded = field.explode if field.explode is not None else (field.style or "form") == "form"
    if isinstance(value, dict) and is_exploded:
        for member, inner in value.items():
            yield from _spread(member, inner, "counted")
    elif isinstance(value, (dict, list)) and not is_exploded:
        flat = value if isinstance(value, list) else [text for member in value.items() for text in member]
        yield name, _SEPARATORS.get(field.style or "form", ",").join(map(text_of, flat))
    else:
        yield from _spread(name, value, "repeated")


def _spread(name: str, value: Any, naming: Naming) -> Iterator[Entry]:
    if isinstance(value, dict):
        for member, inner in value.items():
            yield from _spread(f"{name}[{member}]", inner, "counted")
    elif isinstance(value, list):
        is_repeated = naming == "repeated" and not any(isinstance(item, (dict, list)) for item in value)
        for i, item in enumerate(value):
            yield from _spread(name if is_repeated else f"{name}[{i}]", item, "counted")
    else:
        yield name, text_of(value)


def _plus(text: str) -> str:
    """A form writes a space as a plus."""
    return encoded(text).replace("%20", "+")
