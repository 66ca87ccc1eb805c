"""How values stand in paths, queries, headers and cookies."""

from __future__ import annotations

import datetime
import uuid
from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any, Optional

import pytest

from runtime import ArgumentError, Operation, Parameter, RequestOptions, omit
from runtime.drafts import Draft, drafted
from runtime.styles import in_header, in_path, pairs

from .sample_client import RequestIP
from .suites import FOLDER, table

_MATRIX = table("oas-style-matrix.json")
_TABLES = table("client-tables.json")
_IN_PATH = ("matrix", "label", "simple")


def draft(parameters: Sequence[Parameter], values: Mapping[str, object]) -> Draft:
    return drafted(Operation("x.y", "GET", "/p", parameters=parameters), values, RequestOptions(), {})


def reason_to_skip(row: Mapping[str, str]) -> Optional[str]:
    if row["value"] == "undefined":
        return "what has no value is not sent"
    return "the style cookie of OpenAPI 3.2 is not modelled" if row["style"] == "cookie" else None


@pytest.mark.skipif(_MATRIX is None, reason=f"no style matrix in {FOLDER}")
@pytest.mark.parametrize("row", [] if _MATRIX is None else _MATRIX["cases"], ids=str)
def test_every_row_of_the_style_matrix(row: dict[str, str]) -> None:
    assert _MATRIX is not None
    reason = reason_to_skip(row)
    if reason:
        pytest.skip(reason)
    style: Any = row["style"]
    parameter = Parameter("color", "query", style=style, explode=row["explode"] != "false")
    value = _MATRIX["values"][row["value"]]
    written = in_path(parameter, value) if style in _IN_PATH else "&".join(map(str, pairs(parameter, value)))
    assert written == row["expect"].removeprefix("?")


@pytest.mark.skipif(_TABLES is None, reason=f"no client tables in {FOLDER}")
def test_path_values_neither_add_segments_nor_take_them_away() -> None:
    assert _TABLES is not None
    paths = _TABLES["pathParam"]
    sent = 0
    for template in paths["templates"]:
        for value in [*paths["params"], *paths["ours"]]:
            path, names = "/" + template[0], []
            for i, literal in enumerate(template[1:]):
                names.append(Parameter(f"p{i}", "path"))
                path += f"{{p{i}}}{literal}"
            operation = Operation("x.y", "GET", path, path_parameters=names)
            try:
                filled = drafted(operation, {name.name: value for name in names}, RequestOptions(), {}).path
            except ArgumentError:
                continue
            sent += 1
            plain = drafted(operation, {name.name: "X" for name in names}, RequestOptions(), {}).path
            assert len(filled.partition("?")[0].split("/")) == len(plain.partition("?")[0].split("/"))
            assert not {".", ".."} & set(filled.lower().replace("%2e", ".").partition("?")[0].split("/"))
            assert filled.isascii() and filled.isprintable() and "#" not in filled
    assert sent > 100


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (True, "p=true"),
        (1.0, "p=1"),
        (1.5, "p=1.5"),
        (Decimal("1.10"), "p=1.10"),
        (datetime.date(2024, 1, 2), "p=2024-01-02"),
        (uuid.UUID(int=1), "p=00000000-0000-0000-0000-000000000001"),
        (b"\xff\xfe", "p=%2F%2F4%3D"),
        ("a+b c/é", "p=a%2Bb%20c%2F%C3%A9"),
        (["x", None, "y"], "p=x&p=y"),
        ([], ""),
        ({}, ""),
        (None, ""),
        (omit, ""),
        ("", "p="),
    ],
)
def test_texts_of_values(value: object, expected: str) -> None:
    assert "&".join(map(str, draft([Parameter("p", "query")], {"p": value}).query)) == expected


@pytest.mark.parametrize("value", [float("nan"), float("inf"), object(), "\ud800"])
def test_values_without_text_name_the_parameter_only(value: object) -> None:
    with pytest.raises(ArgumentError, match=r"^x\.y: parameter p: "):
        draft([Parameter("p", "query")], {"p": value})


def test_groups_are_sent_member_by_member() -> None:
    parameter = Parameter("id", "query", group=(Parameter("not_", "query", wire="id.not"),))
    assert draft([parameter], {"id": {"not_": ["a", "b"], "new": 1}}).target() == "/p?id.not=a&id.not=b&id%5Bnew%5D=1"


def test_members_of_an_exploded_object_repeat_names_but_not_those_of_parameters() -> None:
    parameters = [Parameter("a", "query"), Parameter("map", "query"), Parameter("b", "query")]
    values = {"map": {"R": ["x", {"c": 1}], "a": "x", "b": [1, 2], "n": None}}
    assert draft(parameters, values).target() == "/p?R=x&R=%7B%22c%22%3A1%7D&a=x&b=1&b=2"
    assert draft(parameters, {**values, "a": "1", "b": "2"}).target() == "/p?a=1&R=x&R=%7B%22c%22%3A1%7D&b=2"


def test_json_and_deep_objects() -> None:
    tree = {"a": {"b": [1, {"c": "x y"}]}, "n": None}
    deep = Parameter("f", "query", style="deepObject")
    assert draft([deep], {"f": tree}).target() == "/p?f%5Ba%5D%5Bb%5D%5B0%5D=1&f%5Ba%5D%5Bb%5D%5B1%5D%5Bc%5D=x%20y"
    as_json = Parameter("f", "query", style="json")
    assert draft([as_json], {"f": RequestIP(in_=["1"])}).target() == "/p?f=%7B%22in%22%3A%5B%221%22%5D%7D"


def test_reserved_characters_may_stay_except_where_they_end_things() -> None:
    parameter = Parameter("p", "query", allow_reserved=True)
    assert draft([parameter], {"p": "a/b?c#d%20e f"}).target() == "/p?p=a/b?c%23d%20e%20f"
    assert in_path(Parameter("p", "path", allow_reserved=True), "a/b?c") == "a/b%3Fc"


def test_cookies_and_headers() -> None:
    cookies = draft([Parameter("c", "cookie"), Parameter("d", "cookie")], {"c": "a;b", "d": [1, 2]}).cookies
    assert "; ".join(map(str, cookies)) == "c=a%3Bb; d=1; d=2"
    assert in_header(Parameter("h", "header"), ["a", 1]) == "a,1"
    assert in_header(Parameter("h", "header", explode=True), {"a": 1, "b": 2}) == "a=1,b=2"


def test_what_has_no_place_goes_into_the_query() -> None:
    assert draft([], {"new": [1, 2], "deep": {"a": 1}}).target() == "/p?new=1&new=2&deep%5Ba%5D=1"
