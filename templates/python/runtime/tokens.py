"""Access tokens that are fetched when they are needed (RFC 6749).

What an endpoint answers is never part of a message, except for the error codes of the RFC.
"""

from __future__ import annotations

import base64
import json
import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Optional, cast
from urllib.parse import urljoin

import httpx

from .content import Content
from .credentials import Grant, RefreshToken
from .deadline import Deadline
from .errors import ConfigurationError, DecodeError, Failure, status_error
from .fields import check_value
from .flow import Alone, Answered, Flow, Lock, Read, Send
from .operation import OAuth2Credential
from .percent import encoded
from .servers import Origin

_EARLY = 60.0
_LONGEST_LIFETIME = 1e8
_LONGEST_BODY = 256 * 1024
_FORM = "application/x-www-form-urlencoded"
_ERROR_CODE = re.compile("[a-z_]{1,40}")


@dataclass(frozen=True, slots=True, repr=False)
class _Held:
    """A token, and until when it is used; None for as long as the server takes it."""

    token: str
    until: Optional[float]


class TokenSource:
    """The access token of one credential: fetched once for all calls that wait for it, again shortly before it ends."""

    def __init__(self, credential: OAuth2Credential, grant: Grant, base_url: str, clock: Callable[[], float]) -> None:
        self._option = credential.option
        self._grant = grant
        self._scopes = credential.scopes if grant.scopes is None else grant.scopes
        self._url = _token_url(credential, grant, base_url)
        self._clock = clock
        self._lock = Lock()
        self._held: Optional[_Held] = None
        self._refresh_token = grant.refresh_token if isinstance(grant, RefreshToken) else None

    def token(self, deadline: Deadline) -> Flow[str]:
        """The token to send now."""
        held = self._valid()
        if held is not None:
            return held
        token: str = yield Alone(self._lock, lambda: self._fetched(deadline), self._operation, deadline)
        return token

    def refuse(self, token: str) -> None:
        """The token is of no use any more, unless another has taken its place already."""
        if self._held is not None and self._held.token == token:
            self._held = None

    def secrets(self) -> list[str]:
        """What must not be shown."""
        texts = (self._grant.client_secret, self._refresh_token, self._held.token if self._held else None)
        return [text for text in texts if text]

    @property
    def _operation(self) -> str:
        return f"{self._option}: fetching an access token"

    def _valid(self) -> Optional[str]:
        held = self._held
        return held.token if held is not None and (held.until is None or held.until > self._clock()) else None

    def _fetched(self, deadline: Deadline) -> Flow[str]:
        held = self._valid()
        if held is not None:
            return held
        start = self._clock()
        answer: Answered = yield self._request(deadline)
        body: bytes = yield Read(self._operation, answer, _LONGEST_BODY, "cut", deadline)
        members = _members(body)
        if not 200 <= answer.status_code <= 299:
            raise self._refused(answer, members)
        token, kind = members.get("access_token"), members.get("token_type", "bearer")
        if not isinstance(token, str) or not token.strip() or str(kind).lower() != "bearer":
            raise DecodeError("expected a bearer token", operation=self._operation)
        check_value(f"{self._operation}: the token", token)
        self._held = _Held(token, _until(start, members.get("expires_in")))
        refresh_token = members.get("refresh_token")
        if self._refresh_token is not None and isinstance(refresh_token, str) and refresh_token:
            self._refresh_token = refresh_token
        return token

    def _request(self, deadline: Deadline) -> Send:
        form = {"grant_type": "refresh_token" if self._refresh_token else "client_credentials"}
        if self._refresh_token:
            form["refresh_token"] = self._refresh_token
        if self._scopes:
            form["scope"] = " ".join(self._scopes)
        headers = httpx.Headers({"Accept": "application/json", "Content-Type": _FORM})
        if self._grant.client_secret is None:
            form["client_id"] = self._grant.client_id
        else:
            headers["Authorization"] = _basic(self._grant.client_id, self._grant.client_secret)
        body = "&".join(f"{name}={encoded(text)}" for name, text in form.items())
        return Send(self._operation, "POST", self._url, headers, Content([body.encode()], _FORM), deadline)

    def _refused(self, answer: Answered, members: dict[str, Any]) -> Exception:
        """Without the body, in which a server may have echoed what it was sent."""
        code = members.get("error")
        is_code = isinstance(code, str) and _ERROR_CODE.fullmatch(code) is not None
        reason = str(code) if is_code else "no token"
        status = answer.status_code if answer.status_code >= 500 else 401
        return status_error(Failure(self._operation, 1, status, httpx.Headers(), None, (), reason))


def _token_url(credential: OAuth2Credential, grant: Grant, base_url: str) -> str:
    declared = credential.token_url
    if isinstance(grant, RefreshToken):
        declared = credential.refresh_url or credential.token_url
    text = grant.token_url or declared
    if text is None:
        raise ConfigurationError(f"{credential.option}: the API names no token endpoint; set token_url")
    url = urljoin(base_url + "/", text)
    origin = Origin.of(url)
    if origin is None or (origin.scheme != "https" and not origin.is_loopback):
        raise ConfigurationError(f"{credential.option}: tokens are fetched over https, or over http from this machine")
    return url


def _basic(client_id: str, client_secret: str) -> str:
    """Both parts are form-encoded before they are joined (RFC 6749, section 2.3.1)."""
    pair = f"{encoded(client_id)}:{encoded(client_secret)}"
    return "Basic " + base64.b64encode(pair.encode()).decode("ascii")


def _members(body: bytes) -> dict[str, Any]:
    try:
        value = json.loads(body)
    except (ValueError, RecursionError):
        return {}
    return cast("dict[str, Any]", value) if isinstance(value, dict) else {}


def _until(start: float, expires_in: object) -> Optional[float]:
    """A minute before the end, or half-way for tokens that do not live long; some servers write seconds as text."""
    try:
        lifetime = min(max(float(cast("Any", expires_in)), 0.0), _LONGEST_LIFETIME)
    except (TypeError, ValueError):
        return None
    return start + (lifetime - _EARLY if lifetime >= 2 * _EARLY else lifetime / 2)
