package dev.lathe.runtime.core;

/** A webhook was not sent by who knows the secret, or not just now: do not act on it, and answer 400 or 401. */
public final class WebhookSignatureException extends SdkException {

    private static final long serialVersionUID = 1L;

    WebhookSignatureException(String message) {
        super(MessageText.printable(message, 200));
    }
}
