"""Lists: all pages, each once, and no end without a reason."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable, Mapping, Sequence
from typing import Any, Optional, Union
from urllib.parse import parse_qs, urlsplit

import pytest

from runtime import (
    ClientError,
    Cursor,
    LastItem,
    LinkHeader,
    NextUrl,
    NotFoundError,
    Offset,
    Operation,
    PageAnswer,
    PageNumber,
    PageScheme,
    PagingError,
    Parameter,
    RequestOptions,
    Single,
    Stop,
    SyncPage,
)
from runtime.operation import Advance, Body

from .clients import async_client, client
from .sample_client import Token
from .server import Reply, Seen, enveloped, serving

Answering = Callable[[dict[str, str]], Reply]


def query(seen: Seen) -> dict[str, str]:
    return {name: values[-1] for name, values in parse_qs(urlsplit(seen.target).query).items()}


def by_query(answer: Answering) -> Callable[[Seen], Reply]:
    return lambda seen: answer(query(seen))


def numbered(asked: Mapping[str, str]) -> Reply:
    page = int(asked.get("page", "1"))
    items = [{"id": f"{page}-{i}"} for i in range(2)] if page <= 3 else []
    return enveloped(items, result_info={"page": page, "total_count": 99})


def plain(advance: Advance, *stop: Stop, items: str = "/data", repeat: Any = None, place: Any = "query") -> Operation:
    scheme = PageScheme("Plain", advance, stop=stop, place=place)
    return Operation(
        "x.list",
        "POST" if place == "body" else "GET",
        "/x",
        parameters=(Parameter("q", "query"),),
        body=Body("json", "application/json") if place == "body" else None,
        answer=PageAnswer(scheme, items, repeat=repeat),
    )


def listed(url: str, operation: Operation, values: Optional[Mapping[str, object]] = None, **options: Any) -> list[Any]:
    with client(url) as api:
        page = api.list(operation, SyncPage[Any], dict[str, Any], values or {}, RequestOptions(**options))
        return [item["id"] for item in page]


def test_pages_by_number() -> None:
    with serving(by_query(numbered)) as server, client(server.url) as api:
        page = api.accounts.tokens.list(account_id="a", direction="asc", per_page=2)
        assert [token.id for token in page.result] == ["1-0", "1-1"]
        assert page.result_info is not None and page.result_info.total_count == 99
        assert page.info == {"page": 1, "total_count": 99} and page.body["success"] is True
        following = page.next_page_info()
        assert page.has_next_page() and following is not None and following.value == "2"
        assert len(server.seen) == 1
        assert [token.id for token in page] == [f"{n}-{i}" for n in (1, 2, 3) for i in (0, 1)]
        assert [len(one.items) for one in page.iter_pages()] == [2, 2, 2, 0]
        assert page.get_next_page().result[0].id == "2-0" == page.get_next_page().result[0].id
    assert server.seen[1].target == "/accounts/a/tokens?direction=asc&per_page=2&page=2"


def test_the_last_page_leads_nowhere() -> None:
    with serving([enveloped([])]) as server, client(server.url) as api:
        page = api.accounts.tokens.list(account_id="a")
        assert not page.has_next_page() and page.next_page_info() is None
        with pytest.raises(ClientError, match="last page"):
            page.get_next_page()
    with serving([enveloped(None)]) as server, client(server.url) as api:
        assert list(api.accounts.tokens.list(account_id="a")) == []


def test_asynchronous_lists() -> None:
    async def run(url: str) -> tuple[list[Optional[str]], list[int], Optional[str]]:
        async with async_client(url) as api:
            ids = [token.id async for token in api.accounts.tokens.list(account_id="a")]
            page = await api.accounts.tokens.list(account_id="a", page=2)
            sizes = [len(one.result) async for one in page.iter_pages()]
            return ids, sizes, (await page.get_next_page()).result[0].id

    with serving(by_query(numbered)) as server:
        ids, sizes, third = asyncio.run(run(server.url))
    assert ids == [f"{n}-{i}" for n in (1, 2, 3) for i in (0, 1)]
    assert sizes == [2, 2, 0] and third == "3-0"


def test_cursors_with_a_second_place() -> None:
    pages: dict[str, tuple[str, Mapping[str, object]]] = {
        "": ("1", {"cursors": {"after": "c1"}, "cursor": "wrong"}),
        "c1": ("2", {"cursors": {"after": ""}, "cursor": "c2/?"}),
        "c2/?": ("3", {"cursor": ""}),
    }

    def answer(asked: dict[str, str]) -> Reply:
        item, info = pages[asked.get("cursor", "")]
        return enveloped([{"id": item}], result_info=info)

    with serving(by_query(answer)) as server, client(server.url) as api:
        assert [token.id for token in api.accounts.logs(account_id="a", id={"not_": ["x"]})] == ["1", "2", "3"]
    assert server.seen[2].target == "/accounts/a/logs?id.not=x&cursor=c2%2F%3F"


def test_a_total_ends_the_walk_where_it_agrees() -> None:
    def answer(asked: dict[str, str]) -> Reply:
        page = int(asked.get("page", "1"))
        return enveloped([{"id": str(page)}], result_info={"total_count": 2})

    with serving(by_query(answer)) as server, client(server.url) as api:
        assert [token.id for token in api.accounts.tokens.list(account_id="a")] == ["1", "2"]
    assert len(server.seen) == 2


def rows(*bodies: object, headers: Sequence[Sequence[tuple[str, str]]] = ()) -> list[Reply]:
    return [
        Reply(body=json.dumps(body), headers=headers[i] if i < len(headers) else ()) for i, body in enumerate(bodies)
    ]


@pytest.mark.parametrize(
    ("operation", "replies", "targets"),
    [
        (
            plain(Offset("skip")),
            rows({"data": [{"id": 1}, {"id": 2}]}, {"data": [{"id": 3}]}, {"data": []}),
            ["/x", "/x?skip=2", "/x?skip=3"],
        ),
        (
            plain(PageNumber("page", first=0), Stop("totalPages", "/pages")),
            rows({"data": [{"id": 1}], "pages": 2}, {"data": [{"id": 2}], "pages": 2}),
            ["/x", "/x?page=1"],
        ),
        (
            plain(LastItem("after", "/id"), Stop("hasMore", "/more")),
            rows({"data": [{"id": 1}, {"id": 2}], "more": True}, {"data": [{"id": 3}], "more": False}),
            ["/x", "/x?after=2"],
        ),
        (
            plain(NextUrl(("/links/next",))),
            rows({"data": [{"id": 1}], "links": {"next": "?p=2#f"}}, {"data": [{"id": 2}], "links": {"next": None}}),
            ["/x", "/x?p=2"],
        ),
        (
            plain(LinkHeader(), items=""),
            rows([{"id": 1}], [{"id": 2}], headers=[[("Link", '</y>; rel=prev, </x?p=2>; rel="last next"')]]),
            ["/x", "/x?p=2"],
        ),
        (
            plain(Cursor("cursor", ("/next",)), Stop("isLast", "/last")),
            rows({"data": [{"id": 1}], "next": "n", "last": False}, {"data": [{"id": 2}], "next": "m", "last": True}),
            ["/x", "/x?cursor=n"],
        ),
        (plain(Single()), rows({"data": [{"id": 1}]}), ["/x"]),
    ],
    ids=["offset", "pageNumber", "lastItem", "nextUrl", "linkHeader", "cursor", "single"],
)
def test_schemes(operation: Operation, replies: list[Reply], targets: list[str]) -> None:
    with serving(replies) as server:
        ids = listed(server.url, operation)
    assert ids == list(range(1, len(ids) + 1)) and ids
    assert [seen.target for seen in server.seen] == targets


def test_pages_named_in_the_body() -> None:
    operation = plain(PageNumber("page"), place="body")
    with serving(rows({"data": [{"id": 1}]}, {"data": [{"id": 2}]}, {"data": []})) as server:
        assert listed(server.url, operation, {"filter": "f", "page": 4}) == [1, 2]
    assert [seen.json for seen in server.seen] == [{"filter": "f", "page": n} for n in (4, 5, 6)]


def test_the_same_page_twice_is_a_mistake_unless_it_is_known() -> None:
    same = rows({"data": [{"id": 1}]})
    with serving(same) as server:
        assert listed(server.url, plain(PageNumber("page"), repeat="end")) == [1]
        with pytest.raises(PagingError, match=r"^x\.list: the server gave the same page twice") as caught:
            listed(server.url, plain(PageNumber("page")))
        assert len(server.seen) == 4
        with pytest.raises(PagingError):
            listed(server.url, plain(PageNumber("page")), resume_from=caught.value.resume)
    assert server.seen[4].target == "/x?page=2"


def test_circles_are_found_after_their_items_are_given() -> None:
    def answer(asked: dict[str, str]) -> Reply:
        at = int(asked.get("cursor", "0"))
        return Reply(body={"data": [{"id": at}], "next": str(at % 100 + 1)})

    given: list[int] = []
    with serving(by_query(answer)) as server, client(server.url) as api:
        page = api.list(plain(Cursor("cursor", ("/next",))), SyncPage[Any], dict[str, Any], {})
        with pytest.raises(PagingError, match="leads back"):
            for item in page:
                given.append(item["id"])
    assert given[:101] == list(range(101)) and len(given) < 400


def test_more_without_a_place_is_a_mistake() -> None:
    operation = plain(Cursor("cursor", ("/next",)), Stop("hasMore", "/more"))
    with serving(rows({"data": [{"id": 1}], "more": True})) as server, client(server.url) as api:
        page = api.list(operation, SyncPage[Any], dict[str, Any], {})
        assert page.items == [{"id": 1}] and page.has_next_page()
        with pytest.raises(PagingError, match="not where"):
            page.get_next_page()


@pytest.mark.parametrize("url", ["https://evil.example/x", "//evil.example/x", "http://127.0.0.1:1/x", "x", "@evil"])
def test_next_pages_stay_on_the_origin(url: str) -> None:
    with serving(rows({"data": [{"id": 1}], "next": url})) as server:
        with pytest.raises(PagingError, match="another origin"):
            listed(server.url, plain(NextUrl(("/next",))))
    assert len(server.seen) == 1


def test_lists_go_on_where_they_broke_off() -> None:
    with serving(by_query(numbered)) as server, client(server.url) as api:
        following = api.accounts.tokens.list(account_id="a").next_page_info()
        assert following is not None
        options = RequestOptions(resume_from=following.resume)
        assert [token.id for token in api.accounts.tokens.list(account_id="a", options=options)][0] == "2-0"
        for token in ("", "x", "äö", "MQ=="):
            with pytest.raises(ValueError, match="resume_from"):
                api.accounts.tokens.list(account_id="a", options=RequestOptions(resume_from=token))


def test_errors_while_walking() -> None:
    def answer(asked: dict[str, str]) -> Reply:
        return Reply(404) if "page" in asked else enveloped([{"id": "1"}])

    given: list[Union[str, None]] = []
    with serving(by_query(answer)) as server, client(server.url) as api:
        with pytest.raises(NotFoundError):
            for token in api.accounts.tokens.list(account_id="a"):
                given.append(token.id)
    assert given == ["1"]


def test_items_are_models_and_pages_show_no_items() -> None:
    with serving([enveloped([{"id": "hidden"}])]) as server, client(server.url) as api:
        page = api.accounts.tokens.list(account_id="a")
    assert isinstance(page.result[0], Token)
    assert repr(page) == "V4PagePaginationArray(items=1, has_next_page=True)"
