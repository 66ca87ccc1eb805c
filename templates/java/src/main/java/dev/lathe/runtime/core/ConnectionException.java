package dev.lathe.runtime.core;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** No complete answer came: no connection, a broken one, an answer cut short or beyond the limits. */
public final class ConnectionException extends SdkException {

    private static final long serialVersionUID = 1L;

    /** How far the exchange had come. */
    private final Stage stage;

    /**
     * A failure of a connection at some stage, with its cause, if there is one.
     *
     * @param stage how far the exchange had come
     * @param message what went wrong, without credentials; kept as at most 500 characters of printable ASCII
     * @param cause what went wrong underneath, or null
     */
    public ConnectionException(Stage stage, String message, @Nullable Throwable cause) {
        super(MessageText.printable(message, 500), cause);
        this.stage = Objects.requireNonNull(stage, "stage");
    }

    /** {@return how far the exchange had come} */
    public Stage stage() {
        return stage;
    }

    /** How far an exchange had come when it failed. */
    public enum Stage {
        /** No connection yet: the server has not seen the request. */
        CONNECTING,
        /** The server may have seen the request, and acted on it. */
        EXCHANGING,
        /** The server answered more than the limits allow; another try would not help. */
        LIMIT_EXCEEDED
    }
}
