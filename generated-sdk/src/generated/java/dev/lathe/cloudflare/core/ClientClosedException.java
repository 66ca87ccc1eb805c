// Runtime embedded by Lathe; changes are overwritten by mvn generate.
package dev.lathe.cloudflare.core;

import org.jspecify.annotations.Nullable;

/** The client was closed, before the call or during it. */
public final class ClientClosedException extends SdkException {

    private static final long serialVersionUID = 1L;

    /**
     * A failure with its cause, if there is one.
     *
     * @param message what went wrong; holds no credentials
     * @param cause what went wrong underneath, or null
     */
    public ClientClosedException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
