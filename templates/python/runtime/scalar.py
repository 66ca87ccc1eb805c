"""The text of values outside of JSON: in paths, queries, headers, cookies and forms."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from .json_text import json_text

_LARGEST_EXACT = 2**53


def text_of(value: Any) -> str:
    """The text of a JSON value: strings as they are, numbers and booleans in plain form, what is deeper as JSON."""
    if isinstance(value, str):
        return value
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float) and value.is_integer() and abs(value) <= _LARGEST_EXACT:
        return str(int(value))
    if isinstance(value, (int, Decimal)):
        return str(value)
    return "" if value is None else json_text(value)
