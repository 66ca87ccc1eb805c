"""Pages of lists."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable, Generator, Iterator
from dataclasses import dataclass
from typing import Any, Generic, Optional, TypeVar

import pydantic
from typing_extensions import Self

from .errors import APIResponseValidationError, ClientError, PagingError
from .listing import PageContent
from .shapes import read_value
from .walk import WalkState

Item = TypeVar("Item")


@dataclass(frozen=True, slots=True)
class NextPage:
    """Where the next page begins.

    ``value`` is what names it on the wire (number, cursor, URL); ``resume`` is for ``RequestOptions.resume_from``.
    """

    value: str
    resume: str


class _Page(Generic[Item]):
    """What pages are, whoever fetches them."""

    def __init__(self, content: PageContent[Item], fetch: Callable[[WalkState], Any]) -> None:
        self._content = content
        self._fetch = fetch

    @property
    def items(self) -> list[Item]:
        """The items of this page."""
        return self._content.items

    @property
    def info(self) -> Any:
        """The figures about the page, as JSON values; None when there are none."""
        return self._content.info

    @property
    def body(self) -> Any:
        """The whole body, as JSON values."""
        return self._content.body()

    def has_next_page(self) -> bool:
        """Whether this is not the last page."""
        return self._content.step.kind in ("more", "stuck")

    def next_page_info(self) -> Optional[NextPage]:
        """Where the next page begins; None after the last page."""
        step = self._content.step
        if step.kind != "more" or step.state.position.value is None:
            return None
        return NextPage(step.state.position.value, step.state.position.token())

    def _info_as(self, model: Any) -> Any:
        """The figures about the page as a model; for generated pages."""
        if self.info is None:
            return None
        try:
            return read_value(self.info, model)
        except pydantic.ValidationError:
            raise APIResponseValidationError(
                "the figures about the page are not as the document promises", operation=self._content.operation
            ) from None

    def _next_state(self) -> WalkState:
        step = self._content.step
        if step.kind == "stuck":
            resume = step.state.position.token()
            raise PagingError(step.problem, operation=self._content.operation, resume=resume)
        if step.kind != "more":
            raise ClientError(f"{self._content.operation}: this is the last page")
        return step.state

    def __repr__(self) -> str:
        """The number of items only: they may be secret."""
        return f"{type(self).__name__}(items={len(self.items)}, has_next_page={self.has_next_page()})"


class SyncPage(_Page[Item]):
    """A page; iterating over it goes through the items of this page and all that follow."""

    def get_next_page(self) -> Self:
        """Fetches the next page. ClientError after the last one, PagingError when the server leads nowhere."""
        page: Self = self._fetch(self._next_state())
        return page

    def iter_pages(self) -> Iterator[Self]:
        """This page and all that follow, each fetched when it is asked for."""
        page = self
        yield page
        while page.has_next_page():
            page = page.get_next_page()
            if page._content.step.kind == "repeated":
                return
            yield page

    def __iter__(self) -> Iterator[Item]:
        for page in self.iter_pages():
            yield from page.items


class AsyncPage(_Page[Item]):
    """A page; iterating over it goes through the items of this page and all that follow."""

    async def get_next_page(self) -> Self:
        """Fetches the next page. ClientError after the last one, PagingError when the server leads nowhere."""
        page: Self = await self._fetch(self._next_state())
        return page

    async def iter_pages(self) -> AsyncIterator[Self]:
        """This page and all that follow, each fetched when it is asked for."""
        page = self
        yield page
        while page.has_next_page():
            page = await page.get_next_page()
            if page._content.step.kind == "repeated":
                return
            yield page

    async def __aiter__(self) -> AsyncIterator[Item]:
        async for page in self.iter_pages():
            for item in page.items:
                yield item


SyncPageT = TypeVar("SyncPageT", bound=SyncPage[Any])
AsyncPageT = TypeVar("AsyncPageT", bound=AsyncPage[Any])


class AsyncPaginator(Generic[AsyncPageT, Item]):
    """A list that nobody has asked for yet: awaiting it gives the first page, iterating over it all items."""

    def __init__(self, first: Callable[[], Awaitable[AsyncPageT]]) -> None:
        self._first = first

    def __await__(self) -> Generator[Any, None, AsyncPageT]:
        return self._first().__await__()

    async def __aiter__(self) -> AsyncIterator[Item]:
        page = await self._first()
        async for item in page:
            yield item
