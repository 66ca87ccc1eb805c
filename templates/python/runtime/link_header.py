"""``Link`` headers (RFC 8288)."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Optional

_LINK = re.compile(r'<([^<>]*)>((?:\s*;\s*[^,;"=\s]+(?:\s*=\s*(?:"[^"]*"|[^,;"\s]*))?)*)')
_REL_NEXT = re.compile(r';\s*rel\s*=\s*(?:"(?:[^"]*\s)?next(?:\s[^"]*)?"|next(?=\s*(?:;|$)))', re.IGNORECASE)
_LONGEST = 16384


def next_link(values: Iterable[str]) -> Optional[str]:
    """The address of the first link whose relation is ``next``."""
    for value in values:
        if len(value) <= _LONGEST:
            for link in _LINK.finditer(value):
                if _REL_NEXT.search(link[2]):
                    return link[1]
    return None
