"""What an API sends of its own accord."""

from __future__ import annotations

from typing import Optional

import pytest

from runtime import APIResponseValidationError, BaseModel, Shape, payload_of


class Ping(BaseModel):
    """Something that happened."""

    at: int
    note: Optional[str] = None


@pytest.mark.parametrize("payload", ['{"at": 1, "new": [2]}', b'{"at": 1, "new": [2]}'])
def test_a_payload_is_read_from_text_and_bytes(payload: str | bytes) -> None:
    value = payload_of("parse_ping", payload, Ping)

    assert value.at == 1
    assert value.to_dict() == {"at": 1, "new": [2]}


def test_lists_are_payloads_too() -> None:
    assert payload_of("parse_pings", '[{"at": 1}]', Shape[list[Ping]](list[Ping])) == [Ping(at=1)]


@pytest.mark.parametrize(
    ("payload", "where"), [("{", r"\$"), ('{"at": "x"}', r"\$\.at"), ("{}", r"\$\.at"), (b"\xff", r"\$")]
)
def test_what_does_not_fit_is_told_with_its_place(payload: str | bytes, where: str) -> None:
    with pytest.raises(APIResponseValidationError, match=f"parse_ping: {where}") as told:
        payload_of("parse_ping", payload, Ping)

    assert told.value.operation == "parse_ping"
