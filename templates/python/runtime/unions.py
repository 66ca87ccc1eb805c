"""Unions: which variant a JSON value is."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal, Union, cast

import pydantic
from pydantic import GetCoreSchemaHandler
from pydantic_core import CoreSchema, core_schema

from .models import BaseModel

JsonKind = Literal["OBJECT", "ARRAY", "STRING", "NUMBER", "INTEGER", "BOOLEAN", "NULL"]

_UNDECIDED = -1


@dataclass(frozen=True, slots=True)
class IsKind:
    """Whether the value is of the kind."""

    kind: JsonKind

    def holds(self, value: Any) -> bool:
        return _kind_of(self.kind)(value)


@dataclass(frozen=True, slots=True)
class HasMember:
    """Whether the value is an object with the member."""

    member: str

    def holds(self, value: Any) -> bool:
        return isinstance(value, Mapping) and self.member in value


@dataclass(frozen=True, slots=True)
class LacksMember:
    """Whether the value is an object without the member."""

    member: str

    def holds(self, value: Any) -> bool:
        return isinstance(value, Mapping) and self.member not in value


@dataclass(frozen=True, slots=True)
class MemberEquals:
    """Whether the value is an object whose member has this value."""

    member: str
    value: object

    def holds(self, value: Any) -> bool:
        return isinstance(value, Mapping) and self.member in value and _same(value[self.member], self.value)


@dataclass(frozen=True, slots=True)
class ValuesAre:
    """Whether the value is an object all of whose values are of the kind."""

    kind: JsonKind

    def holds(self, value: Any) -> bool:
        return isinstance(value, Mapping) and all(map(_kind_of(self.kind), cast("Any", value).values()))


@dataclass(frozen=True, slots=True)
class ItemsAre:
    """Whether the value is an array all of whose items are of the kind."""

    kind: JsonKind

    def holds(self, value: Any) -> bool:
        return isinstance(value, list) and all(map(_kind_of(self.kind), cast("Any", value)))


@dataclass(frozen=True, slots=True)
class EqualTo:
    """Whether the value is this one."""

    value: object

    def holds(self, value: Any) -> bool:
        return _same(value, self.value)


@dataclass(frozen=True, slots=True)
class Fits:
    """Whether the value can be read as the variant: what fits best is taken, whatever rules follow."""

    def holds(self, value: Any) -> bool:
        return True


Test = Union[IsKind, HasMember, LacksMember, MemberEquals, ValuesAre, ItemsAre, EqualTo, Fits]


@dataclass(frozen=True, slots=True)
class Rule:
    """The value is the variant if all tests hold."""

    variant: int
    tests: Sequence[Test] = ()


class OneOf:
    """Tells variants apart: ``Annotated[Union[A, B], OneOf((A, B), rules)]``.

    The first rule that holds decides. A value that no rule knows is kept: an object as ``BaseModel``, anything else as
    it came.
    """

    def __init__(self, variants: Sequence[Any], rules: Sequence[Rule]) -> None:
        self._variants = variants
        self._rules = rules

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        schemas = [handler.generate_schema(variant) for variant in self._variants]
        unknown = core_schema.no_info_plain_validator_function(_unknown)
        choices: dict[Any, CoreSchema] = dict(enumerate(schemas))
        choices[_UNDECIDED] = core_schema.union_schema([*schemas, unknown])
        return core_schema.tagged_union_schema(choices, discriminator=self._variant)

    def _variant(self, value: Any) -> int:
        if isinstance(value, pydantic.BaseModel):
            return _UNDECIDED
        for rule in self._rules:
            if all(test.holds(value) for test in rule.tests):
                is_guess = any(isinstance(test, Fits) for test in rule.tests)
                return _UNDECIDED if is_guess else rule.variant
        return _UNDECIDED


def _unknown(value: Any) -> Any:
    return BaseModel.model_validate(value) if isinstance(value, dict) else value


def _same(one: object, other: object) -> bool:
    return isinstance(one, bool) == isinstance(other, bool) and one == other


def _kind_of(kind: JsonKind) -> Callable[[Any], bool]:
    return _KINDS[kind]


def _is_number(value: object) -> bool:
    return isinstance(value, (int, float)) and not isinstance(value, bool)


_KINDS: Mapping[JsonKind, Callable[[Any], bool]] = {
    "OBJECT": lambda value: isinstance(value, Mapping),
    "ARRAY": lambda value: isinstance(value, list),
    "STRING": lambda value: isinstance(value, str),
    "NUMBER": _is_number,
    "INTEGER": lambda value: _is_number(value) and float(value).is_integer(),
    "BOOLEAN": lambda value: isinstance(value, bool),
    "NULL": lambda value: value is None,
}
