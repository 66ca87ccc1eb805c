package dev.lathe.runtime.core;

import java.util.Objects;

/** A walk over pages makes no progress: the server repeats itself. Every page before was given exactly once. */
public final class PagingException extends SdkException {

    private static final long serialVersionUID = 1L;

    /** Where the walk stopped. */
    private final String resumeToken;

    /**
     * A walk that stopped where {@code resumeToken} leads.
     *
     * @param message what the server repeats; holds no credentials
     * @param resumeToken what {@code resumeFrom} takes to go on there
     */
    public PagingException(String message, String resumeToken) {
        super(message);
        this.resumeToken = Objects.requireNonNull(resumeToken, "resumeToken");
    }

    /** {@return where the walk stopped; {@code resumeFrom} goes on there} */
    public String resumeToken() {
        return resumeToken;
    }
}
