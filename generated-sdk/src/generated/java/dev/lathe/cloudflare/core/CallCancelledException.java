// Runtime embedded by Lathe; changes are overwritten by mvn generate.
package dev.lathe.cloudflare.core;

import org.jspecify.annotations.Nullable;

/** The caller gave the call up: its thread was interrupted or its future cancelled. */
public final class CallCancelledException extends SdkException {

    private static final long serialVersionUID = 1L;

    /**
     * A failure with its cause, if there is one.
     *
     * @param message what went wrong; holds no credentials
     * @param cause what went wrong underneath, or null
     */
    public CallCancelledException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
