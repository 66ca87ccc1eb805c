package dev.lathe.runtime.core;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The root of everything a call of this SDK can fail with; unchecked.
 *
 * <p>Messages never contain credentials.
 */
public abstract class SdkException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    SdkException(String message) {
        super(message);
    }

    SdkException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    /** {@return what went wrong; never null} */
    @Override
    public String getMessage() {
        return Objects.requireNonNull(super.getMessage());
    }
}
