"""Answers that are failures, as errors. Never fails itself: a body that cannot be read is just text."""

from __future__ import annotations

import json
from typing import Any, Optional, cast

import httpx

from .errors import APIStatusError, ErrorData, Failure, status_error
from .operation import Envelope, Problem
from .pointer import at
from .redaction import Redaction

_LONGEST_EXCERPT = 1000


def failure_of(
    operation: str,
    answer: tuple[int, httpx.Headers, bytes],
    attempts: int,
    envelope: Optional[Envelope],
    redaction: Redaction,
) -> APIStatusError:
    """The error for an answer: status, headers and (the beginning of) the body."""
    status, headers, content = answer
    text = redaction.text(content.decode("utf-8", "replace"))
    body = _parsed(text)
    errors = problems(body, envelope)
    clean = httpx.Headers([(name, redaction.text(value)) for name, value in headers.multi_items()])
    return status_error(Failure(operation, attempts, status, clean, body, errors, _reason(errors, text)))


def says_failure(body: object, envelope: Optional[Envelope]) -> bool:
    """Whether the envelope says that the call failed."""
    if envelope is None or envelope.success is None or not isinstance(body, dict):
        return False
    return cast("dict[str, object]", body).get(envelope.success) is False


def problems(body: object, envelope: Optional[Envelope]) -> list[ErrorData]:
    """The problems that a body lists."""
    if envelope is None or envelope.errors is None or not isinstance(body, dict):
        return []
    listed = cast("dict[str, object]", body).get(envelope.errors)
    return [_problem(one, envelope.problem) for one in cast("list[object]", listed)] if isinstance(listed, list) else []


def _problem(value: object, shape: Problem) -> ErrorData:
    code = at(value, shape.code)
    return ErrorData(
        code=code if isinstance(code, (int, str)) else None,
        message=_text(at(value, shape.message)) or (value if isinstance(value, str) else None),
        documentation_url=_text(at(value, shape.documentation_url)),
        source=_text(at(value, shape.source)),
    )


def _text(value: object) -> Optional[str]:
    return value if isinstance(value, str) else None


def _parsed(text: str) -> Any:
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        return text


def _reason(errors: list[ErrorData], text: str) -> str:
    if errors:
        return "; ".join(map(str, errors))
    return text[:_LONGEST_EXCERPT] if text.strip() else "no body"
