package dev.lathe.runtime.core;

import org.jspecify.annotations.Nullable;

/** An {@link Interceptor} has thrown something that is no {@link SdkException}; the call is not repeated. */
public final class InterceptorException extends SdkException {

    private static final long serialVersionUID = 1L;

    /**
     * A failure with its cause.
     *
     * @param message which interceptor it was, and what it threw
     * @param cause what it threw, or null
     */
    public InterceptorException(String message, @Nullable Throwable cause) {
        super(MessageText.printable(message, 500), cause);
    }
}
