"""Options: of one call, and of a client."""

from __future__ import annotations

import asyncio
import logging
import random
import time
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, Literal, Optional, Union

import httpx

from .absent import NOT_GIVEN, NotGiven

Timeout = Union[float, httpx.Timeout, None]
"""Seconds for a whole call, retries and body included; or limits for the phases of each attempt; None for no limit."""

LogLevel = Literal["off", "error", "warn", "info", "debug"]
"""What is logged: retries and one line per attempt at ``info``, headers too at ``debug``."""

HttpClient = Union[httpx.Client, httpx.AsyncClient]

DEFAULT_TIMEOUT = 60.0
DEFAULT_MAX_RETRIES = 2


@dataclass(frozen=True, kw_only=True)
class RequestOptions:
    """What one call does differently from its client, and what it sends beyond the document.

    A header that is None is not sent. ``extra_query`` replaces parameters of the same name, ``extra_body`` members of
    the same name. ``resume_from`` is the ``resume`` of a ``PagingError`` or of a page.
    """

    timeout: Union[Timeout, NotGiven] = NOT_GIVEN
    max_retries: Optional[int] = None
    extra_headers: Mapping[str, Optional[str]] = field(default_factory=dict[str, Optional[str]])
    extra_query: Mapping[str, object] = field(default_factory=dict[str, object])
    extra_body: Mapping[str, object] = field(default_factory=dict[str, object])
    idempotency_key: Optional[str] = None
    resume_from: Optional[str] = None

    def __repr__(self) -> str:
        """Names only: values may be secret."""
        return f"RequestOptions(headers={sorted(self.extra_headers)}, query={sorted(self.extra_query)})"


@dataclass(frozen=True, kw_only=True)
class Timing:
    """Time and chance, as a client sees them."""

    clock: Callable[[], float] = time.monotonic
    wall_clock: Callable[[], float] = time.time
    random: Callable[[], float] = random.random
    sleep: Callable[[float], None] = time.sleep
    sleep_async: Callable[[float], Awaitable[None]] = asyncio.sleep


@dataclass(frozen=True, kw_only=True)
class CoreOptions:
    """The options that clients of all APIs have. A client that is passed in (``http_client``) is never closed."""

    base_url: Optional[str] = None
    timeout: Union[Timeout, NotGiven] = NOT_GIVEN
    max_retries: int = DEFAULT_MAX_RETRIES
    default_headers: Optional[Mapping[str, Optional[str]]] = None
    default_query: Optional[Mapping[str, object]] = None
    http_client: Optional[Any] = None
    allow_insecure: bool = False
    server_variables: Optional[Mapping[str, str]] = None
    log_level: Optional[LogLevel] = None
    logger: Optional[logging.Logger] = None
    timing: Timing = Timing()

    def __repr__(self) -> str:
        """Without headers and query, which may be secret."""
        return f"CoreOptions(base_url={self.base_url!r}, timeout={self.timeout!r}, max_retries={self.max_retries})"
