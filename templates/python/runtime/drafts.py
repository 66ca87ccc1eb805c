"""Requests before they have an address: where the values of a call go."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any, Optional
from urllib.parse import unquote

import pydantic

from .absent import omit
from .bodies import content_of
from .content import Content
from .errors import ArgumentError
from .jsonable import is_omitted, jsonable, members
from .operation import Operation, Parameter
from .options import RequestOptions
from .paths import filled
from .percent import encoded
from .styles import Pair, in_header, pairs, wire_name


@dataclass(frozen=True, slots=True)
class Draft:
    """What is sent, piece by piece. ``body`` is the value of the body, or ``omit``."""

    operation: Operation
    path: str
    query: tuple[Pair, ...]
    headers: Mapping[str, str]
    cookies: tuple[Pair, ...]
    body: Any

    def target(self) -> str:
        """Path and query."""
        query = "&".join(map(str, self.query))
        separator = "&" if "?" in self.path else "?"
        return self.path + (separator + query if query else "")

    def content(self) -> Optional[Content]:
        """The body as it is sent; None when there is none."""
        if self.operation.body is None or is_omitted(self.body):
            return None
        try:
            return content_of(self.operation.body, self.body)
        except (TypeError, ValueError) as unfit:
            raise ArgumentError(f"{self.operation.id}: the body cannot be sent: {unfit}") from None

    def query_value(self, name: str) -> Optional[str]:
        """The text of a query parameter."""
        key = encoded(name)
        return next((unquote(pair.value) for pair in self.query if pair.name == key), None)

    def with_query(self, name: str, text: str) -> Draft:
        """The same with one query parameter replaced, or added."""
        pair = Pair(encoded(name), encoded(text))
        return replace(self, query=(*(one for one in self.query if one.name != pair.name), pair))

    def with_member(self, name: str, value: object) -> Draft:
        """The same with one member of the body replaced, or added."""
        body = {} if is_omitted(self.body) else self.body
        if isinstance(body, pydantic.BaseModel):
            body = members(body)
        if not isinstance(body, Mapping):
            raise ArgumentError(f"{self.operation.id}: members can only be set in a body that is an object")
        return replace(self, body={**body, name: value})


class _Drafting:
    """Collects the pieces of one draft."""

    def __init__(self, operation: Operation) -> None:
        self.operation = operation
        self.query: list[Pair] = []
        self._named: set[str] = set()
        self.headers: dict[str, str] = {}
        self.cookies: list[Pair] = []

    def add(self, parameter: Parameter, value: object) -> None:
        """Sends a value where its parameter says. Null and what is omitted are not sent."""
        if value is None or is_omitted(value):
            return
        if parameter.group:
            self._add_group(parameter, value)
            return
        try:
            self._write(parameter, jsonable(value))
        except (TypeError, ValueError) as unfit:
            raise ArgumentError(f"{self.operation.id}: parameter {parameter.name}: {unfit}") from None

    def add_unknown(self, name: str, value: object) -> None:
        """Sends a value that the document does not know, in the query."""
        is_object = isinstance(value, (Mapping, pydantic.BaseModel))
        self.add(Parameter(name, "query", style="deepObject" if is_object else "form"), value)

    def _write(self, parameter: Parameter, value: Any) -> None:
        if parameter.in_ == "header":
            text = in_header(parameter, value)
            if text or value == "":
                self.headers[wire_name(parameter)] = text
        elif parameter.in_ == "cookie":
            self.cookies.extend(pairs(parameter, value))
        else:
            self._add_query(encoded(wire_name(parameter)), pairs(parameter, value))

    def _add_query(self, key: str, found: list[Pair]) -> None:
        """Members of an exploded object are not sent where they would be taken for a parameter that is there."""
        if key not in self._named and any(pair.name == key for pair in found):
            self._named.add(key)
            self.query = [pair for pair in self.query if pair.name != key]
        self.query.extend(pair for pair in found if pair.name == key or pair.name not in self._named)

    def _add_group(self, parameter: Parameter, value: object) -> None:
        given = members(value) if isinstance(value, pydantic.BaseModel) else value
        if not isinstance(given, Mapping):
            raise ArgumentError(f"{self.operation.id}: parameter {parameter.name} must be an object")
        known = {name: member for member in parameter.group for name in (member.name, wire_name(member))}
        for name, item in given.items():
            unknown = Parameter(f"{parameter.name}[{name}]", parameter.in_)
            self.add(known.get(str(name), unknown), item)


def drafted(
    operation: Operation,
    values: Mapping[str, object],
    options: RequestOptions,
    default_query: Mapping[str, object],
) -> Draft:
    """The draft of a call: parameters go where they say, what is left becomes the body, or else goes into the query."""
    drafting = _Drafting(operation)
    rest = {name: value for name, value in values.items() if not is_omitted(value)}
    path = filled(operation, rest)
    for parameter in operation.path_parameters:
        rest.pop(parameter.name)
    for parameter in operation.parameters:
        drafting.add(parameter, rest.pop(parameter.name, None))
    body = _body(operation, rest, options)
    for name, value in rest.items():
        drafting.add_unknown(name, value)
    _complete_query(drafting, options, default_query)
    return Draft(operation, path, tuple(drafting.query), drafting.headers, tuple(drafting.cookies), body)


def _body(operation: Operation, rest: dict[str, object], options: RequestOptions) -> Any:
    """Takes the body out of what is left."""
    declared = operation.body
    if declared is None:
        return omit
    if declared.argument is not None:
        body: Any = rest.pop(declared.argument, omit)
        if body is None and declared.kind != "json":
            body = omit
    else:
        body = {**rest} if rest or declared.required else omit
        rest.clear()
    if options.extra_body:
        body = {**_object(operation, body), **options.extra_body}
    if is_omitted(body) and declared.required:
        raise ArgumentError(f"{operation.id}: the body is missing")
    return body


def _object(operation: Operation, body: Any) -> Mapping[str, object]:
    if is_omitted(body):
        return {}
    plain = members(body) if isinstance(body, pydantic.BaseModel) else body
    if not isinstance(plain, Mapping):
        raise ArgumentError(f"{operation.id}: extra_body needs a body that is an object")
    return plain


def _complete_query(drafting: _Drafting, options: RequestOptions, default_query: Mapping[str, object]) -> None:
    """Adds what the client always sends, unless the call says otherwise, and what the call's options say."""
    extra = _Drafting(drafting.operation)
    for name, value in options.extra_query.items():
        extra.add_unknown(name, value)
    replaced = {pair.name for pair in extra.query} | {encoded(name) for name in options.extra_query}
    own = [pair for pair in drafting.query if pair.name not in replaced]
    default = _Drafting(drafting.operation)
    for name, value in default_query.items():
        default.add_unknown(name, value)
    taken = replaced | {pair.name for pair in own}
    drafting.query = [*(pair for pair in default.query if pair.name not in taken), *own, *extra.query]
