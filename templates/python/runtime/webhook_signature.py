"""Whether a webhook comes from who knows the secret, and just now."""

from __future__ import annotations

import hashlib
import hmac
import re
import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Literal, Optional, Union

from .base64_text import bytes_of
from .errors import ClientError

_STANDARD_SECRET = "whsec_"
_PARAMETER = re.compile(r"\{([^{}]+)\}")
_TIME = re.compile(r"[0-9]{1,12}")
_MOST_SIGNATURES = 20
"""Nobody rotates more secrets at once; more signatures are not looked at."""


class WebhookSignatureError(ClientError):
    """A webhook was not sent by who knows the secret, or not just now: do not act on it, and answer 400 or 401."""


@dataclass(frozen=True)
class WebhookScheme:
    """How an API signs. The default is Standard Webhooks (standardwebhooks.com).

    ``signed`` is what is signed: text with names of headers in braces, and ``{body}``. ``header`` holds the signature,
    or several with spaces or commas between them, each behind ``prefix``. ``timestamp`` is the header that says when it
    was sent, in seconds since 1970, at most ``tolerance`` seconds from now; without it, others can send an old webhook
    again.
    """

    signed: str = "{webhook-id}.{webhook-timestamp}.{body}"
    header: str = "webhook-signature"
    prefix: str = "v1,"
    encoding: Literal["base64", "hex"] = "base64"
    timestamp: Optional[str] = "webhook-timestamp"
    tolerance: float = 300

    def __post_init__(self) -> None:
        if "{body}" not in self.signed:
            raise ValueError("the body is not signed")
        if self.timestamp is not None and f"{{{self.timestamp}}}" not in self.signed:
            raise ValueError("the timestamp is not signed")
        if self.tolerance < 0:
            raise ValueError("tolerance is negative")


class WebhookSignature:
    """Verifies webhooks by an HMAC with SHA-256: the bytes as they came, before they are read."""

    def __init__(
        self, secret: bytes, scheme: Optional[WebhookScheme] = None, *, clock: Callable[[], float] = time.time
    ) -> None:
        if not secret:
            raise ValueError("the secret is empty")
        self._secret = secret
        self._scheme = scheme or WebhookScheme()
        self._clock = clock

    @classmethod
    def standard(cls, secret: str) -> WebhookSignature:
        """As Standard Webhooks has it; the secret as the API shows it: ``whsec_`` and Base64, or Base64 alone."""
        try:
            return cls(bytes_of(secret.removeprefix(_STANDARD_SECRET)))
        except ValueError:
            raise ValueError("the secret is no Base64, or empty") from None

    def verify(self, headers: Mapping[str, str], body: Union[str, bytes]) -> None:
        """Raises ``WebhookSignatureError`` if a header is missing, the time too far away, or no signature right."""
        fields = {name.lower(): value for name, value in headers.items()}
        expected = hmac.new(self._secret, self._signed(fields, body), hashlib.sha256).digest()
        # All are compared, each in the same time: nobody learns which one was nearly right.
        matches = [hmac.compare_digest(expected, signature) for signature in self._signatures(fields)]
        if not any(matches):
            raise WebhookSignatureError(f"no signature in {self._scheme.header} is right")
        self._check_time(fields)

    def _signed(self, fields: Mapping[str, str], body: Union[str, bytes]) -> bytes:
        content = body.encode() if isinstance(body, str) else body
        signed = b""
        for at, piece in enumerate(_PARAMETER.split(self._scheme.signed)):
            if at % 2 == 0:
                signed += piece.encode()
            else:
                signed += content if piece == "body" else _field(fields, piece).encode()
        return signed

    def _signatures(self, fields: Mapping[str, str]) -> Iterator[bytes]:
        prefix = self._scheme.prefix
        separators = " +" if prefix.endswith(",") else "[ ,]+"
        for written in re.split(separators, _field(fields, self._scheme.header))[:_MOST_SIGNATURES]:
            signature = self._decoded(written.removeprefix(prefix)) if written.startswith(prefix) else None
            if signature is not None:
                yield signature

    def _decoded(self, text: str) -> Optional[bytes]:
        try:
            return bytes_of(text) if self._scheme.encoding == "base64" else bytes.fromhex(text)
        except ValueError:
            return None

    def _check_time(self, fields: Mapping[str, str]) -> None:
        name = self._scheme.timestamp
        if name is None:
            return
        sent = _field(fields, name)
        if _TIME.fullmatch(sent) is None:
            raise WebhookSignatureError(f"{name} is no time")
        if abs(self._clock() - int(sent)) > self._scheme.tolerance:
            raise WebhookSignatureError(f"it was sent at another time: {sent}")

    def __repr__(self) -> str:
        return f"WebhookSignature({self._scheme.header})"


def _field(fields: Mapping[str, str], name: str) -> str:
    value = fields.get(name.lower())
    if value is None:
        raise WebhookSignatureError(f"there is no {name}")
    return value
