"""The base of generated models."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, ClassVar, Optional

import pydantic
from pydantic import ConfigDict

from .json_text import json_text
from .jsonable import complete, jsonable


class BaseModel(pydantic.BaseModel):
    """An object of the API.

    Members that the document does not name are kept and written back. A member that was set to None is written as null,
    one that was not set is not written (``model_fields_set`` tells them apart).
    """

    model_config = ConfigDict(
        extra="allow",
        populate_by_name=True,
        protected_namespaces=(),
        ser_json_bytes="base64",
        defer_build=True,
    )

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON values, by the names of the wire."""
        plain: dict[str, Any] = jsonable(self)
        return plain

    def to_json(self) -> str:
        """The object as JSON text."""
        return json_text(jsonable(self))

    def __repr_args__(self) -> Iterable[tuple[Optional[str], Any]]:
        """What string forms show: no secrets."""
        complete(type(self))
        return super().__repr_args__()


class TaggedModel(BaseModel):
    """A variant of a union that a member of constant value tells from others; it is written whether set or not."""

    _tag: ClassVar[str]

    def model_post_init(self, context: Any, /) -> None:
        self.model_fields_set.add(self._tag)
