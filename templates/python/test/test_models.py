"""Models whose types are declared after them, and unions."""

from __future__ import annotations

from typing import Annotated, Any, Literal, Optional, Union

import pydantic
import pytest
from typing_extensions import TypeAliasType

from runtime import BaseModel, Fits, HasMember, IsKind, MemberEquals, OneOf, Rule, TaggedModel, ValuesAre, jsonable


class Outer(BaseModel):
    """Is declared before what it is made of."""

    inner: Optional[Inner] = None


class Inner(BaseModel):
    """Refers back and forth."""

    secret_value: Annotated[Optional[Leaf], pydantic.Field(alias="secret.value", repr=False)] = None
    in_: Annotated[Optional[Leaf], pydantic.Field(alias="in")] = None


class Leaf(BaseModel):
    """The last one."""

    name: str


class Cat(BaseModel):
    """One animal."""

    lives: int


class Dog(BaseModel):
    """Another one."""

    tricks: list[str]


class PetCat(Cat, TaggedModel):
    """A cat among pets."""

    _tag = "tag_"

    tag_: Annotated[Literal["cat"], pydantic.Field(alias="kind")] = "cat"


_RULES = (Rule(0, (MemberEquals("kind", "cat"),)), Rule(1, (HasMember("tricks"),)))
Pet = TypeAliasType("Pet", "Annotated[Union[PetCat, Dog], OneOf([PetCat, Dog], _RULES)]")


def read(annotation: Any, text: str) -> Any:
    return pydantic.TypeAdapter[Any](annotation).validate_json(text)


def test_names_of_the_wire_and_secrets_hold_before_a_model_was_used_by_itself() -> None:
    text = '{"inner":{"secret.value":{"name":"hidden"},"in":{"name":"shown"}}}'
    outer = read(Outer, text)
    assert "hidden" not in repr(outer)
    assert "shown" in repr(outer)
    assert outer.to_json() == text


def test_rules_tell_variants_apart() -> None:
    assert isinstance(read(Pet, '{"kind":"cat","lives":7}'), PetCat)
    assert isinstance(read(Pet, '{"kind":"dog","tricks":[]}'), Dog)
    with pytest.raises(pydantic.ValidationError):
        read(Pet, '{"kind":"cat","lives":"many"}')


def test_an_object_that_no_rule_knows_is_kept() -> None:
    unknown = read(Pet, '{"kind":"bird","wings":2}')
    assert unknown.wings == 2
    assert jsonable(unknown) == {"kind": "bird", "wings": 2}


def test_a_tag_is_written_whether_set_or_not() -> None:
    assert PetCat(lives=9).to_dict() == {"kind": "cat", "lives": 9}


def test_values_and_kinds() -> None:
    flat = Annotated[
        Union[dict[str, str], dict[str, dict[str, str]]],
        OneOf([dict[str, str], dict[str, dict[str, str]]], [Rule(0, (ValuesAre("STRING"),)), Rule(1)]),
    ]
    assert read(flat, '{"a":{"b":"*"}}') == {"a": {"b": "*"}}
    number = Annotated[Union[int, str], OneOf([int, str], [Rule(0, (IsKind("INTEGER"),)), Rule(1, (Fits(),))])]
    assert read(number, "3") == 3
    assert read(number, '"3"') == "3"
