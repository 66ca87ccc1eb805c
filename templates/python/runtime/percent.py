"""Percent-encoding (RFC 3986)."""

from __future__ import annotations

import re
from urllib.parse import quote

_RESERVED = ":/?[]@!$&'()*+,;="
_ESCAPE = re.compile(r"(%[0-9A-Fa-f]{2})")


def encoded(text: str) -> str:
    """The text with everything but letters, digits and ``- . _ ~`` encoded, as UTF-8.

    Half of a surrogate pair is a ValueError whose message does not hold the text.
    """
    return _quoted(text, "")


def encoded_leaving_reserved(text: str) -> str:
    """The same, except that reserved characters (RFC 3986, section 2.2), save ``#``, and escapes stay."""
    pieces = _ESCAPE.split(text)
    return "".join(piece if i % 2 else _quoted(piece, _RESERVED) for i, piece in enumerate(pieces))


def url_literal(text: str) -> str:
    """Text of a URL that somebody wrote out: what stands for structure stays, what no URL can hold is encoded."""
    return encoded_leaving_reserved(text).replace("[", "%5B").replace("]", "%5D")


def _quoted(text: str, safe: str) -> str:
    try:
        return quote(text, safe=safe)
    except UnicodeEncodeError:
        raise ValueError("text is not valid Unicode") from None
