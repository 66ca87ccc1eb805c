"""What is repeated, and when."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Sequence

import httpx
import pytest

from runtime import (
    APIConnectionError,
    APITimeoutError,
    InternalServerError,
    RateLimitError,
    RequestOptions,
    Timing,
)
from runtime.retries import RetryBudget, retry_after

from .clients import Waits, async_client, client
from .server import Reply, dripping, enveloped, serving
from .suites import FOLDER, table

_TABLES = table("client-tables.json")
_NOW = 1_696_004_797.0
_GZIP_WITH_A_NAME = b"\x1f\x8b\x08\x08" + bytes(6)


@pytest.mark.skipif(_TABLES is None, reason=f"no client tables in {FOLDER}")
def test_the_table_of_retry_after() -> None:
    assert _TABLES is not None
    for text, expected in [*_TABLES["retryAfter"]["rows"], *_TABLES["retryAfter"]["ours"]]:
        wait = retry_after(httpx.Headers([(b"retry-after", text.encode())]), _NOW)
        is_taken = wait is not None and wait <= 60
        assert (wait if is_taken else "backoff") == expected, text


@pytest.mark.parametrize(
    ("replies", "slept"),
    [
        ([Reply(503), Reply(500), enveloped({})], [0.25, 0.5]),
        ([Reply(429, headers=[("Retry-After", "7")]), enveloped({})], [7.0]),
        ([Reply(429, headers=[("Retry-After", "7"), ("retry-after-ms", "1500")]), enveloped({})], [1.5]),
        ([Reply(503, headers=[("Retry-After", "Fri, 29 Sep 2023 16:26:57 GMT")]), enveloped({})], [20.0]),
        ([Reply(400, headers=[("x-should-retry", "true")]), enveloped({})], [0.25]),
        ([Reply(drop=True), enveloped({})], [0.25]),
    ],
)
def test_reading_calls_are_repeated(replies: Sequence[Reply], slept: list[float]) -> None:
    waits = Waits()
    with serving(replies) as server, client(server.url, timing=waits.timing()) as api:
        api.accounts.tokens.get("t", account_id="a")
    assert waits.slept == slept
    assert len(server.seen) == len(replies)


@pytest.mark.parametrize(
    "reply",
    [
        Reply(500),
        Reply(503),
        Reply(drop=True),
        Reply(500, headers=[("x-should-retry", "true")]),
        Reply(500, headers=[("Retry-After", "1")]),
    ],
)
def test_a_creating_call_is_not_repeated(reply: Reply) -> None:
    with serving([reply]) as server, client(server.url, timing=Waits().timing()) as api:
        with pytest.raises((InternalServerError, APIConnectionError)):
            api.accounts.tokens.create(account_id="a", name="n", policies=[])
    assert len(server.seen) == 1


@pytest.mark.parametrize(
    "reply", [Reply(429, headers=[("Retry-After", "1")]), Reply(503, headers=[("Retry-After", "1")])]
)
def test_a_creating_call_is_repeated_when_it_was_not_applied(reply: Reply) -> None:
    with serving([reply, enveloped({})]) as server, client(server.url, timing=Waits().timing()) as api:
        api.accounts.tokens.create(account_id="a", name="n", policies=[])
    assert len(server.seen) == 2


def test_a_key_makes_any_call_repeatable() -> None:
    options = RequestOptions(idempotency_key="k")
    with serving([Reply(500), enveloped({})]) as server, client(server.url, timing=Waits().timing()) as api:
        api.accounts.tokens.create(account_id="a", name="n", policies=[], options=options)
    assert [seen.headers["Idempotency-Key"] for seen in server.seen] == ["k", "k"]
    assert server.seen[0].body == server.seen[1].body


@pytest.mark.parametrize("headers", [[("x-should-retry", "false")], [("Retry-After", "61")]])
def test_servers_may_forbid_it(headers: list[tuple[str, str]]) -> None:
    waits = Waits()
    with serving([Reply(429, headers=headers)]) as server, client(server.url, timing=waits.timing()) as api:
        with pytest.raises(RateLimitError):
            api.accounts.tokens.get("t", account_id="a")
    assert waits.slept == [] and len(server.seen) == 1


def test_attempts_end_with_the_number_of_retries_or_the_deadline() -> None:
    waits = Waits(chance=1.0)
    with serving([Reply(500)]) as server, client(server.url, timing=waits.timing()) as api:
        with pytest.raises(InternalServerError, match="after 3 attempts") as caught:
            api.accounts.tokens.get("t", account_id="a")
        assert caught.value.attempts == 3 and waits.slept == [0.5, 1.0]
        with pytest.raises(InternalServerError):
            api.accounts.tokens.get("t", account_id="a", options=RequestOptions(timeout=1.2, max_retries=9))
        assert waits.slept == [0.5, 1.0, 0.5]
        with pytest.raises(InternalServerError):
            api.with_options(max_retries=0).accounts.tokens.get("t", account_id="a")
    assert len(server.seen) == 3 + 2 + 1


def test_a_client_whose_calls_all_fail_stops_repeating_them() -> None:
    waits = Waits()
    with serving([Reply(500)]) as server, client(server.url, timing=waits.timing()) as api:
        for _ in range(60):
            with pytest.raises(InternalServerError):
                api.with_options(max_retries=2).accounts.tokens.get("t", account_id="a")
    assert len(server.seen) == 60 + 100


def test_what_successes_earn_is_spent_on_retries() -> None:
    budget = RetryBudget()
    while budget.take():
        pass
    for _ in range(5):
        assert not budget.take()
        budget.earn(1)
    assert budget.take() and not budget.take()
    budget.earn(2)
    assert budget.take() and not budget.take()


def test_a_call_that_never_connected_is_repeated_whatever_it_does() -> None:
    waits = Waits()
    with client("http://127.0.0.1:9", timing=waits.timing()) as api:
        with pytest.raises(APIConnectionError, match=r"^accounts\.tokens\.create: no connection") as caught:
            api.accounts.tokens.create(account_id="a", name="n", policies=[])
    assert caught.value.attempts == 3 and isinstance(caught.value.__cause__, httpx.ConnectError)


def test_the_deadline_holds_for_the_whole_call() -> None:
    def slow() -> object:
        yield b'{"result":'
        time.sleep(0.5)
        yield b"{}}"

    start = time.monotonic()
    with serving(lambda _: Reply(body=slow())) as server, client(server.url) as api:
        with pytest.raises(APITimeoutError, match=r"^accounts\.tokens\.get: no answer in time"):
            api.accounts.tokens.get("t", account_id="a", options=RequestOptions(timeout=0.1))
        with pytest.raises(APITimeoutError):
            api.accounts.tokens.get(
                "t", account_id="a", options=RequestOptions(timeout=httpx.Timeout(0.1), max_retries=1)
            )
    assert len(server.seen) == 3
    assert time.monotonic() - start < 2


@pytest.mark.parametrize(
    ("start", "drop"),
    [
        (b"", b"H"),
        (b"HTTP/1.1 200 OK\r\nx-", b"a"),
        (b"HTTP/1.1 200 OK\r\ncontent-length: 999\r\n\r\n", b" "),
        (b"HTTP/1.1 200 OK\r\ncontent-length: 999\r\ncontent-encoding: gzip\r\n\r\n" + _GZIP_WITH_A_NAME, b"n"),
    ],
    ids=["status", "headers", "body", "body that unpacks to nothing"],
)
def test_the_deadline_holds_against_a_server_that_drips(start: bytes, drop: bytes) -> None:
    with dripping(start, drop) as url, client(url) as api:
        begin = time.monotonic()
        with pytest.raises(APITimeoutError):
            api.accounts.tokens.get("t", account_id="a", options=RequestOptions(timeout=0.4, max_retries=0))
        assert 0.3 < time.monotonic() - begin < 0.8


def test_the_deadline_of_asynchronous_calls_and_their_cancellation() -> None:
    def slow() -> object:
        yield b'{"result":'
        time.sleep(0.5)
        yield b"{}}"

    async def run(url: str) -> None:
        async with async_client(url) as api:
            with pytest.raises(APITimeoutError):
                await api.accounts.tokens.get("t", account_id="a", options=RequestOptions(timeout=0.1))
            task = asyncio.create_task(api.accounts.tokens.get("t", account_id="a"))
            await asyncio.sleep(0.1)
            task.cancel()
            with pytest.raises(asyncio.CancelledError):
                await task

    with serving(lambda _: Reply(body=slow())) as server:
        asyncio.run(run(server.url))
    assert len(server.seen) == 2


def test_asynchronous_calls_are_repeated_too() -> None:
    waits = Waits()

    async def run(url: str) -> None:
        async with async_client(url, timing=waits.timing()) as api:
            await api.accounts.tokens.get("t", account_id="a")

    with serving([Reply(503), Reply(drop=True), enveloped({})]) as server:
        asyncio.run(run(server.url))
    assert waits.slept == [0.25, 0.5] and len(server.seen) == 3


def test_no_time_at_all() -> None:
    with client("http://127.0.0.1:9", timing=Timing(sleep=lambda _: None), timeout=0.0) as api:
        with pytest.raises(APITimeoutError):
            api.accounts.tokens.get("t", account_id="a")
