"""What goes wrong: one hierarchy under ``ClientError``.

Messages are printable ASCII of at most 2 KB and hold no credentials.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Optional

import httpx

from .message import printable


class ClientError(Exception):
    """The root of everything that this package raises."""

    def __init__(self, message: str) -> None:
        super().__init__(printable(message))

    @property
    def message(self) -> str:
        """What happened, in words."""
        return str(self)

    def __reduce__(self) -> tuple[Any, ...]:
        return _restored, (type(self), self.args, self.__dict__)


def _restored(kind: type[ClientError], arguments: tuple[Any, ...], state: dict[str, Any]) -> ClientError:
    error = kind.__new__(kind, *arguments)
    error.args = arguments
    error.__dict__.update(state)
    return error


class ConfigurationError(ClientError, ValueError):
    """The client's options cannot be used as they are; nothing was sent."""


class ArgumentError(ClientError, ValueError):
    """An argument of a call cannot be sent; nothing was sent."""


class ClientClosedError(ClientError, RuntimeError):
    """The client was closed before the call."""


@dataclass(frozen=True, slots=True)
class ErrorData:
    """One problem that the answer lists."""

    code: Optional[int | str] = None
    message: Optional[str] = None
    documentation_url: Optional[str] = None
    source: Optional[str] = None

    def __str__(self) -> str:
        code = "" if self.code is None else f"{self.code} "
        where = f" (at {self.source})" if self.source else ""
        return f"{code}{self.message or 'no message'}{where}"


class APIError(ClientError):
    """A call failed after it was sent; ``operation`` names it, ``attempts`` says how many requests it took."""

    def __init__(self, message: str, *, operation: str = "", attempts: int = 1) -> None:
        super().__init__(f"{operation}: {message}" if operation else message)
        self.operation = operation
        self.attempts = attempts


@dataclass(frozen=True, slots=True)
class Failure:
    """An answer that is a failure: status, headers, parsed body (or its text), the problems it lists."""

    operation: str
    attempts: int
    status_code: int
    headers: httpx.Headers
    body: object
    errors: Sequence[ErrorData]
    reason: str


class APIStatusError(APIError):
    """The API answered, and the answer is a failure: by its status, or by an envelope that says so."""

    def __init__(self, failure: Failure) -> None:
        request_id = request_id_of(failure.headers)
        attempts = f" after {failure.attempts} attempts" if failure.attempts > 1 else ""
        named = f", request {request_id}" if request_id else ""
        super().__init__(
            f"status {failure.status_code}{attempts}{named}: {failure.reason}",
            operation=failure.operation,
            attempts=failure.attempts,
        )
        self.status_code = failure.status_code
        self.headers = failure.headers
        self.body = failure.body
        self.errors = list(failure.errors)
        self.request_id = request_id


class BadRequestError(APIStatusError):
    """400."""


class AuthenticationError(APIStatusError):
    """401."""


class PermissionDeniedError(APIStatusError):
    """403."""


class NotFoundError(APIStatusError):
    """404."""


class ConflictError(APIStatusError):
    """409."""


class UnprocessableEntityError(APIStatusError):
    """422."""


class RateLimitError(APIStatusError):
    """429."""


class InternalServerError(APIStatusError):
    """500 and above."""


class APIConnectionError(APIError):
    """No answer came, or not all of it; ``reached`` is whether a connection was made at all."""

    def __init__(self, message: str, *, operation: str = "", attempts: int = 1, reached: bool = True) -> None:
        super().__init__(message, operation=operation, attempts=attempts)
        self.reached = reached


class APITimeoutError(APIConnectionError):
    """No answer came in time."""


class DecodeError(APIError):
    """An answer came that cannot be read."""


class APIResponseValidationError(DecodeError):
    """An answer came that is not of the shape that the document promises."""


class PagingError(APIError):
    """The server leads nowhere, or in a circle; ``resume`` is where to go on (``RequestOptions.resume_from``)."""

    def __init__(self, message: str, *, operation: str = "", resume: str = "") -> None:
        super().__init__(message, operation=operation)
        self.resume = resume


_BY_STATUS: Mapping[int, type[APIStatusError]] = {
    400: BadRequestError,
    401: AuthenticationError,
    403: PermissionDeniedError,
    404: NotFoundError,
    409: ConflictError,
    422: UnprocessableEntityError,
    429: RateLimitError,
}


def status_error(failure: Failure) -> APIStatusError:
    """The failure as the type that its status asks for."""
    other = InternalServerError if failure.status_code >= 500 else APIStatusError
    return _BY_STATUS.get(failure.status_code, other)(failure)


def request_id_of(headers: httpx.Headers) -> Optional[str]:
    """The server's name for a call."""
    for name in ("x-request-id", "cf-ray"):
        value = headers.get(name, "").strip()
        if value:
            return printable(value, 200)
    return None
