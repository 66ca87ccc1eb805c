"""JSON pointers (RFC 6901)."""

from __future__ import annotations

from typing import Optional, cast


def tokens(pointer: str) -> list[str]:
    """The steps of a pointer; none for the whole document."""
    return [token.replace("~1", "/").replace("~0", "~") for token in pointer.split("/")[1:]]


def pointer_to(member: str) -> str:
    """The pointer to a member of the document."""
    return "/" + member.replace("~", "~0").replace("/", "~1")


def at(value: object, pointer: Optional[str]) -> object:
    """What a pointer leads to; None when there is nothing, or no pointer."""
    if pointer is None:
        return None
    for token in tokens(pointer):
        value = _step(value, token)
    return value


def _step(value: object, token: str) -> object:
    if isinstance(value, dict):
        return cast("dict[str, object]", value).get(token)
    if isinstance(value, list) and token.isascii() and token.isdigit():
        items = cast("list[object]", value)
        return items[int(token)] if len(token) < 9 and int(token) < len(items) else None
    return None
