"""One list: the requests for its pages, and what is read from them."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from typing import Any, Generic, Literal, Optional, TypeVar, cast

from .decoding import decoded, parsed
from .drafts import Draft
from .errors import ArgumentError, PagingError
from .exchange import Outgoing, Received
from .jsonable import jsonable
from .link_header import next_link
from .operation import Cursor, LastItem, LinkHeader, NextUrl, Operation, PageAnswer, PageScheme
from .pointer import at
from .scalar import text_of
from .servers import same_origin
from .walk import Facts, Position, Step, WalkState, asked, counts, first_whole, parameter_of

Item = TypeVar("Item")


@dataclass(frozen=True, slots=True)
class PageContent(Generic[Item]):
    """A page as data: its items, the whole body, the figures about it, and what follows."""

    operation: str
    items: list[Item]
    info: Any
    body: Callable[[], Any]
    step: Step


class Listing(Generic[Item]):
    """The pages of one list: the same call again and again, each time for another page."""

    def __init__(
        self, draft: Draft, item: Any, address: Callable[[Draft], Outgoing], resume_from: Optional[str]
    ) -> None:
        self.operation: Operation = draft.operation
        self._draft = draft
        self._item = item
        self._address = address
        self.start = WalkState.begin(self._position(resume_from))

    def outgoing(self, state: WalkState) -> Outgoing:
        """The request for the page at a place."""
        value = state.position.value
        if value is None:
            return self._address(self._draft)
        advance = self._scheme.advance
        parameter = parameter_of(advance)
        if parameter is None:
            return self._at_url(value, state)
        if self._scheme.place == "query":
            return self._address(self._draft.with_query(parameter, value))
        return self._address(self._draft.with_member(parameter, int(value) if counts(advance) else value))

    def content(self, received: Received, state: WalkState) -> PageContent[Item]:
        """The page that was received for a place."""
        body = decoded(received, self._answer.items, Optional[list[self._item]])  # type: ignore[name-defined]
        items: list[Item] = at(body, self._answer.items) or []  # type: ignore[assignment]
        facts = self._facts(received, body, len(items), state)
        step = state.accept(self._scheme, facts, self._answer.repeat)
        if step.kind == "same":
            raise PagingError(
                "the server gave the same page twice in a row",
                operation=self.operation.id,
                resume=state.position.token(),
            )
        if step.kind == "repeated":
            items = []
        return PageContent(self.operation.id, items, at(body, self._scheme.info), partial(parsed, received), step)

    @property
    def _answer(self) -> PageAnswer:
        return cast("PageAnswer", self.operation.answer)

    @property
    def _scheme(self) -> PageScheme:
        return self._answer.scheme

    def _position(self, resume_from: Optional[str]) -> Position:
        try:
            return Position() if resume_from is None else Position.of_token(resume_from)
        except ValueError as unfit:
            raise ArgumentError(f"{self.operation.id}: resume_from: {unfit}") from None

    def _at_url(self, value: str, state: WalkState) -> Outgoing:
        outgoing = self._address(self._draft)
        url = same_origin(outgoing.url, value)
        if url is None:
            raise PagingError(
                "the next page is on another origin, which is refused",
                operation=self.operation.id,
                resume=state.position.token(),
            )
        return replace(outgoing, url=url)

    def _sent(self, state: WalkState) -> Optional[str]:
        """What the request named the page by."""
        parameter = parameter_of(self._scheme.advance)
        if parameter is None or state.position.value is not None:
            return state.position.value
        if self._scheme.place == "query":
            return self._draft.query_value(parameter)
        member = at(jsonable(self._draft.body or {}), "/" + parameter)
        return None if member is None else text_of(member)

    def _facts(self, received: Received, body: object, items: int, state: WalkState) -> Facts:
        return Facts(
            items=items,
            asked=asked(self._scheme.advance, self._sent(state)),
            next=self._next(received, body),
            fingerprint=hashlib.blake2b(received.content or b"", digest_size=16).digest(),
            total_pages=first_whole(self._figures(body, "totalPages")),
            total_items=first_whole(self._figures(body, "totalCount")),
            has_more=self._has_more(body),
        )

    def _figures(self, body: object, kind: Literal["totalPages", "totalCount"]) -> list[object]:
        return [at(body, stop.pointer) for stop in self._scheme.stop if stop.kind == kind]

    def _has_more(self, body: object) -> Optional[bool]:
        for stop in self._scheme.stop:
            if stop.kind in ("hasMore", "isLast"):
                flag = at(body, stop.pointer)
                if isinstance(flag, bool):
                    return flag is not (stop.kind == "isLast")
        return None

    def _next(self, received: Received, body: object) -> Optional[str]:
        """What names the next page: cursor, URL or last id."""
        advance = self._scheme.advance
        if isinstance(advance, LinkHeader):
            return next_link(received.answer.headers.get_list("link"))
        if isinstance(advance, LastItem):
            plain = at(parsed(received), self._answer.items)
            last = plain[-1:] if isinstance(plain, list) else []
            return _text(at(last, "/0" + advance.id))
        pointers = advance.next if isinstance(advance, (Cursor, NextUrl)) else ()
        return next((text for text in (_text(at(body, pointer)) for pointer in pointers) if text), None)


def _text(value: object) -> Optional[str]:
    is_scalar = isinstance(value, (str, int, float)) and not isinstance(value, bool)
    return (text_of(value) or None) if is_scalar else None
