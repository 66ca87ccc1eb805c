"""The bases of generated resources."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .async_client import AsyncAPIClient
    from .sync_client import SyncAPIClient


class SyncResource:
    """A part of an API, for clients that wait."""

    def __init__(self, client: SyncAPIClient) -> None:
        self._client = client


class AsyncResource:
    """A part of an API, for clients of asyncio."""

    def __init__(self, client: AsyncAPIClient) -> None:
        self._client = client
