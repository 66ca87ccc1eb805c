"""Calls without waiting.

What a call does is written once, as a generator that yields the steps for which somebody has to wait and is sent what
came of them. The blocking and the asynchronous client differ only in how they perform steps.
"""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Awaitable, Callable, Generator
from dataclasses import dataclass
from typing import Any, Literal, Optional, Protocol, TypeVar, Union

import httpx

from .content import Content
from .deadline import Deadline

T = TypeVar("T")


class Answered(Protocol):
    """An answer whose body is still to be read."""

    @property
    def status_code(self) -> int:
        """The HTTP status."""
        ...

    @property
    def headers(self) -> httpx.Headers:
        """The header fields."""
        ...

    @property
    def http_version(self) -> str:
        """Such as ``HTTP/1.1``."""
        ...


@dataclass(frozen=True, slots=True)
class Send:
    """Sends one request, and waits until its answer begins: an ``Answered``."""

    operation: str
    method: str
    url: str
    headers: httpx.Headers
    content: Optional[Content]
    deadline: Deadline


@dataclass(frozen=True, slots=True)
class Read:
    """Reads the body of an answer: bytes. What is longer than ``limit`` is an error, or is cut."""

    operation: str
    answer: Answered
    limit: int
    overflow: Literal["error", "cut"]
    deadline: Deadline


@dataclass(frozen=True, slots=True)
class Discard:
    """Gives up the rest of an answer."""

    answer: Answered


@dataclass(frozen=True, slots=True)
class Pause:
    """Waits for some seconds."""

    seconds: float


@dataclass(frozen=True, slots=True)
class Ask:
    """Asks the caller's function for a secret: text."""

    function: Callable[[], Union[str, Awaitable[str]]]
    operation: str
    deadline: Deadline


@dataclass(frozen=True, slots=True)
class Alone:
    """Goes through a flow that only one call at a time may go through: what the flow returns."""

    lock: Lock
    flow: Callable[[], Flow[Any]]
    operation: str
    deadline: Deadline


class Lock:
    """Lets one call at a time through, among threads or among tasks."""

    def __init__(self) -> None:
        self.threads = threading.Lock()
        self.tasks = asyncio.Lock()


Step = Union[Send, Read, Discard, Pause, Ask, Alone]
Flow = Generator[Step, Any, T]


def drive(flow: Flow[T], perform: Callable[[Step], object]) -> T:
    """Goes through a flow, step by step."""
    try:
        step = next(flow)
        while True:
            try:
                outcome = perform(step)
            except BaseException as failure:
                step = flow.throw(failure)
            else:
                step = flow.send(outcome)
    except StopIteration as done:
        result: T = done.value
        return result


async def drive_async(flow: Flow[T], perform: Callable[[Step], Awaitable[object]]) -> T:
    """Goes through a flow, step by step."""
    try:
        step = next(flow)
        while True:
            try:
                outcome = await perform(step)
            except BaseException as failure:
                step = flow.throw(failure)
            else:
                step = flow.send(outcome)
    except StopIteration as done:
        result: T = done.value
        return result
