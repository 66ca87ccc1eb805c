"""Addresses: of servers with their variables, of base URLs, of next pages."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import NamedTuple, Optional
from urllib.parse import urlsplit

from .errors import ConfigurationError
from .operation import Server
from .percent import url_literal

_VARIABLE = re.compile(r"\{([^{}]*)\}")
_LABEL = r"[A-Za-z0-9]([A-Za-z0-9_-]{0,61}[A-Za-z0-9])?"
_HOST = rf"{_LABEL}(\.{_LABEL}){{0,30}}"
_PORT = r"[0-9]{1,5}"
_SEGMENT = r"(?!\.{1,2}(/|\Z))[A-Za-z0-9._~-]{1,200}"
_STANDARD_PORTS = {"http": 80, "https": 443}


class Origin(NamedTuple):
    """Scheme, host and port: the border that credentials do not cross."""

    scheme: str
    host: str
    port: int

    @staticmethod
    def of(url: str) -> Optional[Origin]:
        """The origin of an absolute http or https address; None for anything else."""
        try:
            parts = urlsplit(url)
            port = parts.port
        except ValueError:
            return None
        if parts.scheme not in _STANDARD_PORTS or not parts.hostname or "@" in parts.netloc or "\\" in parts.netloc:
            return None
        return Origin(parts.scheme, parts.hostname, port or _STANDARD_PORTS[parts.scheme])

    @property
    def is_loopback(self) -> bool:
        """Whether the host is this machine, whatever the network."""
        return self.host in ("localhost", "::1") or re.fullmatch(r"127(\.[0-9]{1,3}){3}", self.host) is not None


class _Expected(NamedTuple):
    """What a variable's place takes: in words and as a pattern."""

    words: str
    pattern: str


def resolved(server: Server, chosen: Mapping[str, str]) -> str:
    """The address of a server. What is filled in never moves it elsewhere than its place in the template."""
    declared = {variable.name: variable for variable in server.variables}

    def value(place: re.Match[str]) -> str:
        variable = declared.get(place[1])
        if variable is None:
            raise ConfigurationError(f"the server has an unknown variable {place[1]}")
        text = chosen.get(variable.name, variable.default)
        if text == variable.default or text in variable.values:
            return text
        expected = _expected(server.url, place)
        if variable.values:
            raise ConfigurationError(f"{variable.name} must be one of the values that are documented")
        if len(text) > 255 or re.fullmatch(expected.pattern, text) is None:
            raise ConfigurationError(f"{variable.name} must be {expected.words}")
        return text

    return checked(_VARIABLE.sub(value, server.url), "the server")


def checked(url: str, source: str) -> str:
    """A base URL without slashes at its end; it is http or https, and has no user info, query or fragment."""
    if Origin.of(url) is None or any(character <= " " for character in url):
        raise ConfigurationError(f"{source} must be a URL that begins with https:// or http:// and a host")
    if "?" in url or "#" in url:
        raise ConfigurationError(f"{source} must not have a query or a fragment")
    return url.rstrip("/")


def same_origin(page: str, next_url: str) -> Optional[str]:
    """The address that a server gave, if it is on the origin of ``page``; None if it is not, or is no address."""
    origin, path = _divided(page)
    if next_url.startswith("//"):
        return None
    if next_url.startswith("/"):
        return origin + _clean(next_url)
    if next_url.startswith("?"):
        return origin + path + _clean(next_url)
    if not next_url or Origin.of(next_url) != Origin.of(page):
        return None
    parts = urlsplit(next_url)
    return origin + _clean((parts.path or "/") + (f"?{parts.query}" if parts.query else ""))


def _expected(template: str, place: re.Match[str]) -> _Expected:
    before, after = template[: place.start()], template[place.end() :]
    _, separator, host = before.partition("://")
    if not separator:
        if after.startswith("://"):
            return _Expected("https or http", "https?")
        return _Expected(
            "an address with https:// or http:// and a host", rf"https?://{_HOST}(:{_PORT})?(/{_SEGMENT})*"
        )
    if "/" in host:
        return _Expected("a part of a path", rf"{_SEGMENT}(/{_SEGMENT})*")
    if host.endswith(":"):
        return _Expected("a port", _PORT)
    if not host and (not after or after.startswith("/")):
        return _Expected("a host", rf"{_HOST}(:{_PORT})?")
    return _Expected("a part of a host", _HOST)


def _divided(url: str) -> tuple[str, str]:
    parts = urlsplit(url)
    return f"{parts.scheme}://{parts.netloc}", parts.path


def _clean(rest: str) -> str:
    return url_literal(rest.partition("#")[0])
