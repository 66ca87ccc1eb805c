"""Whether a failed attempt is repeated, and when: values in, decision out."""

from __future__ import annotations

import math
import re
import threading
from dataclasses import dataclass
from email.utils import parsedate_to_datetime
from typing import Optional

import httpx

LONGEST_SERVER_WAIT = 60.0

_REPEATABLE = frozenset({"GET", "HEAD", "OPTIONS", "TRACE", "PUT", "DELETE"})
_PASSING = frozenset({408, 429, 500, 502, 503, 504})
_NOT_APPLIED = frozenset({429, 503})
_FIRST_BACKOFF = 0.5
_LONGEST_BACKOFF = 8.0
_BUDGET = 500
_RETRY_COST = 5
_SUCCESS = 1
_DECIMAL = re.compile(r"[0-9]{1,40}(\.[0-9]{1,9})?", re.ASCII)
_RETRY_AFTER = ("retry-after-ms", "retry-after")


@dataclass(frozen=True, slots=True)
class Attempted:
    """A failed attempt.

    ``attempts`` counts those made so far; ``has_key`` says whether the server can tell a repetition by an idempotency
    key; ``remaining`` is the time left. Without ``status`` no answer came; ``reached`` is then whether a connection was
    made at all.
    """

    method: str
    attempts: int
    max_retries: int
    has_key: bool
    remaining: Optional[float]
    status: Optional[int] = None
    headers: Optional[httpx.Headers] = None
    reached: bool = True


class RetryBudget:
    """What a client may spend on repeating attempts, over all its threads and tasks.

    A retry costs more than a success earns, so that a service that fails for everybody is soon asked once a call
    instead of three times, and a passing failure costs nothing that is noticed: a hundred retries at once, then one for
    every five calls that succeed.
    """

    def __init__(self) -> None:
        self._left = _BUDGET
        self._lock = threading.Lock()

    def take(self) -> bool:
        """Takes what one more retry costs; False, and nothing is taken, when there is not enough."""
        with self._lock:
            is_enough = self._left >= _RETRY_COST
            self._left -= _RETRY_COST if is_enough else 0
            return is_enough

    def earn(self, attempts: int) -> None:
        """Earns what a success is worth: the cost of the retry that led to it, or a little when none was needed."""
        with self._lock:
            self._left = min(_BUDGET, self._left + (_RETRY_COST if attempts > 1 else _SUCCESS))


def next_wait(attempted: Attempted, now: float, random: float) -> Optional[float]:
    """Seconds to wait before the next attempt; None when there must not be one.

    ``now`` is for dates in headers; ``random``, from 0 to 1, spreads the callers.
    """
    if attempted.attempts > attempted.max_retries or not _may_repeat(attempted):
        return None
    wait = _wait(attempted, now, random)
    if wait is None or (attempted.remaining is not None and wait >= attempted.remaining):
        return None
    return wait


def retry_after(headers: httpx.Headers, now: float) -> Optional[float]:
    """The wait that a server asks for (RFC 9110, 10.2.3); None for none, one that is over, or one in no valid form."""
    precise = _decimal(headers.get("retry-after-ms"))
    if precise is not None:
        return precise / 1000
    text = headers.get("retry-after")
    seconds = _decimal(text)
    return seconds if seconds is not None else _until(text, now)


def _may_repeat(attempted: Attempted) -> bool:
    is_repeatable = attempted.method in _REPEATABLE or attempted.has_key
    if attempted.status is None or attempted.headers is None:
        return is_repeatable or not attempted.reached
    advice = attempted.headers.get("x-should-retry", "").strip().lower()
    if advice == "false":
        return False
    if is_repeatable:
        return advice == "true" or attempted.status in _PASSING
    is_asked_for = advice == "true" or any(name in attempted.headers for name in _RETRY_AFTER)
    return attempted.status in _NOT_APPLIED and is_asked_for


def _wait(attempted: Attempted, now: float, random: float) -> Optional[float]:
    asked = None if attempted.headers is None else retry_after(attempted.headers, now)
    if asked is not None:
        return asked if asked <= LONGEST_SERVER_WAIT else None
    doublings = min(attempted.attempts - 1, 10)
    return min(_FIRST_BACKOFF * float(1 << doublings), _LONGEST_BACKOFF) * random


def _decimal(text: Optional[str]) -> Optional[float]:
    if text is None or _DECIMAL.fullmatch(text.strip()) is None:
        return None
    return _positive(float(text.strip()))


def _until(text: Optional[str], now: float) -> Optional[float]:
    if not text:
        return None
    try:
        return _positive(parsedate_to_datetime(text.strip()).timestamp() - now)
    except (TypeError, ValueError, OverflowError):
        return None


def _positive(seconds: float) -> Optional[float]:
    return seconds if math.isfinite(seconds) and seconds > 0 else None
