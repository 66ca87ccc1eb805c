"""What type checkers know about generated code; running it is not the point, but it runs."""

from __future__ import annotations

import asyncio
from typing import Any, Optional

from typing_extensions import assert_type

from runtime import RawResponse, Stream

from .clients import async_client, client
from .sample_client import (
    AsyncV4PagePaginationArray,
    Token,
    TokenCreateResponse,
    TokenDeleteResponse,
    V4PagePaginationArray,
)
from .server import enveloped, serving


def test_types_of_the_blocking_client() -> None:
    with serving([enveloped({"id": "t"})]) as server, client(server.url) as api:
        tokens = api.accounts.tokens
        raw = tokens.with_raw_response
        assert_type(tokens.create(account_id="a", name="n", policies=[]), TokenCreateResponse)
        assert_type(tokens.delete("t", account_id="a"), Optional[TokenDeleteResponse])
        assert_type(raw.create(account_id="a", name="n", policies=[]), RawResponse[TokenCreateResponse])
        assert_type(raw.get("t", account_id="a").parse(), Token)
        assert_type(api.with_options(timeout=3).accounts.tokens.get("t", account_id="a"), Token)
        assert_type(api.get("/x", cast_to=dict[str, Any]), dict[str, Any])
        assert_type(api.events(), Stream[Token])
    with serving([enveloped([{"id": "t"}])]) as server, client(server.url) as api:
        page = api.accounts.tokens.list(account_id="a")
        assert_type(page, V4PagePaginationArray[Token])
        assert_type(page.result, list[Token])
        assert_type(next(iter(page)), Token)
        assert_type(api.accounts.tokens.with_raw_response.list(account_id="a").parse(), V4PagePaginationArray[Token])


def test_types_of_the_asynchronous_client() -> None:
    async def run(url: str) -> None:
        async with async_client(url) as api:
            tokens = api.accounts.tokens
            assert_type(await tokens.list(account_id="a"), AsyncV4PagePaginationArray[Token])
            async for token in tokens.list(account_id="a"):
                assert_type(token, Token)
                break
            raw = await tokens.with_raw_response.list(account_id="a")
            assert_type(raw.parse(), AsyncV4PagePaginationArray[Token])
            assert_type(await tokens.with_raw_response.get("t", account_id="a"), RawResponse[Token])

    with serving([enveloped([{"id": "t"}])]) as server:
        asyncio.run(run(server.url))


def wrong_calls_are_errors_to_type_checkers() -> None:
    tokens = client("http://127.0.0.1:9").accounts.tokens
    tokens.with_raw_response.get("t")  # type: ignore[call-arg]  # pyright: ignore[reportCallIssue]
    tokens.create(account_id="a", name=1, policies=[])  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
