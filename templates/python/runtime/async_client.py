"""The client for asyncio."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from types import TracebackType
from typing import Any, Optional, TypeVar

import httpx
from typing_extensions import Self

from .absent import NOT_GIVEN, NotGiven
from .awaiting import AsyncPerformer
from .base_client import BaseAPIClient
from .credentials import AsyncCredential
from .deadline import Deadline
from .decoding import element_decoder, refuse_failure
from .errors import ConfigurationError
from .exchange import Outgoing, Received
from .listing import Listing
from .operation import Api, Operation, Verb
from .options import CoreOptions, RequestOptions
from .pages import AsyncPageT, AsyncPaginator
from .raw import RawResponse
from .shapes import Returned
from .streams import AsyncBinaryResponse, AsyncStream
from .walk import WalkState

T = TypeVar("T")
_NONE = RequestOptions()
_LIMITS = httpx.Limits(max_connections=100, max_keepalive_connections=20)


class AsyncAPIClient(BaseAPIClient):
    """The base of generated clients for asyncio. Safe to share among tasks of one event loop."""

    _http: httpx.AsyncClient

    def __init__(
        self, api: Api, credentials: Mapping[str, AsyncCredential | NotGiven | None], options: CoreOptions
    ) -> None:
        super().__init__(api, credentials, options)
        http = options.http_client
        if http is not None and not isinstance(http, httpx.AsyncClient):
            raise ConfigurationError("http_client must be a httpx.AsyncClient")
        self._http = httpx.AsyncClient(limits=_LIMITS, timeout=None) if http is None else http

    async def call(
        self,
        operation: Operation,
        values: Mapping[str, object],
        returned: Returned[T],
        options: Optional[RequestOptions] = None,
    ) -> T:
        """Makes a call. ``values`` are all that is sent, by name."""
        return (await self.raw(operation, values, returned, options)).parse()

    async def raw(
        self,
        operation: Operation,
        values: Mapping[str, object],
        returned: Returned[T],
        options: Optional[RequestOptions] = None,
    ) -> RawResponse[T]:
        """The same, with what came around the value."""
        chosen = options or _NONE
        received = await self._received(self._outgoing(operation, values, chosen), chosen)
        return RawResponse(received, partial(self._value, received, returned, chosen))

    def list(
        self,
        operation: Operation,
        page: type[AsyncPageT],
        item: Any,
        values: Mapping[str, object],
        options: Optional[RequestOptions] = None,
    ) -> AsyncPaginator[AsyncPageT, Any]:
        """A list; nothing is sent until it is awaited or iterated over."""

        async def first() -> AsyncPageT:
            return (await self.raw_list(operation, page, item, values, options)).parse()

        return AsyncPaginator(first)

    async def raw_list(
        self,
        operation: Operation,
        page: type[AsyncPageT],
        item: Any,
        values: Mapping[str, object],
        options: Optional[RequestOptions] = None,
    ) -> RawResponse[AsyncPageT]:
        """The same, with what came around the page."""
        chosen = options or _NONE
        listing = self._listing(operation, item, values, chosen)
        return await self._raw_page(listing, page, chosen, listing.start)

    async def stream(
        self,
        operation: Operation,
        values: Mapping[str, object],
        element: Returned[T],
        options: Optional[RequestOptions] = None,
    ) -> AsyncStream[T]:
        """Makes a call whose answer is read while it arrives."""
        return (await self.raw_stream(operation, values, element, options)).parse()

    async def raw_stream(
        self,
        operation: Operation,
        values: Mapping[str, object],
        element: Returned[T],
        options: Optional[RequestOptions] = None,
    ) -> RawResponse[AsyncStream[T]]:
        """The same, with what came around the elements."""
        untyped: Any = element
        return await self.raw(operation, values, untyped, options)

    async def binary(
        self, operation: Operation, values: Mapping[str, object], options: Optional[RequestOptions] = None
    ) -> AsyncBinaryResponse:
        """Makes a call whose answer is a file."""
        return (await self.raw_binary(operation, values, options)).parse()

    async def raw_binary(
        self, operation: Operation, values: Mapping[str, object], options: Optional[RequestOptions] = None
    ) -> RawResponse[AsyncBinaryResponse]:
        """The same, with what came around the file."""
        return await self.raw(operation, values, AsyncBinaryResponse, options)

    async def get(
        self,
        path: str,
        *,
        cast_to: Returned[T],
        query: Optional[Mapping[str, object]] = None,
        options: Optional[RequestOptions] = None,
    ) -> T:
        """GET a path that the document does not name; nothing is unwrapped."""
        return await self._verb("GET", path, cast_to, NOT_GIVEN, query, options)

    async def post(
        self,
        path: str,
        *,
        cast_to: Returned[T],
        body: object = NOT_GIVEN,
        query: Optional[Mapping[str, object]] = None,
        options: Optional[RequestOptions] = None,
    ) -> T:
        """POST to a path that the document does not name."""
        return await self._verb("POST", path, cast_to, body, query, options)

    async def put(
        self,
        path: str,
        *,
        cast_to: Returned[T],
        body: object = NOT_GIVEN,
        query: Optional[Mapping[str, object]] = None,
        options: Optional[RequestOptions] = None,
    ) -> T:
        """PUT to a path that the document does not name."""
        return await self._verb("PUT", path, cast_to, body, query, options)

    async def patch(
        self,
        path: str,
        *,
        cast_to: Returned[T],
        body: object = NOT_GIVEN,
        query: Optional[Mapping[str, object]] = None,
        options: Optional[RequestOptions] = None,
    ) -> T:
        """PATCH a path that the document does not name."""
        return await self._verb("PATCH", path, cast_to, body, query, options)

    async def delete(
        self,
        path: str,
        *,
        cast_to: Returned[T],
        body: object = NOT_GIVEN,
        query: Optional[Mapping[str, object]] = None,
        options: Optional[RequestOptions] = None,
    ) -> T:
        """DELETE a path that the document does not name."""
        return await self._verb("DELETE", path, cast_to, body, query, options)

    async def close(self) -> None:
        """Closes connections, unless they are those of a client that was passed in."""
        self._is_closed = True
        if self._owns_http:
            await self._http.aclose()

    async def aclose(self) -> None:
        """The same as ``close``."""
        await self.close()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: Optional[type[BaseException]], error: Optional[BaseException], trace: Optional[TracebackType]
    ) -> None:
        await self.close()

    async def _verb(
        self,
        verb: Verb,
        path: str,
        cast_to: Returned[T],
        body: object,
        query: Optional[Mapping[str, object]],
        options: Optional[RequestOptions],
    ) -> T:
        operation, values = self._undocumented(verb, path, body, query or {})
        return await self.call(operation, values, cast_to, options)

    async def _raw_page(
        self, listing: Listing[Any], page: type[AsyncPageT], options: RequestOptions, state: WalkState
    ) -> RawResponse[AsyncPageT]:
        received = await self._received(listing.outgoing(state), options)

        async def fetch(next_state: WalkState) -> AsyncPageT:
            return (await self._raw_page(listing, page, options, next_state)).parse()

        return RawResponse(received, lambda: page(listing.content(received, state), fetch))

    async def _received(self, outgoing: Outgoing, options: RequestOptions) -> Received:
        performer = AsyncPerformer(self._http, self._options.timing.sleep_async)
        received = await performer.run(self._exchange(outgoing, options).flow())
        refuse_failure(received, self._api.envelope)
        return received

    def _share_http(self, other: Any) -> None:
        self._http = other._http

    def _binary_value(self, received: Received) -> Any:
        return AsyncBinaryResponse(received, received.deadline)

    def _stream_value(self, received: Received, deadline: Deadline, element: Any) -> Any:
        return AsyncStream[Any](received, deadline, element_decoder(received, element))
