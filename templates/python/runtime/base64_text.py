"""Bytes that travel as Base64 text (RFC 4648) inside JSON."""

from __future__ import annotations

import base64
from typing import Annotated, Any

from pydantic import BeforeValidator

_LINE_BREAKS = str.maketrans("", "", "\r\n")


def bytes_of(text: str) -> bytes:
    """Decodes a text in either alphabet; padding may be missing, and line breaks are skipped.

    Anything else is a ValueError.
    """
    dense = text.translate(_LINE_BREAKS).rstrip("=").encode("ascii")
    padded = dense + b"=" * (-len(dense) % 4)
    is_for_urls = b"-" in dense or b"_" in dense
    if is_for_urls and (b"+" in dense or b"/" in dense):
        raise ValueError("Base64 of two alphabets")
    return base64.b64decode(padded, altchars=b"-_" if is_for_urls else None, validate=True)


def _from_json(value: Any) -> Any:
    return bytes_of(value) if isinstance(value, str) else value


Base64 = Annotated[bytes, BeforeValidator(_from_json)]
"""The type of such a member: bytes for the program, text for JSON."""
