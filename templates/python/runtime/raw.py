"""Answers with what came around them.

A generated resource declares its raw calls in a class of their own, one line a method::

    class TokensRawCalls(RawCalls):
        create = raw_call(TokensResource.create)

    class TokensResource(SyncResource):
        @cached_property
        def with_raw_response(self) -> TokensRawCalls:
            return TokensRawCalls(self)
"""

from __future__ import annotations

import re
from collections.abc import Awaitable, Callable, Coroutine, Mapping
from typing import Any, Concatenate, Generic, Optional, TypeVar, cast

import httpx
from typing_extensions import ParamSpec

from .decoding import parsed
from .errors import DecodeError, request_id_of
from .exchange import Received
from .pages import AsyncPageT, AsyncPaginator

T = TypeVar("T")
P = ParamSpec("P")

_CHARSET = re.compile(r"""charset\s*=\s*["']?([A-Za-z0-9_.:-]+)""", re.IGNORECASE)


class RawResponse(Generic[T]):
    """An answer: status, headers, body, and the value that it stands for."""

    def __init__(self, received: Received, decode: Callable[[], T]) -> None:
        self._received = received
        self._decode = decode
        self._parsed: list[T] = []

    @property
    def status_code(self) -> int:
        """The HTTP status."""
        return self._received.answer.status_code

    @property
    def headers(self) -> httpx.Headers:
        """The header fields."""
        return self._received.answer.headers

    @property
    def http_version(self) -> str:
        """Such as ``HTTP/1.1``."""
        return self._received.answer.http_version

    @property
    def method(self) -> str:
        """The method of the request that was answered."""
        return self._received.method

    @property
    def url(self) -> str:
        """The URL of the request that was answered, without credentials."""
        return self._received.url

    @property
    def elapsed(self) -> float:
        """Seconds that the call took, retries included."""
        return self._received.elapsed

    @property
    def retries_taken(self) -> int:
        """How many requests it took besides the first."""
        return self._received.attempts - 1

    @property
    def request_id(self) -> Optional[str]:
        """The server's name for the call."""
        return request_id_of(self.headers)

    def parse(self) -> T:
        """The value of the answer: what the same call without ``with_raw_response`` gives."""
        if not self._parsed:
            self._parsed.append(self._decode())
        return self._parsed[0]

    def read(self) -> bytes:
        """The body."""
        if self._received.content is None:
            operation = self._received.operation.id
            raise DecodeError("the body is read while it arrives; use parse()", operation=operation)
        return self._received.content

    def text(self) -> str:
        """The body as text."""
        return text_of_body(self._received)

    def json(self) -> Any:
        """The body as JSON values."""
        self.read()
        return parsed(self._received)

    def __repr__(self) -> str:
        """The status only: what came may be secret."""
        return f"RawResponse(status={self.status_code})"


def text_of_body(received: Received) -> str:
    """The body as text, by its charset or else as UTF-8."""
    charset = _CHARSET.search(received.answer.headers.get("content-type", ""))
    content = received.content or b""
    try:
        return content.decode(charset[1] if charset else "utf-8", "replace")
    except LookupError:
        return content.decode("utf-8", "replace")


class RawClient:
    """A client whose calls give raw answers; resources of raw calls are bound to it."""

    def __init__(self, client: Any) -> None:
        self._client = client

    def call(self, operation: Any, values: Mapping[str, object], returned: Any, options: Any = None) -> Any:
        """A call, raw."""
        return self._client.raw(operation, values, returned, options)

    def list(self, operation: Any, page: Any, item: Any, values: Mapping[str, object], options: Any = None) -> Any:
        """A list, raw."""
        return self._client.raw_list(operation, page, item, values, options)

    def stream(self, operation: Any, values: Mapping[str, object], element: Any, options: Any = None) -> Any:
        """A stream, raw."""
        return self._client.raw_stream(operation, values, element, options)

    def binary(self, operation: Any, values: Mapping[str, object], options: Any = None) -> Any:
        """A file, raw."""
        return self._client.raw_binary(operation, values, options)


class RawCalls:
    """The raw calls of a resource."""

    def __init__(self, resource: Any) -> None:
        self._resource = type(resource)(cast("Any", RawClient(resource._client)))


class raw_call(Generic[P, T]):
    """A method of a blocking resource as a raw call."""

    def __init__(self, method: Callable[Concatenate[Any, P], T]) -> None:
        self._method = method

    def __get__(self, calls: RawCalls, owner: object = None) -> Callable[P, RawResponse[T]]:
        return cast("Callable[P, RawResponse[T]]", _bound(self._method, calls))


class async_raw_call(Generic[P, T]):
    """A method of an asynchronous resource as a raw call."""

    def __init__(self, method: Callable[Concatenate[Any, P], Coroutine[Any, Any, T]]) -> None:
        self._method = method

    def __get__(self, calls: RawCalls, owner: object = None) -> Callable[P, Awaitable[RawResponse[T]]]:
        return cast("Callable[P, Awaitable[RawResponse[T]]]", _bound(self._method, calls))


class async_raw_list(Generic[P, AsyncPageT]):
    """A method of an asynchronous resource that lists, as a raw call: the answer is the first page."""

    def __init__(self, method: Callable[Concatenate[Any, P], AsyncPaginator[AsyncPageT, Any]]) -> None:
        self._method = method

    def __get__(self, calls: RawCalls, owner: object = None) -> Callable[P, Awaitable[RawResponse[AsyncPageT]]]:
        return cast("Callable[P, Awaitable[RawResponse[AsyncPageT]]]", _bound(self._method, calls))


def _bound(method: Callable[..., Any], calls: RawCalls) -> Any:
    return getattr(calls._resource, method.__name__)
