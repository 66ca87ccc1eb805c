"""How the blocking client performs the steps of calls."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterator
from contextlib import closing
from typing import Any, TypeVar, cast

import httpx

from .deadline import Deadline, timed_out
from .errors import ConfigurationError
from .exchange import Received
from .firm import within
from .flow import Alone, Ask, Discard, Flow, Pause, Read, Send, Step, drive
from .wire import cause, limit_reading, request_of, too_long, translated

T = TypeVar("T")


class Performer:
    """Performs the steps of one call, and closes what it opened unless the call hands it out."""

    def __init__(self, client: httpx.Client, sleep: Callable[[float], None]) -> None:
        self._client = client
        self._sleep = sleep
        self._open: list[httpx.Response] = []

    def run(self, flow: Flow[Received]) -> Received:
        """Goes through a call."""
        try:
            return drive(flow, self._perform)
        except BaseException:
            for response in self._open:
                response.close()
            raise

    def _perform(self, step: Step) -> object:
        if isinstance(step, Send):
            return self._send(step)
        if isinstance(step, Read):
            return _read(step)
        if isinstance(step, Discard):
            cast("httpx.Response", step.answer).close()
            return None
        if isinstance(step, Pause):
            return self._sleep(step.seconds)
        return _ask(step) if isinstance(step, Ask) else self._alone(step)

    def _send(self, step: Send) -> httpx.Response:
        step.deadline.check(step.operation)
        try:
            with within(step.deadline):
                response = self._client.send(request_of(step), stream=True, follow_redirects=False)
        except httpx.HTTPError as failure:
            raise translated(step.operation, failure) from cause(failure)
        self._open.append(response)
        return response

    def _alone(self, step: Alone) -> Any:
        remaining = step.deadline.remaining()
        if not step.lock.threads.acquire(timeout=-1 if remaining is None else max(remaining, 0)):
            raise timed_out(step.operation)
        try:
            return drive(step.flow(), self._perform)
        finally:
            step.lock.threads.release()


def chunks(response: httpx.Response, operation: str, deadline: Deadline) -> Iterator[bytes]:
    """The body as it arrives; closed when it ends or the iterator is closed.

    Each wait for bytes ends with the deadline; with an ``http_client`` of the caller's it may last as long again as was
    left when the body began.
    """
    limit_reading(response, deadline)
    arriving = response.iter_bytes()
    try:
        while True:
            with within(deadline):
                chunk = next(arriving, None)
            if chunk is None:
                break
            yield chunk
            deadline.check(operation)
    except httpx.HTTPError as failure:
        raise translated(operation, failure) from cause(failure)
    finally:
        response.close()


def _read(step: Read) -> bytes:
    body = bytearray()
    arriving = chunks(cast("httpx.Response", step.answer), step.operation, step.deadline)
    with closing(cast("Any", arriving)):
        for chunk in arriving:
            body += chunk
            if len(body) > step.limit:
                if step.overflow == "error":
                    raise too_long(step.operation, step.limit)
                break
    return bytes(body[: step.limit])


def _ask(step: Ask) -> str:
    secret = step.function()
    if inspect.isawaitable(secret):
        if inspect.iscoroutine(secret):
            secret.close()
        raise ConfigurationError(f"{step.operation}: an asynchronous credential needs the asynchronous client")
    return secret
