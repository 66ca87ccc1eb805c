"""Text from outside, made fit for messages and logs."""

from __future__ import annotations

_CUT = "..."


def printable(text: str, limit: int = 2000) -> str:
    """The text with everything but printable ASCII escaped, cut to ``limit`` characters."""
    out = "".join(map(_escaped, text[: limit + 1]))
    return out if len(out) <= limit else out[: limit - len(_CUT)] + _CUT


def _escaped(character: str) -> str:
    code = ord(character)
    if 0x20 <= code <= 0x7E:
        return character
    return f"\\u{code:04x}" if code <= 0xFFFF else f"\\U{code:08x}"
