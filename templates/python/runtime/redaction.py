"""Secrets, found in text that a server wrote, also where they are spelled with the escapes of JSON, URLs or HTML."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cached_property
from typing import Any, Optional, cast

SHOWN = "***"
_SHORTEST = 4


class Redaction:
    """Replaces secrets by ``***``."""

    def __init__(self, secrets: Iterable[str]) -> None:
        self._secrets = sorted({secret for secret in secrets if len(secret) >= _SHORTEST}, key=len, reverse=True)

    @cached_property
    def _pattern(self) -> Optional[re.Pattern[str]]:
        """Made when it is needed first: most calls succeed."""
        return re.compile("|".join(map(_spellings, self._secrets)), re.IGNORECASE) if self._secrets else None

    def text(self, text: str) -> str:
        """The text without the secrets."""
        return text if self._pattern is None else self._pattern.sub(SHOWN, text)

    def value(self, value: object) -> Any:
        """A JSON value without the secrets."""
        if self._pattern is None:
            return value
        if isinstance(value, str):
            return self.text(value)
        if isinstance(value, list):
            return [self.value(item) for item in cast("list[object]", value)]
        if isinstance(value, dict):
            pairs = cast("dict[str, object]", value).items()
            return {self.text(name): self.value(member) for name, member in pairs}
        return value


def _spellings(secret: str) -> str:
    return "".join(map(_spelling, secret))


def _spelling(character: str) -> str:
    code = ord(character)
    escapes = [
        re.escape(character),
        rf"\\{re.escape(character)}",
        rf"\\u{code:04x}",
        rf"&#0*{code};",
        rf"&#x0*{code:x};",
    ]
    if character == "&":
        escapes.append("&amp;")
    escapes.append("".join(f"%{byte:02x}" for byte in character.encode("utf-8", "surrogatepass")))
    return "(?:" + "|".join(escapes) + ")"
