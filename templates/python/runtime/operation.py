"""An API as data.

Generated resources describe each operation once, in these terms, and hand the description with the caller's values to
the client; everything that happens on the wire follows from it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, Optional, Union

Verb = Literal["GET", "PUT", "POST", "DELETE", "OPTIONS", "HEAD", "PATCH", "TRACE"]
Place = Literal["path", "query", "header", "cookie"]
Style = Literal["matrix", "label", "simple", "form", "spaceDelimited", "pipeDelimited", "deepObject", "json"]


@dataclass(frozen=True, slots=True)
class Parameter:
    """A parameter, or a group of them under one name.

    ``wire`` is its name on the wire when that differs. ``style`` and ``explode`` are absent for OpenAPI's defaults. A
    ``group`` says what each member of a filter object such as ``id: {not}`` is sent as; the rest is then of no meaning.
    """

    name: str
    in_: Place
    wire: Optional[str] = None
    style: Optional[Style] = None
    explode: Optional[bool] = None
    allow_reserved: bool = False
    group: Sequence[Parameter] = ()


@dataclass(frozen=True, slots=True)
class Field:
    """How one field of a form is written; ``media`` is the media type of its value."""

    name: str
    style: Optional[Style] = None
    explode: Optional[bool] = None
    media: Optional[str] = None


@dataclass(frozen=True, slots=True)
class Body:
    """What is sent. ``argument`` is the value that is the body; absent when all that are no parameters make it up."""

    kind: Literal["json", "form", "multipart", "text", "binary", "lines", "events"]
    media: str
    argument: Optional[str] = None
    required: bool = False
    fields: Sequence[Field] = ()


@dataclass(frozen=True, slots=True)
class NoAnswer:
    """Nothing comes back."""


@dataclass(frozen=True, slots=True)
class JsonAnswer:
    """A JSON value; enveloped when it is the ``result`` of the API's envelope."""

    enveloped: bool = False


@dataclass(frozen=True, slots=True)
class TextAnswer:
    """Text as it is."""


@dataclass(frozen=True, slots=True)
class BinaryAnswer:
    """Bytes, read while they arrive."""


@dataclass(frozen=True, slots=True)
class StreamAnswer:
    """Elements, read while they arrive: server-sent events, JSON lines, a JSON text sequence (RFC 7464)."""

    kind: Literal["events", "lines", "sequence"]
    json: bool = True


@dataclass(frozen=True, slots=True)
class Single:
    """There is one page only."""


@dataclass(frozen=True, slots=True)
class PageNumber:
    """By the number of the page; ``size`` is the parameter that says how many items a page has."""

    parameter: str
    first: int = 1
    size: Optional[str] = None


@dataclass(frozen=True, slots=True)
class Offset:
    """By the number of items to skip."""

    parameter: str
    size: Optional[str] = None


@dataclass(frozen=True, slots=True)
class Cursor:
    """By an opaque token; ``next`` are pointers to try in order, an empty string counts as absent."""

    parameter: str
    next: Sequence[str]
    size: Optional[str] = None


@dataclass(frozen=True, slots=True)
class NextUrl:
    """By a URL in the body; ``next`` are pointers to try in order."""

    next: Sequence[str]


@dataclass(frozen=True, slots=True)
class LinkHeader:
    """By ``Link: <...>; rel="next"`` (RFC 8288)."""


@dataclass(frozen=True, slots=True)
class LastItem:
    """By the id of the last item; ``id`` is a pointer inside the item."""

    parameter: str
    id: str
    size: Optional[str] = None


Advance = Union[Single, PageNumber, Offset, Cursor, NextUrl, LinkHeader, LastItem]


@dataclass(frozen=True, slots=True)
class Stop:
    """What ends a walk besides a missing next page; ``pointer`` leads to the figure, which ``emptyPage`` has not."""

    kind: Literal["emptyPage", "totalPages", "totalCount", "hasMore", "isLast"]
    pointer: str = ""


@dataclass(frozen=True, slots=True)
class PageScheme:
    """How a family of lists pages.

    ``info`` is a pointer to the figures about the page; ``place`` is where the parameter travels that names the page.
    """

    name: str
    advance: Advance
    info: Optional[str] = None
    place: Literal["query", "body"] = "query"
    stop: Sequence[Stop] = ()


