"""What clients are, whoever waits: options, credentials, requests, decoding."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import replace
from typing import Any, Optional, Union

import httpx
from typing_extensions import Self

from .absent import NOT_GIVEN, NotGiven
from .credentials import GivenCredential, Keyring
from .deadline import Deadline
from .decoding import json_value
from .drafts import Draft, drafted
from .errors import ArgumentError, ClientClosedError, ConfigurationError
from .exchange import Exchange, Outgoing, Policy, Received, Services
from .fields import set_field, set_fields
from .listing import Listing
from .logs import call_log
from .operation import (
    Answer,
    Api,
    BinaryAnswer,
    Body,
    ChoiceAnswer,
    JsonAnswer,
    NoAnswer,
    Operation,
    StreamAnswer,
    TextAnswer,
    Verb,
)
from .options import CoreOptions, LogLevel, RequestOptions, Timeout
from .raw import text_of_body
from .retries import RetryBudget
from .servers import checked, resolved, same_origin
from .shapes import annotation_of
from .signing import Signer

_ACCEPT = {
    "events": "text/event-stream",
    "lines": "application/jsonl, application/x-ndjson, application/json",
    "sequence": "application/json-seq",
}
_IDEMPOTENCY_KEY = "Idempotency-Key"


class BaseAPIClient:
    """The part of a client that never waits."""

    _api: Api
    _options: CoreOptions
    _given: Mapping[str, GivenCredential]

    def __init__(self, api: Api, credentials: Mapping[str, GivenCredential], options: CoreOptions) -> None:
        self._owns_http = options.http_client is None
        self._is_closed = False
        self._configure(api, credentials, options)

    @property
    def base_url(self) -> str:
        """Where calls go, unless the document names another place for one."""
        return self._base_url

    def with_options(
        self,
        *,
        base_url: Union[str, NotGiven] = NOT_GIVEN,
        timeout: Union[Timeout, NotGiven] = NOT_GIVEN,
        max_retries: Union[int, NotGiven] = NOT_GIVEN,
        default_headers: Optional[Mapping[str, Optional[str]]] = None,
        default_query: Optional[Mapping[str, object]] = None,
        server_variables: Optional[Mapping[str, str]] = None,
        allow_insecure: Union[bool, NotGiven] = NOT_GIVEN,
        log_level: Union[LogLevel, NotGiven] = NOT_GIVEN,
        credentials: Optional[Mapping[str, GivenCredential]] = None,
    ) -> Self:
        """A client with other options; headers, query, variables and credentials are merged with those of this one.

        Both use the same connections, which this client closes.
        """
        changed: dict[str, Any] = {
            "base_url": base_url,
            "timeout": timeout,
            "max_retries": max_retries,
            "allow_insecure": allow_insecure,
            "log_level": log_level,
        }
        own = self._options
        options = replace(
            own,
            default_headers={**(own.default_headers or {}), **(default_headers or {})},
            default_query={**(own.default_query or {}), **(default_query or {})},
            server_variables={**(own.server_variables or {}), **(server_variables or {})},
            **{name: value for name, value in changed.items() if not isinstance(value, NotGiven)},
        )
        derived = type(self).__new__(type(self))
        derived._owns_http = False
        derived._is_closed = False
        derived._share_http(self)
        derived._configure(self._api, {**self._given, **(credentials or {})}, options)
        derived._services = replace(derived._services, budget=self._services.budget)
        return derived

    copy = with_options

    def __repr__(self) -> str:
        """The client's name and address."""
        return f"{type(self).__name__}(base_url={self._base_url!r})"

    def _configure(self, api: Api, credentials: Mapping[str, GivenCredential], options: CoreOptions) -> None:
        if options.max_retries < 0:
            raise ConfigurationError("max_retries must not be negative")
        self._api = api
        self._given = dict(credentials)
        self._options = options
        chosen = _chosen_base_url(api, options)
        self._is_chosen = chosen is not None
        self._base_url = chosen or resolved(api.servers[0], options.server_variables or {})
        self._services = Services(
            signer=Signer(Keyring(api, credentials, os.environ), self._base_url, options.timing.clock),
            log=call_log(api.name, options.logger, options.log_level, os.environ),
            timing=options.timing,
            envelope=api.envelope,
            budget=RetryBudget(),
        )

    def _share_http(self, other: Any) -> None:
        """Uses the connections of another client."""
        raise NotImplementedError

    def _exchange(self, outgoing: Outgoing, options: RequestOptions) -> Exchange:
        if self._is_closed:
            raise ClientClosedError(f"{outgoing.operation.id}: the client is closed")
        timeout = self._options.timeout if isinstance(options.timeout, NotGiven) else options.timeout
        policy = Policy(
            deadline=Deadline(timeout, self._options.timing.clock),
            max_retries=self._options.max_retries if options.max_retries is None else options.max_retries,
            has_key=options.idempotency_key is not None,
            allow_insecure=self._options.allow_insecure,
        )
        return Exchange(outgoing, policy, self._services)

    def _outgoing(self, operation: Operation, values: Mapping[str, object], options: RequestOptions) -> Outgoing:
        return self._addressed(self._draft(operation, values, options), options)

    def _listing(
        self, operation: Operation, item: Any, values: Mapping[str, object], options: RequestOptions
    ) -> Listing[Any]:
        draft = self._draft(operation, values, options)
        return Listing(draft, item, lambda page: self._addressed(page, options), options.resume_from)

    def _draft(self, operation: Operation, values: Mapping[str, object], options: RequestOptions) -> Draft:
        return drafted(operation, values, options, self._options.default_query or {})

    def _addressed(self, draft: Draft, options: RequestOptions) -> Outgoing:
        operation = draft.operation
        base_url = self._base_url
        if operation.server is not None and not self._is_chosen:
            base_url = resolved(operation.server, self._options.server_variables or {})
        content = draft.content()
        headers = self._headers(draft, options)
        if content is not None and content.media is not None and "Content-Type" not in headers:
            set_field(headers, "Content-Type", content.media)
        by_hand = {**(self._options.default_headers or {}), **options.extra_headers}
        overridden = frozenset(name.lower() for name in by_hand)
        return Outgoing(operation, base_url + draft.target(), headers, content, overridden)

    def _headers(self, draft: Draft, options: RequestOptions) -> httpx.Headers:
        api = self._api
        headers = httpx.Headers(
            {
                "Accept": accept(draft.operation.answer),
                "Accept-Encoding": "gzip, deflate",
                "User-Agent": f"{api.name}/Python {api.version}",
            }
        )
        set_fields(headers, self._options.default_headers)
        set_fields(headers, draft.headers)
        if draft.cookies:
            set_field(headers, "Cookie", "; ".join(map(str, draft.cookies)))
        if options.idempotency_key is not None:
            set_field(headers, _IDEMPOTENCY_KEY, options.idempotency_key)
        set_fields(headers, options.extra_headers)
        return headers

    def _value(self, received: Received, returned: Any, options: RequestOptions) -> Any:
        """What an answer stands for."""
        shape = received.shape
        annotation = annotation_of(returned, _success(received))
        if isinstance(shape, NoAnswer):
            return None
        if isinstance(shape, TextAnswer):
            return text_of_body(received)
        if isinstance(shape, BinaryAnswer):
            return self._binary_value(received)
        if isinstance(shape, StreamAnswer):
            is_limited = not isinstance(options.timeout, NotGiven)
            deadline = received.deadline if is_limited else received.deadline.without_end()
            return self._stream_value(received, deadline, annotation)
        return json_value(received, self._api.envelope, annotation)

    def _binary_value(self, received: Received) -> Any:
        """A file that arrives."""
        raise NotImplementedError

    def _stream_value(self, received: Received, deadline: Deadline, element: Any) -> Any:
        """Elements that arrive."""
        raise NotImplementedError

    def _undocumented(self, verb: Verb, path: str, body: object, query: Mapping[str, object]) -> _Undocumented:
        """The operation for a path that the document does not name. An absolute URL must be on the API's own origin."""
        target = path
        if not path.startswith("/") or path.startswith("//"):
            url = same_origin(self._base_url + "/", path)
            if url is None or not url.startswith(self._base_url + "/"):
                raise ArgumentError(f"{verb}: the path must begin with / or with the base URL")
            target = url.removeprefix(self._base_url)
        if {".", ".."} & set(target.partition("?")[0].lower().replace("%2e", ".").split("/")):
            raise ArgumentError(f"{verb}: the path must not have segments that are . or ..")
        target = target.replace("{", "%7B").replace("}", "%7D")
        operation = Operation(id=f"{verb} {target.partition('?')[0]}", verb=verb, path=target, answer=JsonAnswer())
        values = dict(query)
        if not isinstance(body, NotGiven):
            is_binary = isinstance(body, (bytes, bytearray))
            kind = (
                Body("binary", "application/octet-stream", "body")
                if is_binary
                else Body("json", "application/json", "body")
            )
            operation = replace(operation, body=kind)
            values["body"] = body
        return operation, values


_Undocumented = tuple[Operation, dict[str, object]]


def accept(answer: Answer) -> str:
    """The media types that an answer may have."""
    if isinstance(answer, ChoiceAnswer):
        named = {accept(success.answer): None for success in answer.successes}
        named.pop("*/*", None)
        return ", ".join(named) or "*/*"
    if isinstance(answer, StreamAnswer):
        return _ACCEPT[answer.kind]
    if isinstance(answer, TextAnswer):
        return "text/plain, */*;q=0.5"
    return "*/*" if isinstance(answer, (NoAnswer, BinaryAnswer)) else "application/json"


def _success(received: Received) -> int:
    """Which answer of a choice came."""
    answer, status = received.operation.answer, received.answer.status_code
    successes = answer.successes if isinstance(answer, ChoiceAnswer) else ()
    return next((i for i, one in enumerate(successes) if one.first <= status <= one.last), 0)


def _chosen_base_url(api: Api, options: CoreOptions) -> Optional[str]:
    """The base URL that the caller or the environment names."""
    if options.base_url is not None and options.base_url.strip():
        return checked(options.base_url.strip(), "base_url")
    for variable in api.environment.base_url:
        url = os.environ.get(variable, "").strip()
        if url:
            return checked(url, variable)
    return None
