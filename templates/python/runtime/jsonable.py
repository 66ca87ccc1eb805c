"""Arguments as JSON values."""

from __future__ import annotations

import base64
import datetime
import enum
import math
import uuid
from collections.abc import Mapping, Sequence, Set
from decimal import Decimal
from typing import Any, cast

import pydantic
from pydantic.fields import FieldInfo

from .absent import NotGiven, Omit


def jsonable(value: object) -> Any:
    """The value as dict, list, str, int, float, Decimal, bool or None; what is omitted is left out.

    Anything that has no JSON form is a TypeError that names its type only.
    """
    if isinstance(value, enum.Enum):
        return jsonable(value.value)
    if value is None or isinstance(value, (bool, str, int)):
        return value
    if isinstance(value, (float, Decimal)):
        return _finite(value)
    if isinstance(value, pydantic.BaseModel):
        return jsonable(members(value))
    if isinstance(value, Mapping):
        pairs = cast("Mapping[object, object]", value).items()
        return {str(jsonable(name)): jsonable(member) for name, member in pairs if not is_omitted(member)}
    if isinstance(value, (bytes, bytearray, memoryview)):
        return base64.b64encode(value).decode("ascii")
    if isinstance(value, (Sequence, Set)):
        return [jsonable(item) for item in cast("Sequence[object]", value) if not is_omitted(item)]
    return _scalar(value)


def members(model: pydantic.BaseModel) -> dict[str, Any]:
    """The members of a model that were set, by the names of the wire; values as they are."""
    complete(type(model))
    found: dict[str, Any] = {}
    for name, field in type(model).model_fields.items():
        if name in model.model_fields_set and not _is_of_another(model, name, field):
            found[field.serialization_alias or field.alias or name] = getattr(model, name)
    found.update(model.model_extra or {})
    return found


def _is_of_another(model: pydantic.BaseModel, name: str, field: FieldInfo) -> bool:
    """Whether what was set is a member that the document does not name, called on the wire as a field is here."""
    return name in (model.model_extra or {}) and getattr(model, name) == field.default


def complete(model: type[pydantic.BaseModel]) -> None:
    """Makes a model know its own fields, whose types may have been declared after it."""
    if not model.__pydantic_complete__:
        model.model_rebuild()


def is_omitted(value: object) -> bool:
    """Whether the value stands for nothing to send."""
    return isinstance(value, (Omit, NotGiven))


def _scalar(value: object) -> Any:
    if isinstance(value, (datetime.datetime, datetime.date, datetime.time)):
        return value.isoformat()
    if isinstance(value, uuid.UUID):
        return str(value)
    if isinstance(value, pydantic.AnyUrl):
        return str(value)
    raise TypeError(f"a value of type {type(value).__name__} has no JSON form")


def _finite(value: Any) -> Any:
    if not math.isfinite(value):
        raise ValueError("a number that is not finite has no JSON form")
    return value