@dataclass(frozen=True, slots=True)
class PageAnswer:
    """Items that come page by page.

    ``items`` is a pointer (RFC 6901) from the root of the body; empty when the body is the list. ``repeat`` says what a
    page equal to the one before means: a server known to ignore its page parameter (``end``), or a mistake.
    """

    scheme: PageScheme
    items: str
    enveloped: bool = False
    repeat: Optional[Literal["end"]] = None


@dataclass(frozen=True, slots=True)
class Success:
    """One success of several: the statuses from ``first`` to ``last``."""

    first: int
    last: int
    answer: Answer


@dataclass(frozen=True, slots=True)
class ChoiceAnswer:
    """One of several, told apart by status; the first that has the status counts."""

    successes: Sequence[Success]


Answer = Union[NoAnswer, JsonAnswer, PageAnswer, TextAnswer, BinaryAnswer, StreamAnswer, ChoiceAnswer]


@dataclass(frozen=True, slots=True)
class Variable:
    """A variable of a URL template; ``values`` is empty when any text goes that fits into its place."""

    name: str
    default: str
    values: Sequence[str] = ()


@dataclass(frozen=True, slots=True)
class Server:
    """Where an API is: a URL template and its variables."""

    url: str
    variables: Sequence[Variable] = ()


@dataclass(frozen=True, slots=True)
class Operation:
    """One operation.

    ``id`` is where the method stands in the client, for messages. ``path_parameters`` stand in the order of the
    template. ``signing`` are the ways it may be signed, by options of credentials; None for those of the client, empty
    for none at all.
    """

    id: str
    verb: Verb
    path: str
    path_parameters: Sequence[Parameter] = ()
    parameters: Sequence[Parameter] = ()
    body: Optional[Body] = None
    answer: Answer = NoAnswer()
    server: Optional[Server] = None
    signing: Optional[Sequence[Sequence[str]]] = None


@dataclass(frozen=True, slots=True)
class BearerCredential:
    """``Authorization: Bearer``. ``option`` is the client's option, ``environment`` the variables that provide it."""

    option: str
    environment: Sequence[str] = ()


@dataclass(frozen=True, slots=True)
class BasicCredential:
    """``user:password`` (RFC 7617)."""

    option: str
    environment: Sequence[str] = ()


@dataclass(frozen=True, slots=True)
class KeyCredential:
    """A key in a header, a query parameter or a cookie of that name."""

    option: str
    in_: Literal["header", "query", "cookie"]
    name: str
    environment: Sequence[str] = ()


@dataclass(frozen=True, slots=True)
class OAuth2Credential:
    """An access token, or what fetches one: client credentials or a refresh token (RFC 6749)."""

    option: str
    environment: Sequence[str] = ()
    token_url: Optional[str] = None
    refresh_url: Optional[str] = None
    scopes: Sequence[str] = ()


DeclaredCredential = Union[BearerCredential, BasicCredential, KeyCredential, OAuth2Credential]


@dataclass(frozen=True, slots=True)
class Problem:
    """JSON pointers inside one error of the envelope."""

    code: Optional[str] = None
    message: Optional[str] = None
    documentation_url: Optional[str] = None
    source: Optional[str] = None


@dataclass(frozen=True, slots=True)
class Envelope:
    """How the API wraps its JSON answers; each is a member of the wrapping object.

    A ``success`` that is false is a failure, whatever the status.
    """

    result: str
    success: Optional[str] = None
    errors: Optional[str] = None
    messages: Optional[str] = None
    problem: Problem = Problem()


@dataclass(frozen=True, slots=True)
class Environment:
    """The variables that name a base URL."""

    base_url: Sequence[str] = ()


@dataclass(frozen=True, slots=True)
class Api:
    """Everything about an API that is not an operation.

    ``signing`` are alternatives in order of preference, by options of credentials: the first complete one is used,
    never two.
    """

    name: str
    version: str
    servers: Sequence[Server]
    credentials: Sequence[DeclaredCredential] = ()
    signing: Sequence[Sequence[str]] = ()
    envelope: Optional[Envelope] = None
    environment: Environment = Environment()
