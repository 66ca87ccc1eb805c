"""How the asynchronous client performs the steps of calls."""

from __future__ import annotations

import asyncio
import inspect
import sys
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import aclosing
from typing import Any, TypeVar, cast

import httpx

from .deadline import Deadline, timed_out
from .exchange import Received
from .flow import Alone, Ask, Discard, Flow, Pause, Read, Send, Step, drive_async
from .wire import cause, limit_reading, request_of, too_long, translated

T = TypeVar("T")


class AsyncPerformer:
    """Performs the steps of one call, and closes what it opened unless the call hands it out."""

    def __init__(self, client: httpx.AsyncClient, sleep: Callable[[float], Awaitable[None]]) -> None:
        self._client = client
        self._sleep = sleep
        self._open: list[httpx.Response] = []

    async def run(self, flow: Flow[Received]) -> Received:
        """Goes through a call."""
        try:
            return await drive_async(flow, self._perform)
        except BaseException:
            for response in self._open:
                await response.aclose()
            raise

    async def _perform(self, step: Step) -> object:
        if isinstance(step, Send):
            return await within(step.deadline, step.operation, self._send(step))
        if isinstance(step, Read):
            return await within(step.deadline, step.operation, _read(step))
        if isinstance(step, Discard):
            await cast("httpx.Response", step.answer).aclose()
            return None
        if isinstance(step, Pause):
            await self._sleep(step.seconds)
            return None
        if isinstance(step, Ask):
            return await within(step.deadline, step.operation, _ask(step))
        return await within(step.deadline, step.operation, self._alone(step))

    async def _send(self, step: Send) -> httpx.Response:
        try:
            response = await self._client.send(request_of(step), stream=True, follow_redirects=False)
        except httpx.HTTPError as failure:
            raise translated(step.operation, failure) from cause(failure)
        self._open.append(response)
        return response

    async def _alone(self, step: Alone) -> Any:
        async with step.lock.tasks:
            return await drive_async(step.flow(), self._perform)


async def within(deadline: Deadline, operation: str, work: Awaitable[T]) -> T:
    """What the work comes to, if that is before the deadline."""
    try:
        if sys.version_info >= (3, 11):
            async with asyncio.timeout(deadline.remaining()):
                return await work
        return await asyncio.wait_for(work, deadline.remaining())
    except asyncio.TimeoutError as late:
        raise timed_out(operation) from late


async def chunks_async(response: httpx.Response, operation: str, deadline: Deadline) -> AsyncIterator[bytes]:
    """The body as it arrives; closed when it ends or the iterator is closed."""
    limit_reading(response, deadline)
    try:
        arriving = response.aiter_bytes().__aiter__()
        while True:
            chunk = await within(deadline, operation, _next(arriving))
            if chunk is None:
                return
            yield chunk
    except httpx.HTTPError as failure:
        raise translated(operation, failure) from cause(failure)
    finally:
        await response.aclose()


async def _next(arriving: AsyncIterator[bytes]) -> bytes | None:
    try:
        return await arriving.__anext__()
    except StopAsyncIteration:
        return None


async def _read(step: Read) -> bytes:
    body = bytearray()
    arriving = chunks_async(cast("httpx.Response", step.answer), step.operation, step.deadline)
    async with aclosing(cast("Any", arriving)):
        async for chunk in arriving:
            body += chunk
            if len(body) > step.limit:
                if step.overflow == "error":
                    raise too_long(step.operation, step.limit)
                break
    return bytes(body[: step.limit])


async def _ask(step: Ask) -> str:
    secret = step.function()
    return await secret if inspect.isawaitable(secret) else secret
