"""The border to httpx: requests, and what goes wrong."""

from __future__ import annotations

from typing import Any, Optional, cast

import httpx

from .deadline import Deadline, timed_out
from .errors import APIConnectionError, ArgumentError, DecodeError
from .flow import Send
from .redaction import SHOWN

_NEVER_REACHED = (httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout, httpx.ProxyError)


class _DiscreetURL(httpx.URL):
    """A URL whose string form, which httpx logs, has no query."""

    def __str__(self) -> str:
        path, separator, _ = super().__str__().partition("?")
        return path + (f"?{SHOWN}" if separator else "")

    def __repr__(self) -> str:
        return f"URL({str(self)!r})"


def request_of(send: Send) -> httpx.Request:
    """The request as httpx takes it."""
    headers = send.headers.copy()
    content = send.content
    extensions = {"timeout": send.deadline.phases()}
    if content is not None and content.media:
        headers.setdefault("Content-Type", content.media)
    whole = None if content is None else content.whole
    if content is None or whole is not None:
        request = httpx.Request(send.method, send.url, headers=headers, content=whole, extensions=extensions)
    else:
        headers.setdefault("Host", httpx.URL(send.url).netloc.decode("ascii"))
        if "Content-Length" not in headers:
            headers["Transfer-Encoding"] = "chunked"
        request = httpx.Request(send.method, send.url, headers=headers, stream=content, extensions=extensions)
    request.url = _DiscreetURL(request.url)
    return request


def limit_reading(response: httpx.Response, deadline: Deadline) -> None:
    """Gives the reading of a body the time that is left now, not what was left when the request was sent."""
    timeout = response.request.extensions.get("timeout")
    if isinstance(timeout, dict):
        cast("dict[str, Any]", timeout).update(deadline.phases())


def too_long(operation: str, limit: int) -> DecodeError:
    """The error for a body that is longer than ``limit``."""
    return DecodeError(f"the body is longer than {limit} bytes", operation=operation)


def translated(operation: str, failure: httpx.HTTPError) -> Exception:
    """What a failure of httpx means."""
    if isinstance(failure, httpx.LocalProtocolError):
        return ArgumentError(f"{operation}: the request cannot be sent by HTTP")
    if isinstance(failure, httpx.DecodingError):
        return DecodeError("the content coding is broken", operation=operation)
    reached = not isinstance(failure, _NEVER_REACHED)
    if isinstance(failure, httpx.TimeoutException):
        error: APIConnectionError = timed_out(operation)
        error.reached = reached
        return error
    words = "the connection broke" if reached else "no connection"
    return APIConnectionError(f"{words} ({type(failure).__name__})", operation=operation, reached=reached)


def cause(failure: httpx.HTTPError) -> Optional[httpx.HTTPError]:
    """The failure as the cause that tracebacks show; None where its text may repeat what was sent."""
    return None if isinstance(failure, httpx.LocalProtocolError) else failure
