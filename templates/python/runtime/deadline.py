"""How long a call may take."""

from __future__ import annotations

from collections.abc import Callable
from typing import Optional, Union

import httpx

from .absent import NotGiven
from .errors import APITimeoutError
from .options import DEFAULT_TIMEOUT, Timeout


class Deadline:
    """The end of a call: one for all attempts, waits and the body; or none, with limits for the phases of attempts."""

    def __init__(self, timeout: Union[Timeout, NotGiven], clock: Callable[[], float]) -> None:
        given = DEFAULT_TIMEOUT if isinstance(timeout, NotGiven) else timeout
        self._clock = clock
        self._phases = given if isinstance(given, httpx.Timeout) else None
        self._end = None if given is None or isinstance(given, httpx.Timeout) else clock() + given

    def remaining(self) -> Optional[float]:
        """Seconds until the end; None when there is no end."""
        return None if self._end is None else self._end - self._clock()

    def check(self, operation: str) -> None:
        """Raises ``APITimeoutError`` when the time is over."""
        remaining = self.remaining()
        if remaining is not None and remaining <= 0:
            raise timed_out(operation)

    def phases(self) -> dict[str, Optional[float]]:
        """The limits of the phases of an attempt that begins now."""
        limits = self._phases or httpx.Timeout(self.remaining())
        return limits.as_dict()

    def without_end(self) -> Deadline:
        """The same for what comes after the answer has begun, in streams that may go on for ever."""
        return Deadline(self._phases, self._clock)


def timed_out(operation: str) -> APITimeoutError:
    """The error for a call whose time is over."""
    return APITimeoutError("no answer in time", operation=operation)
