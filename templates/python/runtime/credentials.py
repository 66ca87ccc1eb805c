"""Credentials: what callers give, and the way in which a call is signed. Nothing here prints a secret."""

from __future__ import annotations

import base64
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Optional, Union

from .absent import NotGiven
from .errors import ConfigurationError
from .operation import (
    Api,
    BasicCredential,
    BearerCredential,
    DeclaredCredential,
    KeyCredential,
    OAuth2Credential,
    Operation,
)


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class ClientCredentials:
    """Fetches access tokens for a client that speaks for itself (RFC 6749, section 4.4)."""

    client_id: str
    client_secret: str
    scopes: Optional[Sequence[str]] = None
    token_url: Optional[str] = None


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class RefreshToken:
    """Fetches access tokens with a refresh token (RFC 6749, section 6)."""

    client_id: str
    refresh_token: str
    client_secret: Optional[str] = None
    scopes: Optional[Sequence[str]] = None
    token_url: Optional[str] = None


Grant = Union[ClientCredentials, RefreshToken]

Credential = Union[str, Callable[[], str], ClientCredentials, RefreshToken]
"""A secret, a function that gives the current one, or (for OAuth 2.0) what fetches one."""

AsyncCredential = Union[Credential, Callable[[], Awaitable[str]]]
"""The same, for the asynchronous client, whose functions may be asynchronous too."""

GivenCredential = Union[AsyncCredential, None, NotGiven]

Way = tuple[DeclaredCredential, ...]
"""Credentials that are sent together; an empty one for none at all."""


class Keyring:
    """The credentials of an API, and those of them that the caller gave. Its string form is the names of options."""

    def __init__(self, api: Api, given: Mapping[str, GivenCredential], environment: Mapping[str, str]) -> None:
        self._usual = api.signing
        self._declared = {credential.option: credential for credential in api.credentials}
        self._secrets: dict[str, AsyncCredential] = {}
        for credential in api.credentials:
            secret = given.get(credential.option, NotGiven())
            if isinstance(secret, NotGiven):
                secret = _from_environment(credential, environment)
            if secret is not None:
                self._secrets[credential.option] = _checked(credential, secret)

    def way(self, operation: Operation, overridden: frozenset[str]) -> Way:
        """How a call is signed: the first way that is complete, never two.

        ``overridden`` are headers that the caller sets by hand: who sets those of a way needs no credentials.
        """
        ways = self._usual if operation.signing is None else operation.signing
        named = [tuple(self._declared[option] for option in way if option in self._declared) for way in ways]
        for way in named:
            if way and all(credential.option in self._secrets for credential in way):
                return way
        if not named or () in named or any(_is_overridden(way, overridden) for way in named):
            return ()
        raise ConfigurationError(f"{operation.id}: {self._missing(named)}")

    def secret(self, credential: DeclaredCredential) -> AsyncCredential:
        """What the caller gave."""
        return self._secrets[credential.option]

    def _missing(self, ways: Sequence[Way]) -> str:
        for way in ways:
            absent = [credential for credential in way if credential.option not in self._secrets]
            if len(absent) < len(way):
                return f"credentials are incomplete; set also {_described(absent)}"
        return "no credentials; set " + ", or ".join(map(_described, ways))

    def __repr__(self) -> str:
        return f"Keyring({', '.join(sorted(self._secrets))})"


def header_of(credential: DeclaredCredential) -> Optional[str]:
    """The header that a credential travels in, if any."""
    if not isinstance(credential, KeyCredential):
        return "Authorization"
    return credential.name if credential.in_ == "header" else None


def wire_value(credential: DeclaredCredential, secret: str) -> str:
    """What stands on the wire for a secret."""
    if isinstance(credential, BasicCredential):
        return "Basic " + base64.b64encode(secret.encode()).decode("ascii")
    return f"Bearer {secret}" if isinstance(credential, (BearerCredential, OAuth2Credential)) else secret


def echoes(credential: DeclaredCredential, secret: str) -> list[str]:
    """What a server may repeat of a secret: all of it, what stood on the wire, a password by itself."""
    if not isinstance(credential, BasicCredential):
        return [secret]
    return [secret, wire_value(credential, secret).removeprefix("Basic "), secret.partition(":")[2]]


def _is_overridden(way: Way, overridden: frozenset[str]) -> bool:
    return bool(way) and all((header_of(credential) or "").lower() in overridden for credential in way)


def _described(way: Sequence[DeclaredCredential]) -> str:
    return " and ".join(
        credential.option + (f" (environment: {', '.join(credential.environment)})" if credential.environment else "")
        for credential in way
    )


def _checked(credential: DeclaredCredential, secret: AsyncCredential) -> AsyncCredential:
    if isinstance(secret, str) and not secret.strip():
        raise ConfigurationError(f"{credential.option} is blank")
    if isinstance(secret, (ClientCredentials, RefreshToken)) and not isinstance(credential, OAuth2Credential):
        raise ConfigurationError(f"{credential.option} cannot be fetched by OAuth 2.0")
    if not isinstance(secret, (str, ClientCredentials, RefreshToken)) and not callable(secret):
        raise ConfigurationError(f"{credential.option} must be text, or a function that gives it")
    return secret


def _from_environment(credential: DeclaredCredential, environment: Mapping[str, str]) -> Optional[Credential]:
    for variable in credential.environment:
        secret = environment.get(variable, "").strip()
        if secret:
            return secret
    if isinstance(credential, OAuth2Credential):
        for variable in credential.environment:
            grant = _grant(variable, environment)
            if grant is not None:
                return grant
    return None


def _grant(variable: str, environment: Mapping[str, str]) -> Optional[Grant]:
    """A grant whose parts stand in variables called after that of the token."""
    client_id = environment.get(f"{variable}_CLIENT_ID", "").strip()
    secret = environment.get(f"{variable}_CLIENT_SECRET", "").strip()
    refresh_token = environment.get(f"{variable}_REFRESH_TOKEN", "").strip()
    if client_id and refresh_token:
        return RefreshToken(client_id=client_id, client_secret=secret or None, refresh_token=refresh_token)
    return ClientCredentials(client_id=client_id, client_secret=secret) if client_id and secret else None
