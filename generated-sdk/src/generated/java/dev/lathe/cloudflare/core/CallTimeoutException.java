// Runtime embedded by Lathe; changes are overwritten by mvn generate.
package dev.lathe.cloudflare.core;

import org.jspecify.annotations.Nullable;

/** The call, or its last attempt, took longer than allowed. */
public final class CallTimeoutException extends SdkException {

    private static final long serialVersionUID = 1L;

    /**
     * A failure with its cause, if there is one.
     *
     * @param message what went wrong; holds no credentials
     * @param cause what went wrong underneath, or null
     */
    public CallTimeoutException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
