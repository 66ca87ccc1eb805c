"""Answers become values. What does not fit is an error that names the operation and the path in the body."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any, Optional

import pydantic
from pydantic_core import ErrorDetails, from_json

from .errors import APIResponseValidationError, DecodeError
from .exchange import LONGEST_FAILURE, Received
from .failures import failure_of, says_failure
from .operation import Envelope, JsonAnswer, PageAnswer, StreamAnswer
from .pointer import at, pointer_to
from .shapes import read_json, takes_null

_MOST_PROBLEMS = 5
_MOST_STEPS = 30


def decoded(received: Received, pointer: str, annotation: Any) -> Any:
    """The body as Python values, with a value of this type where the pointer leads."""
    content = received.content or b""
    try:
        return read_json(content, pointer, annotation)
    except pydantic.ValidationError as unfit:
        problems = unfit.errors(include_url=False, include_context=False, include_input=False)
    raise _mismatch(received, problems)


def json_value(received: Received, envelope: Optional[Envelope], annotation: Any) -> Any:
    """A JSON answer: the body, or the ``result`` of the envelope."""
    shape = received.shape
    is_enveloped = envelope is not None and isinstance(shape, JsonAnswer) and shape.enveloped
    pointer = pointer_to(envelope.result) if envelope is not None and is_enveloped else ""
    value = at(decoded(received, pointer, Optional[annotation]), pointer) if received.content else None
    if value is None and not takes_null(annotation):
        where = "$" + pointer.replace("/", ".")
        raise APIResponseValidationError(
            f"{where}: nothing where the document promises a value",
            operation=received.operation.id,
            attempts=received.attempts,
        )
    return value


def element_decoder(received: Received, annotation: Any) -> Callable[[str], Any]:
    """What makes an element of the text of a frame."""
    shape = received.shape
    if not isinstance(shape, StreamAnswer) or not shape.json:
        return str
    return lambda text: decoded(replace(received, content=text.encode()), "", annotation)


def refuse_failure(received: Received, envelope: Optional[Envelope]) -> None:
    """Raises the error that an envelope reports, whatever the status."""
    shape = received.shape
    is_enveloped = isinstance(shape, (JsonAnswer, PageAnswer)) and shape.enveloped
    if envelope is None or envelope.success is None or not is_enveloped or not received.content:
        return
    member = envelope.success.encode()
    if b"false" not in received.content or member not in received.content:
        return
    if says_failure(_parsed(received.content), envelope):
        answer = received.answer
        raise failure_of(
            received.operation.id,
            (answer.status_code, answer.headers, received.content[:LONGEST_FAILURE]),
            received.attempts,
            envelope,
            received.redaction,
        )


def parsed(received: Received) -> Any:
    """The body as JSON values."""
    try:
        return from_json(received.content or b"")
    except ValueError:
        raise DecodeError("the body is not JSON", operation=received.operation.id) from None


def _parsed(content: bytes) -> Any:
    try:
        return from_json(content)
    except ValueError:
        return None


def told(problems: list[ErrorDetails]) -> str:
    """What does not fit, and where."""
    details = "; ".join(f"{_path(problem['loc'])}: {problem['msg']}" for problem in problems[:_MOST_PROBLEMS])
    more = f" (and {len(problems) - _MOST_PROBLEMS} more)" if len(problems) > _MOST_PROBLEMS else ""
    return details + more


def _mismatch(received: Received, problems: list[ErrorDetails]) -> DecodeError:
    text = received.redaction.text(told(problems))
    return APIResponseValidationError(text, operation=received.operation.id, attempts=received.attempts)


def _path(location: tuple[int | str, ...]) -> str:
    steps = (f"[{step}]" if isinstance(step, int) else f".{step}" for step in location[:_MOST_STEPS])
    return "$" + "".join(steps)
