"""Path templates. Values are encoded so that they can neither add a segment nor take one away."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from .absent import omit
from .errors import ArgumentError
from .jsonable import is_omitted, jsonable
from .operation import Operation, Parameter
from .percent import url_literal
from .styles import in_path, wire_name

_PLACEHOLDER = re.compile(r"\{[^{}/]+\}")
_DOTS = frozenset({".", ".."})
_ENCODED_DOT = re.compile("%2e", re.IGNORECASE)


def filled(operation: Operation, values: Mapping[str, object]) -> str:
    """The path of an operation with all placeholders filled: each by its parameter, or else all in order."""
    literals = [url_literal(piece) for piece in _PLACEHOLDER.split(operation.path)]
    if len(literals) != len(_in_order(operation)) + 1:
        raise ArgumentError(f"{operation.id}: the path has {len(literals) - 1} placeholders")
    path = literals[0]
    starts: list[tuple[Parameter, int]] = []
    for parameter, literal in zip(_in_order(operation), literals[1:]):
        starts.append((parameter, len(path)))
        path += _text(operation, parameter, values.get(parameter.name, omit)) + literal
    for parameter, start in starts:
        if _segment(path, start) in _DOTS:
            raise _refused(operation, parameter)
    return path


def _in_order(operation: Operation) -> Sequence[Parameter]:
    named = {f"{{{wire_name(parameter)}}}": parameter for parameter in operation.path_parameters}
    found = [named.get(placeholder) for placeholder in _PLACEHOLDER.findall(operation.path)]
    return operation.path_parameters if None in found else [parameter for parameter in found if parameter]


def _text(operation: Operation, parameter: Parameter, value: Any) -> str:
    if value is None or is_omitted(value):
        raise ArgumentError(f"{operation.id}: path parameter {wire_name(parameter)} is missing")
    try:
        text = in_path(parameter, jsonable(value))
    except (TypeError, ValueError) as unfit:
        raise ArgumentError(f"{operation.id}: path parameter {wire_name(parameter)}: {unfit}") from None
    if not text or any(_ENCODED_DOT.sub(".", segment) in _DOTS for segment in _decoded(text).split("/")):
        raise _refused(operation, parameter)
    return text


def _decoded(text: str) -> str:
    """One more layer of escapes undone: a server may do so too, and must not find dots then."""
    return text.replace("%25", "%")


def _segment(path: str, start: int) -> str:
    begin = path.rfind("/", 0, start) + 1
    return re.split("[/?#]", path[begin:], maxsplit=1)[0]


def _refused(operation: Operation, parameter: Parameter) -> ArgumentError:
    return ArgumentError(
        f"{operation.id}: path parameter {wire_name(parameter)} must not be empty, and must not make a segment . or .."
    )
