"""The client that waits."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from types import TracebackType
from typing import Any, Optional, TypeVar

import httpx
from typing_extensions import Self

from .absent import NOT_GIVEN, NotGiven
from .base_client import BaseAPIClient
from .blocking import Performer
from .credentials import Credential
from .deadline import Deadline
from .decoding import element_decoder, refuse_failure
from .errors import ConfigurationError
from .exchange import Outgoing, Received
from .firm import made_firm
from .listing import Listing
from .operation import Api, Operation, Verb
from .options import CoreOptions, RequestOptions
from .pages import SyncPageT
from .raw import RawResponse
from .shapes import Returned
from .streams import BinaryResponse, Stream
from .walk import WalkState

T = TypeVar("T")
_NONE = RequestOptions()
_LIMITS = httpx.Limits(max_connections=100, max_keepalive_connections=20)


class SyncAPIClient(BaseAPIClient):
    """The base of generated clients that wait. Safe to share among threads."""

    _http: httpx.Client

    def __init__(self, api: Api, credentials: Mapping[str, Credential | NotGiven | None], options: CoreOptions) -> None:
        super().__init__(api, credentials, options)
        http = options.http_client
        if http is not None and not isinstance(http, httpx.Client):
            raise ConfigurationError("http_client must be a httpx.Client")
        self._http = made_firm(httpx.Client(limits=_LIMITS, timeout=None)) if http is None else http

    def call(
        self,
        operation: Operation,
        values: Mapping[str, object],
        returned: Returned[T],
        options: Optional[RequestOptions] = None,
    ) -> T:
        """Makes a call. ``values`` are all that is sent, by name."""
        return self.raw(operation, values, returned, options).parse()

    def raw(
        self,
        operation: Operation,
        values: Mapping[str, object],
        returned: Returned[T],
        options: Optional[RequestOptions] = None,
    ) -> RawResponse[T]:
        """The same, with what came around the value."""
        chosen = options or _NONE
        received = self._received(self._outgoing(operation, values, chosen), chosen)
        return RawResponse(received, partial(self._value, received, returned, chosen))

    def list(
        self,
        operation: Operation,
        page: type[SyncPageT],
        item: Any,
        values: Mapping[str, object],
        options: Optional[RequestOptions] = None,
    ) -> SyncPageT:
        """The first page of a list; the page leads on."""
        return self.raw_list(operation, page, item, values, options).parse()

    def raw_list(
        self,
        operation: Operation,
        page: type[SyncPageT],
        item: Any,
        values: Mapping[str, object],
        options: Optional[RequestOptions] = None,
    ) -> RawResponse[SyncPageT]:
        """The same, with what came around the page."""
        chosen = options or _NONE
        listing = self._listing(operation, item, values, chosen)
        return self._raw_page(listing, page, chosen, listing.start)

    def stream(
        self,
        operation: Operation,
        values: Mapping[str, object],
        element: Returned[T],
        options: Optional[RequestOptions] = None,
    ) -> Stream[T]:
        """Makes a call whose answer is read while it arrives."""
        return self.raw_stream(operation, values, element, options).parse()

    def raw_stream(
        self,
        operation: Operation,
        values: Mapping[str, object],
        element: Returned[T],
        options: Optional[RequestOptions] = None,
    ) -> RawResponse[Stream[T]]:
        """The same, with what came around the elements."""
        untyped: Any = element
        return self.raw(operation, values, untyped, options)

    def binary(
        self, operation: Operation, values: Mapping[str, object], options: Optional[RequestOptions] = None
    ) -> BinaryResponse:
        """Makes a call whose answer is a file."""
        return self.raw_binary(operation, values, options).parse()

    def raw_binary(
        self, operation: Operation, values: Mapping[str, object], options: Optional[RequestOptions] = None
    ) -> RawResponse[BinaryResponse]:
        """The same, with what came around the file."""
        return self.raw(operation, values, BinaryResponse, options)

    def get(
        self,
        path: str,
        *,
        cast_to: Returned[T],
        query: Optional[Mapping[str, object]] = None,
        options: Optional[RequestOptions] = None,
    ) -> T:
        """GET a path that the document does not name; nothing is unwrapped."""
        return self._verb("GET", path, cast_to, NOT_GIVEN, query, options)

    def post(
        self,
        path: str,
        *,
        cast_to: Returned[T],
        body: object = NOT_GIVEN,
        query: Optional[Mapping[str, object]] = None,
        options: Optional[RequestOptions] = None,
    ) -> T:
        """POST to a path that the document does not name."""
        return self._verb("POST", path, cast_to, body, query, options)

    def put(
        self,
        path: str,
        *,
        cast_to: Returned[T],
        body: object = NOT_GIVEN,
        query: Optional[Mapping[str, object]] = None,
        options: Optional[RequestOptions] = None,
    ) -> T:
        """PUT to a path that the document does not name."""
        return self._verb("PUT", path, cast_to, body, query, options)

    def patch(
        self,
        path: str,
        *,
        cast_to: Returned[T],
        body: object = NOT_GIVEN,
        query: Optional[Mapping[str, object]] = None,
        options: Optional[RequestOptions] = None,
    ) -> T:
        """PATCH a path that the document does not name."""
        return self._verb("PATCH", path, cast_to, body, query, options)

    def delete(
        self,
        path: str,
        *,
        cast_to: Returned[T],
        body: object = NOT_GIVEN,
        query: Optional[Mapping[str, object]] = None,
        options: Optional[RequestOptions] = None,
    ) -> T:
        """DELETE a path that the document does not name."""
        return self._verb("DELETE", path, cast_to, body, query, options)

    def close(self) -> None:
        """Closes connections, unless they are those of a client that was passed in."""
        self._is_closed = True
        if self._owns_http:
            self._http.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: Optional[type[BaseException]], error: Optional[BaseException], trace: Optional[TracebackType]
    ) -> None:
        self.close()

    def _verb(
        self,
        verb: Verb,
        path: str,
        cast_to: Returned[T],
        body: object,
        query: Optional[Mapping[str, object]],
        options: Optional[RequestOptions],
    ) -> T:
        operation, values = self._undocumented(verb, path, body, query or {})
        return self.call(operation, values, cast_to, options)

    def _raw_page(
        self, listing: Listing[Any], page: type[SyncPageT], options: RequestOptions, state: WalkState
    ) -> RawResponse[SyncPageT]:
        received = self._received(listing.outgoing(state), options)

        def fetch(next_state: WalkState) -> SyncPageT:
            return self._raw_page(listing, page, options, next_state).parse()

        return RawResponse(received, lambda: page(listing.content(received, state), fetch))

    def _received(self, outgoing: Outgoing, options: RequestOptions) -> Received:
        performer = Performer(self._http, self._options.timing.sleep)
        received = performer.run(self._exchange(outgoing, options).flow())
        refuse_failure(received, self._api.envelope)
        return received

    def _share_http(self, other: Any) -> None:
        self._http = other._http

    def _binary_value(self, received: Received) -> Any:
        return BinaryResponse(received, received.deadline)

    def _stream_value(self, received: Received, deadline: Deadline, element: Any) -> Any:
        return Stream[Any](received, deadline, element_decoder(received, element))
