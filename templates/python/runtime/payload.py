"""What an API sends of its own accord."""

from __future__ import annotations

from typing import Union

import pydantic

from .decoding import told
from .errors import APIResponseValidationError
from .shapes import Returned, T, annotation_of, read_json


def payload_of(name: str, payload: Union[str, bytes], returned: Returned[T]) -> T:
    """The payload as a value; ``name`` is what messages call it. What does not fit is an error with the path in it."""
    try:
        value: T = read_json(payload, "", annotation_of(returned))
        return value
    except pydantic.ValidationError as unfit:
        problems = unfit.errors(include_url=False, include_context=False, include_input=False)
    raise APIResponseValidationError(told(problems), operation=name)
