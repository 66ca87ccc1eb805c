"""Models whose types are declared after them, and unions."""

from __future__ import annotations

import base64
import json
from typing import Annotated, Any, Literal, Optional, Union

import pydantic
import pytest
from typing_extensions import TypeAliasType

from runtime import (
    Base64,
    BaseModel,
    Fits,
    HasMember,
    IsKind,
    MemberEquals,
    OneOf,
    Rule,
    TaggedModel,
    ValuesAre,
    jsonable,
)
from runtime.shapes import read_json


class Outer(BaseModel):
    """Is declared before what it is made of."""

    inner: Optional[Inner] = None


class Inner(BaseModel):
    """Refers back and forth."""

    secret_value: Annotated[Optional[Leaf], pydantic.Field(alias="secret.value", repr=False)] = None
    in_: Annotated[Optional[Leaf], pydantic.Field(alias="in")] = None


class Attachment(BaseModel):
    """Has bytes, and a name that is another one in Python."""

    content: Optional[Base64] = None
    links: Annotated[Optional[str], pydantic.Field(alias="_links")] = None


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


def test_members_of_tomorrow_are_kept_at_every_depth() -> None:
    text = '{"inner":{"in":{"name":"n","size":[1,{"a":null}]},"more":{"b":true}},"newer":"x"}'
    assert read(Outer, text).to_json() == text


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


def test_a_member_that_is_called_as_another_is_in_python_is_kept_apart() -> None:
    value = read_json('{"links": [1], "_links": "own"}', "", Attachment)

    assert value.links == "own"
    assert value.to_dict() == {"_links": "own", "links": [1]}
    assert read_json('{"links": [1]}', "", Attachment).to_dict() == {"links": [1]}
    assert Attachment(links="own").to_dict() == {"_links": "own"}


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("aGk=", b"hi"),
        ("aGk", b"hi"),
        ("aGl=", b"hi"),
        ("aG\r\nk=", b"hi"),
        ("-_8=", b"\xfb\xff"),
        ("+/8", b"\xfb\xff"),
        ("", b""),
    ],
)
def test_base64_is_read_as_others_write_it(text: str, content: bytes) -> None:
    value = read_json(json.dumps({"content": text}), "", Attachment)

    assert value.content == content
    assert Attachment(content=content).to_dict() == {"content": base64.b64encode(content).decode()}


@pytest.mark.parametrize("text", ["a", "aGk*", "-+8=", "ä"])
def test_what_is_no_base64_is_an_error(text: str) -> None:
    with pytest.raises(pydantic.ValidationError, match="content"):
        read_json(json.dumps({"content": text}), "", Attachment)
