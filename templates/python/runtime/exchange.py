"""One call: attempts, redirects, new tokens and retries, as a flow."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Optional
from urllib.parse import urljoin

import httpx

from .content import Content
from .credentials import Way
from .deadline import Deadline
from .errors import APIConnectionError, APIError, APIStatusError, ConfigurationError, Failure, status_error
from .failures import failure_of
from .flow import Answered, Discard, Flow, Pause, Read, Send
from .logs import CallLog
from .operation import Answer, BinaryAnswer, ChoiceAnswer, Envelope, Operation, StreamAnswer, TextAnswer
from .options import Timing
from .redaction import Redaction
from .retries import Attempted, RetryBudget, next_wait
from .servers import Origin, same_origin
from .signing import Signature, Signer

LONGEST_BODY = 64 * 1024 * 1024
LONGEST_FAILURE = 64 * 1024
MOST_REDIRECTS = 5

_REDIRECTS = frozenset({301, 302, 303, 307, 308})


@dataclass(frozen=True, slots=True)
class Outgoing:
    """A request about to be sent, without credentials. ``overridden`` are headers that the caller sets by hand."""

    operation: Operation
    url: str
    headers: httpx.Headers
    content: Optional[Content]
    overridden: frozenset[str]


@dataclass(frozen=True, slots=True)
class Policy:
    """How a call is made."""

    deadline: Deadline
    max_retries: int
    has_key: bool
    allow_insecure: bool


@dataclass(frozen=True, slots=True)
class Received:
    """An answer that is a success. ``content`` is None where the body is read while it arrives."""

    operation: Operation
    answer: Answered
    shape: Answer
    method: str
    url: str
    content: Optional[bytes]
    attempts: int
    elapsed: float
    deadline: Deadline
    redaction: Redaction


@dataclass(frozen=True, slots=True)
class Services:
    """What a client brings to its calls."""

    signer: Signer
    log: CallLog
    timing: Timing
    envelope: Optional[Envelope]
    budget: RetryBudget


@dataclass(slots=True)
class _Hop:
    """Where an attempt has got to: redirects change it."""

    method: str
    url: str
    content: Optional[Content]
    headers: httpx.Headers
    redirects: int = 0


@dataclass(slots=True)
class Exchange:
    """The state of one call."""

    outgoing: Outgoing
    policy: Policy
    services: Services
    attempts: int = 0
    redaction: Redaction = field(default_factory=lambda: Redaction(()))

    def flow(self) -> Flow[Received]:
        """Goes through the call. Raises ``APIError`` and its kin."""
        way = self._way()
        start = self.services.timing.clock()
        has_new_tokens = False
        while True:
            self.attempts += 1
            hop = _Hop(self._operation.verb, self.outgoing.url, self.outgoing.content, self.outgoing.headers)
            signature = yield from self._signature(way)
            try:
                answer = yield from self._answer(hop, signature)
                if answer.status_code == 401 and signature.tokens and not has_new_tokens and self._may_resend():
                    has_new_tokens = True
                    yield Discard(answer)
                    _refuse(signature)
                    continue
                if 200 <= answer.status_code <= 299:
                    received = yield from self._received(hop, answer)
                    self.services.budget.earn(self.attempts)
                    return replace(received, elapsed=self.services.timing.clock() - start)
                wait = self._wait(answer)
                if wait is None:
                    raise (yield from self._failure(answer))
                yield Discard(answer)
            except APIConnectionError as broken:
                wait = self._wait_after(broken)
                if wait is None:
                    raise
            self.services.log.retry(self._operation.id, self.attempts, wait)
            yield Pause(wait)

    @property
    def _operation(self) -> Operation:
        return self.outgoing.operation

    def _way(self) -> Way:
        way = self.services.signer.keyring.way(self._operation, self.outgoing.overridden)
        origin = Origin.of(self.outgoing.url)
        is_secure = origin is not None and (origin.scheme == "https" or origin.is_loopback)
        if way and not is_secure and not self.policy.allow_insecure:
            raise ConfigurationError(
                f"{self._operation.id}: credentials are sent over https, or over http to this machine (allow_insecure)"
            )
        return way

    def _signature(self, way: Way) -> Flow[Signature]:
        signature = yield from self.services.signer.signature(way, self._operation.id, self.policy.deadline)
        self.redaction = Redaction(signature.secrets)
        return signature

    def _answer(self, hop: _Hop, signature: Signature) -> Flow[Answered]:
        """The answer that redirects lead to."""
        while True:
            answer = yield from self._sent(hop, signature)
            location = answer.headers.get("location")
            if answer.status_code not in _REDIRECTS or location is None:
                return answer
            yield Discard(answer)
            self._follow(hop, answer, location)

    def _sent(self, hop: _Hop, signature: Signature) -> Flow[Answered]:
        headers = signature.signed_headers(hop.headers, self.outgoing.overridden)
        log, clock = self.services.log, self.services.timing.clock
        log.headers(self._operation.id, "request", headers, self.redaction)
        start = clock()
        url = signature.signed_url(hop.url)
        try:
            answer: Answered = yield Send(
                self._operation.id, hop.method, url, headers, hop.content, self.policy.deadline
            )
        except APIError as failure:
            log.attempt(self._operation.id, hop.method, hop.url, type(failure).__name__, clock() - start)
            raise
        log.attempt(self._operation.id, hop.method, hop.url, str(answer.status_code), clock() - start)
        log.headers(self._operation.id, "answer", answer.headers, self.redaction)
        return answer

    def _follow(self, hop: _Hop, answer: Answered, location: str) -> None:
        target = same_origin(hop.url, urljoin(hop.url, location))
        if target is None:
            raise self._bad_redirect(answer, "a redirect to another origin, which is refused")
        hop.redirects += 1
        if hop.redirects > MOST_REDIRECTS:
            raise self._bad_redirect(answer, "too many redirects")
        hop.url = target
        becomes_get = hop.method == "POST" if answer.status_code in (301, 302) else answer.status_code == 303
        if becomes_get and hop.method != "HEAD":
            hop.method, hop.content = "GET", None
            hop.headers = hop.headers.copy()
            hop.headers.pop("Content-Type", None)
        elif hop.content is not None and not hop.content.is_replayable:
            raise self._bad_redirect(answer, "a redirect of a body that cannot be sent again")

    def _bad_redirect(self, answer: Answered, reason: str) -> APIStatusError:
        return status_error(
            Failure(self._operation.id, self.attempts, answer.status_code, answer.headers, None, (), reason)
        )

    def _received(self, hop: _Hop, answer: Answered) -> Flow[Received]:
        shape = answer_for(self._operation.answer, answer.status_code)
        content: Optional[bytes] = None
        if not isinstance(shape, (BinaryAnswer, StreamAnswer)):
            content = yield Read(self._operation.id, answer, LONGEST_BODY, "error", self.policy.deadline)
        return Received(
            self._operation,
            answer,
            shape,
            hop.method,
            hop.url,
            content,
            self.attempts,
            0.0,
            self.policy.deadline,
            self.redaction,
        )

    def _failure(self, answer: Answered) -> Flow[APIStatusError]:
        try:
            content: bytes = yield Read(self._operation.id, answer, LONGEST_FAILURE, "cut", self.policy.deadline)
        except APIError:
            content = b""
        return failure_of(
            self._operation.id,
            (answer.status_code, answer.headers, content),
            self.attempts,
            self.services.envelope,
            self.redaction,
        )

    def _may_resend(self) -> bool:
        return self.outgoing.content is None or self.outgoing.content.is_replayable

    def _wait(self, answer: Answered) -> Optional[float]:
        return self._next_wait(answer.status_code, answer.headers, True)

    def _wait_after(self, broken: APIConnectionError) -> Optional[float]:
        broken.attempts = self.attempts
        return self._next_wait(None, None, broken.reached)

    def _next_wait(self, status: Optional[int], headers: Optional[httpx.Headers], reached: bool) -> Optional[float]:
        if not self._may_resend():
            return None
        attempted = Attempted(
            method=self._operation.verb,
            attempts=self.attempts,
            max_retries=self.policy.max_retries,
            has_key=self.policy.has_key,
            remaining=self.policy.deadline.remaining(),
            status=status,
            headers=headers,
            reached=reached,
        )
        timing = self.services.timing
        wait = next_wait(attempted, timing.wall_clock(), timing.random())
        return wait if wait is not None and self.services.budget.take() else None


def answer_for(answer: Answer, status: int) -> Answer:
    """The answer that a status has; any other success is text as it came."""
    if not isinstance(answer, ChoiceAnswer):
        return answer
    for success in answer.successes:
        if success.first <= status <= success.last:
            return success.answer
    return TextAnswer()


def _refuse(signature: Signature) -> None:
    for source, token in signature.tokens:
        source.refuse(token)
