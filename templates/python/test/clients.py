"""Clients whose time is made up."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field
from typing import Any

from runtime import Timing

from .sample_client import AsyncCloudflare, Cloudflare


@dataclass
class Waits:
    """A clock that moves only when somebody sleeps, and what was slept; chance is always ``chance``."""

    slept: list[float] = field(default_factory=list[float])
    now: float = 1000.0
    chance: float = 0.5

    def timing(self) -> Timing:
        """The timing of a client."""
        return Timing(
            clock=lambda: self.now,
            wall_clock=lambda: 1_696_004_797.0 + self.now - 1000.0,
            random=lambda: self.chance,
            sleep=self.sleep,
            sleep_async=self.sleep_async,
        )

    def sleep(self, seconds: float) -> None:
        """Lets time pass."""
        self.slept.append(seconds)
        self.now += seconds

    async def sleep_async(self, seconds: float) -> None:
        """Lets time pass."""
        self.sleep(seconds)
        await asyncio.sleep(0)


def client(url: str, **options: Any) -> Cloudflare:
    """A client of a test server."""
    options.setdefault("api_token", "token-of-test")
    return Cloudflare(base_url=url, **options)


def async_client(url: str, **options: Any) -> AsyncCloudflare:
    """A client of a test server."""
    options.setdefault("api_token", "token-of-test")
    return AsyncCloudflare(base_url=url, **options)
