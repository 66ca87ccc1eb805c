"""Signatures of webhooks, with the examples of those who sign."""

from __future__ import annotations

import pytest

from runtime import WebhookScheme, WebhookSignature, WebhookSignatureError
from runtime.base64_text import bytes_of

# The example of the reference libraries of Standard Webhooks.
_SECRET = "MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"
_BODY = b'{"test": 2432232314}'
_RIGHT = "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE="
_SENT = 1614265330


def _at(seconds: float) -> WebhookSignature:
    return WebhookSignature(bytes_of(_SECRET), clock=lambda: seconds)


def _headers(signature: str = _RIGHT) -> dict[str, str]:
    return {
        "Webhook-Id": "msg_p5jXN8AQM9LWM0D4loKWxJek",
        "Webhook-Timestamp": str(_SENT),
        "Webhook-Signature": signature,
    }


@pytest.mark.parametrize("signature", [_RIGHT, f"v1,AAAA v1a,x {_RIGHT} v2,x"])
def test_a_webhook_that_is_signed_as_standard_webhooks_says_is_right(signature: str) -> None:
    _at(_SENT).verify(_headers(signature), _BODY)
    _at(_SENT).verify(_headers(signature), _BODY.decode())


@pytest.mark.parametrize(
    "signature",
    [
        "",
        "v1,",
        "v1",
        "v1,AAAA",
        "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OA=",
        "g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
        "v2,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
        "v1,%%%",
        "v1,AAAA " * 20 + _RIGHT,
    ],
)
def test_another_signature_is_refused_and_not_repeated(signature: str) -> None:
    with pytest.raises(WebhookSignatureError) as refused:
        _at(_SENT).verify(_headers(signature), _BODY)

    assert str(refused.value) == "no signature in webhook-signature is right"


@pytest.mark.parametrize("name", ["Webhook-Id", "Webhook-Timestamp"])
def test_whatever_is_signed_cannot_be_changed(name: str) -> None:
    headers = _headers()
    headers[name] += "1"

    with pytest.raises(WebhookSignatureError, match="no signature"):
        _at(_SENT).verify(headers, _BODY)
    with pytest.raises(WebhookSignatureError, match="no signature"):
        _at(_SENT).verify(_headers(), _BODY + b" ")


@pytest.mark.parametrize(("later", "is_right"), [(-300, True), (-301, False), (300, True), (301, False)])
def test_a_webhook_of_another_time_is_refused(later: int, is_right: bool) -> None:
    if is_right:
        _at(_SENT + later).verify(_headers(), _BODY)
    else:
        with pytest.raises(WebhookSignatureError, match="another time"):
            _at(_SENT + later).verify(_headers(), _BODY)


@pytest.mark.parametrize("name", ["Webhook-Id", "Webhook-Timestamp", "Webhook-Signature"])
def test_missing_headers_are_named(name: str) -> None:
    headers = _headers()
    del headers[name]

    with pytest.raises(WebhookSignatureError, match=f"there is no {name.lower()}"):
        _at(_SENT).verify(headers, _BODY)


def test_a_scheme_of_an_apis_own() -> None:
    """As GitHub documents it, with its own example."""
    scheme = WebhookScheme("{body}", "X-Hub-Signature-256", "sha256=", "hex", timestamp=None)
    signature = WebhookSignature(b"It's a Secret to Everybody", scheme)
    right = "sha256=757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e17"

    signature.verify({"x-hub-signature-256": right}, b"Hello, World!")
    with pytest.raises(WebhookSignatureError):
        signature.verify({"x-hub-signature-256": right}, b"Hello, World")


def test_text_around_the_parameters_is_signed_too() -> None:
    """The example of Slack's documentation."""
    scheme = WebhookScheme("v0:{X-Time}:{body}", "X-Signature", "v0=", "hex", "X-Time")
    body = (
        "token=xyzz0WbapA4vBCDEFasx0q6G&team_id=T1DC2JH3J&team_domain=testteamnow&channel_id=G8PSS9T3V"
        "&channel_name=foobar&user_id=U2CERLKJA&user_name=roadrunner&command=%2Fwebhook-collect&text="
        "&response_url=https%3A%2F%2Fhooks.slack.com%2Fcommands%2FT1DC2JH3J%2F397700885554"
        "%2F96rGlfmibIGlgcZRskXaIFfN&trigger_id=398738663015.47445629121.803a0bc887a14d10d2c447fce8b6703c"
    )
    signature = WebhookSignature(b"8f742231b10e8888abcd99yyyzzz85a5", scheme, clock=lambda: 1531420618)

    signature.verify(
        {"X-Time": "1531420618", "X-Signature": "v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503"},
        body,
    )


def test_schemes_that_prove_nothing_are_refused() -> None:
    with pytest.raises(ValueError, match="body"):
        WebhookScheme("{x}", timestamp=None)
    with pytest.raises(ValueError, match="timestamp"):
        WebhookScheme("{body}", timestamp="time")
    with pytest.raises(ValueError, match="negative"):
        WebhookScheme(tolerance=-1)
    with pytest.raises(ValueError, match="empty"):
        WebhookSignature(b"")


def test_c5_the_secret_is_not_shown() -> None:
    assert repr(WebhookSignature.standard("whsec_" + _SECRET)) == "WebhookSignature(webhook-signature)"
    with pytest.raises(ValueError, match="Base64") as refused:
        WebhookSignature.standard("whsec_%%canary%%")
    assert "canary" not in str(refused.value)
