// Runtime embedded by Lathe; changes are overwritten by mvn generate.
package dev.lathe.cloudflare.core;

import org.jspecify.annotations.Nullable;

/** An {@link Upload} could not be read to its end; the call is not repeated. */
public final class UploadException extends SdkException {

    private static final long serialVersionUID = 1L;

    /**
     * A failure with its cause, if there is one.
     *
     * @param message what went wrong
     * @param cause what went wrong underneath, or null
     */
    public UploadException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
