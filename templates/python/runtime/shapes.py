"""The types of answers, as values."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import Any, Generic, TypeVar, Union, cast

import pydantic
from pydantic import ConfigDict, TypeAdapter
from typing_extensions import TypedDict

from .pointer import tokens

T = TypeVar("T")


class Shape(Generic[T]):
    """The type of an answer where it is not a class: ``Shape[Union[A, B]](Union[A, B])``.

    ``successes`` are the types of the answers of a ``ChoiceAnswer``, in its order, when they differ.
    """

    def __init__(self, annotation: Any, *, successes: Sequence[Any] = ()) -> None:
        self.annotation = annotation
        self.successes = successes


Returned = Union[type[T], Shape[T]]
"""The type of an answer: a class, or a ``Shape``."""


def annotation_of(returned: Any, success: int = 0) -> Any:
    """The type that a ``Returned`` stands for; ``success`` is which answer of a choice came."""
    if not isinstance(returned, Shape):
        return returned
    return returned.successes[success] if success < len(returned.successes) else returned.annotation


@lru_cache(maxsize=4096)
def adapter_at(pointer: str, annotation: Any) -> TypeAdapter[Any]:
    """What decodes a body in which a pointer leads to a value of this type; what stands around it is kept as it is."""
    shape = annotation
    for token in reversed(tokens(pointer)):
        shape = _around(token, shape)
    return _adapter(shape)


def read_json(content: bytes | str, pointer: str, annotation: Any) -> Any:
    """A body with a value of the type where the pointer leads. Members have the names of the wire, no others."""
    return adapter_at(pointer, annotation).validate_json(content, by_alias=True, by_name=False)


def read_value(value: Any, annotation: Any) -> Any:
    """As ``read_json``, of JSON values."""
    return adapter_at("", annotation).validate_python(value, by_alias=True, by_name=False)


@lru_cache(maxsize=4096)
def takes_null(annotation: Any) -> bool:
    """Whether null is a value of the type."""
    try:
        adapter_at("", annotation).validate_python(None)
    except pydantic.ValidationError:
        return False
    return True


_typed_dict = cast("Any", TypedDict)
"""Made while the program runs, which type checkers do not follow."""


def _around(member: str, annotation: Any) -> Any:
    shape = _typed_dict("Body", {member: annotation}, total=False)
    shape.__pydantic_config__ = ConfigDict(extra="allow")
    return shape


@lru_cache(maxsize=4096)
def _adapter(annotation: Any) -> TypeAdapter[Any]:
    return TypeAdapter(annotation)
