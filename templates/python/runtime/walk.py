"""Walks over the pages of a list: from the facts about a page follows what comes next. Values in, decisions out."""

from __future__ import annotations

import base64
import binascii
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal, Optional

from .operation import Advance, LastItem, LinkHeader, NextUrl, Offset, PageNumber, PageScheme, Single, Stop

_VERSION = "1"
_REMEMBERED = 64


@dataclass(frozen=True, slots=True)
class Position:
    """A place in a list where a page begins.

    ``value`` names the page on the wire (number, cursor, URL); None for where the call's own parameters say.
    ``before`` is how many items stand before it, if that is known.
    """

    value: Optional[str] = None
    before: Optional[int] = 0

    def token(self) -> str:
        """The place as an opaque token."""
        before = "" if self.before is None else self.before
        return base64.urlsafe_b64encode(f"{_VERSION}\n{before}\n{self.value or ''}".encode()).decode("ascii")

    @staticmethod
    def of_token(token: str) -> Position:
        """The place behind a token. ValueError if it is none."""
        try:
            version, before, value = base64.urlsafe_b64decode(token.encode("ascii")).decode().split("\n", 2)
            if version == _VERSION:
                return Position(value or None, int(before) if before else None)
        except (ValueError, binascii.Error):
            pass
        raise ValueError("not a resume token")


@dataclass(frozen=True, slots=True)
class Facts:
    """What a page says about its place in the list.

    ``asked`` is the page number or offset that was asked for; ``next`` is the cursor, URL or last id by which the next
    page is named; ``fingerprint`` is equal for two pages only if their bodies are.
    """

    items: int
    asked: int
    next: Optional[str]
    fingerprint: bytes
    total_pages: Optional[int] = None
    total_items: Optional[int] = None
    has_more: Optional[bool] = None


@dataclass(frozen=True, slots=True)
class Cycle:
    """Finds a circle in constant memory: short ones because the last places are remembered, long ones by Brent's."""

    recent: tuple[str, ...] = ()
    tortoise: Optional[str] = None
    power: int = 1
    steps: int = 0

    def closes_with(self, place: str) -> bool:
        """Whether the place has been seen before."""
        return place in self.recent or place == self.tortoise

    def noting(self, place: str) -> Cycle:
        """The same with one place more."""
        recent = (*self.recent[-_REMEMBERED + 1 :], place)
        if self.steps + 1 == self.power:
            return Cycle(recent, place, self.power * 2, 0)
        return Cycle(recent, self.tortoise, self.power, self.steps + 1)


@dataclass(frozen=True, slots=True)
class Step:
    """What follows a page: ``more`` at ``state``, nothing, or (``stuck``) an error in words.

    ``repeated`` and ``same`` are the page before once more, which is not to be given: a normal end, or an error.
    """

    kind: Literal["more", "last", "stuck", "repeated", "same"]
    state: WalkState
    problem: str = ""


@dataclass(frozen=True, slots=True)
class WalkState:
    """Where a walk has got to. Never changed: each page leads to a new one."""

    position: Position
    cycle: Cycle = Cycle()
    fingerprint: Optional[bytes] = None

    @staticmethod
    def begin(position: Position) -> WalkState:
        """A walk from a place."""
        cycle = Cycle() if position.value is None else Cycle().noting(position.value)
        return WalkState(position, cycle)

    def accept(self, scheme: PageScheme, facts: Facts, repeat: Optional[Literal["end"]]) -> Step:
        """What follows the page at this place."""
        if facts.fingerprint == self.fingerprint:
            return Step("repeated" if repeat == "end" else "same", self)
        here = replace(self, fingerprint=facts.fingerprint)
        position = _next(scheme, facts, self.position)
        if position is None or position.value is None:
            is_lost = facts.has_more is True and not isinstance(scheme.advance, Single) and not _named(scheme, facts)
            problem = "the server says that there is more, but not where it begins"
            return Step("stuck", here, problem) if is_lost else Step("last", here)
        if self.cycle.closes_with(position.value):
            problem = "the server leads back to a page that has been given already"
            return Step("stuck", replace(here, position=position), problem)
        return Step("more", WalkState(position, self.cycle.noting(position.value), facts.fingerprint))


def parameter_of(advance: Advance) -> Optional[str]:
    """The parameter that names the page; None when a URL does, or there is one page only."""
    return None if isinstance(advance, (Single, NextUrl, LinkHeader)) else advance.parameter


def counts(advance: Advance) -> bool:
    """Whether pages are named by a number."""
    return isinstance(advance, (PageNumber, Offset))


def asked(advance: Advance, sent: Optional[str]) -> int:
    """The number that a request names, or else that of the first page; 0 for schemes that do not count."""
    first = advance.first if isinstance(advance, PageNumber) else 0
    if sent is None or not counts(advance):
        return first
    try:
        return int(sent)
    except ValueError:
        return first


def _next(scheme: PageScheme, facts: Facts, here: Position) -> Optional[Position]:
    before = _items_before(scheme.advance, facts, here)
    after = None if before is None else before + facts.items
    named = _named(scheme, facts)
    return None if not named or _is_last(scheme, facts, after) else Position(named, after)


def _items_before(advance: Advance, facts: Facts, here: Position) -> Optional[int]:
    """The items before this page: as told, except that a call may begin in the middle by its own parameters."""
    if isinstance(advance, Offset):
        return facts.asked
    began_in_the_middle = here.value is None and isinstance(advance, PageNumber) and facts.asked != advance.first
    return None if began_in_the_middle else here.before


def _named(scheme: PageScheme, facts: Facts) -> Optional[str]:
    advance = scheme.advance
    if isinstance(advance, Single):
        return None
    if isinstance(advance, PageNumber):
        return str(facts.asked + 1)
    if isinstance(advance, Offset):
        return str(facts.asked + facts.items)
    return facts.next


def _is_last(scheme: PageScheme, facts: Facts, items_so_far: Optional[int]) -> bool:
    """An empty page ends what nothing else can end, whatever the scheme says."""
    if facts.items == 0 and isinstance(scheme.advance, (PageNumber, Offset, LastItem)):
        return True
    return any(_stops(stop, scheme.advance, facts, items_so_far) for stop in scheme.stop)


def _stops(stop: Stop, advance: Advance, facts: Facts, items_so_far: Optional[int]) -> bool:
    """Totals end the walk only where they agree with what has been seen: some servers count something else."""
    if stop.kind == "emptyPage":
        return facts.items == 0
    if stop.kind in ("hasMore", "isLast"):
        return facts.has_more is False
    if stop.kind == "totalCount":
        return bool(facts.total_items) and facts.total_items == items_so_far
    return isinstance(advance, PageNumber) and facts.total_pages == facts.asked - advance.first + 1


def whole(value: object) -> Optional[int]:
    """The figure as a whole number; None if it is none."""
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        return None
    return int(value) if value == value // 1 else None


def first_whole(values: Sequence[object]) -> Optional[int]:
    """The first of several figures that is a whole number."""
    return next((figure for figure in map(whole, values) if figure is not None), None)
