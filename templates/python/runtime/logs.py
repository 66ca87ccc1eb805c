"""What is logged of calls: never a body, a query or a credential."""

from __future__ import annotations

import logging
import re
from collections.abc import Mapping
from typing import Optional, cast
from urllib.parse import urlsplit

import httpx

from .errors import ConfigurationError
from .fields import shown
from .message import printable
from .options import LogLevel
from .redaction import Redaction

_LEVELS: Mapping[str, int] = {
    "off": logging.CRITICAL + 10,
    "error": logging.ERROR,
    "warn": logging.WARNING,
    "info": logging.INFO,
    "debug": logging.DEBUG,
}
_WORDS = re.compile(r"(?<=[a-z0-9])(?=[A-Z])|[^A-Za-z0-9]+")


class CallLog:
    """The log of a client. Off without a level, except that a logger which is passed in has its own."""

    def __init__(self, logger: logging.Logger, threshold: int) -> None:
        self._logger = logger
        self._threshold = threshold

    def attempt(self, operation: str, method: str, url: str, outcome: str, seconds: float) -> None:
        """One line for an attempt."""
        if self._takes(logging.INFO):
            line = f"{operation}: {method} {urlsplit(url).path}: {outcome} in {seconds * 1000:.0f} ms"
            self._logger.info("%s", printable(line))

    def retry(self, operation: str, attempts: int, seconds: float) -> None:
        """One line for a repetition."""
        if self._takes(logging.INFO):
            self._logger.info("%s", printable(f"{operation}: retry {attempts} in {seconds:.2f} s"))

    def headers(self, operation: str, what: str, headers: httpx.Headers, redaction: Redaction) -> None:
        """One line with header fields."""
        if self._takes(logging.DEBUG):
            fields = redaction.text(str(shown(headers)))
            self._logger.debug("%s", printable(f"{operation}: {what} {fields}"))

    def _takes(self, level: int) -> bool:
        return level >= self._threshold and self._logger.isEnabledFor(level)


def call_log(
    name: str, logger: Optional[logging.Logger], level: Optional[LogLevel], environment: Mapping[str, str]
) -> CallLog:
    """The log that options ask for, or else the variable ``<NAME>_LOG``."""
    if level is not None and level not in _LEVELS:
        raise ConfigurationError(f"log_level must be one of {', '.join(_LEVELS)}")
    chosen = level or _environment_level(name, environment)
    if logger is not None:
        return CallLog(logger, _LEVELS[chosen] if chosen else logging.NOTSET)
    own = logging.getLogger(name.lower())
    if chosen and chosen != "off":
        own.setLevel(_LEVELS[chosen])
        if not own.hasHandlers():
            own.addHandler(logging.StreamHandler())
    return CallLog(own, _LEVELS[chosen or "off"])


def _environment_level(name: str, environment: Mapping[str, str]) -> Optional[LogLevel]:
    variable = _WORDS.sub("_", name).upper() + "_LOG"
    level = environment.get(variable, "").strip().lower()
    if not level:
        return None
    if level not in _LEVELS:
        logging.getLogger(name.lower()).warning("%s is none of %s, and is ignored", variable, ", ".join(_LEVELS))
        return None
    return cast("LogLevel", level)
