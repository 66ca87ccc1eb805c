"""Header fields: what may be sent, and what may be shown."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Optional

import httpx

from .errors import ArgumentError
from .redaction import SHOWN

_NAME = re.compile(r"[!#$%&'*+.^_`|~0-9A-Za-z-]+")
_VALUE = re.compile(r"[\t\x20-\x7e]*")
_SECRET = re.compile(r"authorization|cookie|x-auth-|key|token|secret", re.IGNORECASE)


def set_field(headers: httpx.Headers, name: str, value: Optional[str]) -> None:
    """Replaces a field, or deletes it for None. What could end a line is an error that does not repeat the value."""
    if _NAME.fullmatch(name) is None:
        raise ArgumentError("a header has a name that cannot be sent")
    if value is None:
        headers.pop(name, None)
        return
    check_value(f"header {name}", value)
    headers[name] = value.strip()


def set_fields(headers: httpx.Headers, more: Optional[Mapping[str, Optional[str]]]) -> None:
    """Replaces and deletes several."""
    for name, value in (more or {}).items():
        set_field(headers, name, value)


def check_value(what: str, value: object) -> None:
    """Raises ``ArgumentError`` unless the value can stand in a header."""
    if not isinstance(value, str) or _VALUE.fullmatch(value) is None:
        raise ArgumentError(f"{what} must be text of printable ASCII")


def shown(headers: httpx.Headers) -> dict[str, str]:
    """The fields as logs show them."""
    return {name: SHOWN if _SECRET.search(name) else value for name, value in headers.items()}
