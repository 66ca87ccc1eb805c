"""Requests with credentials."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Optional

import httpx

from .credentials import ClientCredentials, Keyring, RefreshToken, Way, echoes, header_of, wire_value
from .deadline import Deadline
from .errors import ConfigurationError
from .fields import check_value
from .flow import Ask, Flow
from .operation import DeclaredCredential, KeyCredential, OAuth2Credential
from .percent import encoded
from .tokens import TokenSource


@dataclass(slots=True, repr=False)
class Signature:
    """What a request carries besides its own: headers, query, cookies; and what a server may repeat of it."""

    headers: dict[str, str] = field(default_factory=dict[str, str])
    query: dict[str, str] = field(default_factory=dict[str, str])
    cookies: dict[str, str] = field(default_factory=dict[str, str])
    secrets: list[str] = field(default_factory=list[str])
    tokens: list[tuple[TokenSource, str]] = field(default_factory=list[tuple[TokenSource, str]])

    def signed_headers(self, headers: httpx.Headers, overridden: frozenset[str]) -> httpx.Headers:
        """The headers with those of the signature, except for those that the caller sets by hand."""
        signed = headers.copy()
        for name, value in self.headers.items():
            if name.lower() not in overridden:
                signed[name] = value
        if self.cookies:
            own = [signed["Cookie"]] if "Cookie" in signed else []
            signed["Cookie"] = "; ".join([*own, *(f"{name}={value}" for name, value in self.cookies.items())])
        return signed

    def signed_url(self, url: str) -> str:
        """The URL with the query of the signature."""
        if not self.query:
            return url
        path, _, query = url.partition("?")
        own = [pair for pair in query.split("&") if pair and pair.partition("=")[0] not in self.query]
        return path + "?" + "&".join([*own, *(f"{name}={value}" for name, value in self.query.items())])


class Signer:
    """Signs the calls of a client."""

    def __init__(self, keyring: Keyring, base_url: str, clock: Callable[[], float]) -> None:
        self.keyring = keyring
        self._base_url = base_url
        self._clock = clock
        self._sources: dict[str, TokenSource] = {}

    def signature(self, way: Way, operation: str, deadline: Deadline) -> Flow[Signature]:
        """The signature of one request."""
        signature = Signature()
        for credential in way:
            source = self._source(credential)
            if source is None:
                secret = yield from self._asked(credential, operation, deadline)
            else:
                secret = yield from source.token(deadline)
                signature.tokens.append((source, secret))
                signature.secrets += source.secrets()
            signature.secrets += echoes(credential, secret)
            _place(signature, credential, wire_value(credential, secret))
        return signature

    def _asked(self, credential: DeclaredCredential, operation: str, deadline: Deadline) -> Flow[str]:
        given = self.keyring.secret(credential)
        if isinstance(given, (ClientCredentials, RefreshToken)):
            raise ConfigurationError(f"{credential.option} cannot be fetched by OAuth 2.0")
        secret = given if isinstance(given, str) else (yield Ask(given, operation, deadline))
        check_value(credential.option, secret)
        if not secret.strip():
            raise ConfigurationError(f"{operation}: {credential.option} gave blank text")
        return secret

    def _source(self, credential: DeclaredCredential) -> Optional[TokenSource]:
        grant = self.keyring.secret(credential)
        if not isinstance(credential, OAuth2Credential) or not isinstance(grant, (ClientCredentials, RefreshToken)):
            return None
        source = self._sources.get(credential.option)
        if source is None:
            source = TokenSource(credential, grant, self._base_url, self._clock)
            source = self._sources.setdefault(credential.option, source)
        return source


def _place(signature: Signature, credential: DeclaredCredential, value: str) -> None:
    header = header_of(credential)
    if header is not None:
        signature.headers[header] = value
    elif isinstance(credential, KeyCredential):
        target = signature.query if credential.in_ == "query" else signature.cookies
        target[encoded(credential.name)] = encoded(value)
