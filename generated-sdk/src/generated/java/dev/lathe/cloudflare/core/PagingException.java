// Runtime embedded by Lathe; changes are overwritten by mvn generate.
package dev.lathe.cloudflare.core;

import java.util.Objects;

/**
 * A walk over pages cannot go on: the server repeats itself, says that there is more but not where, or leads to another
 * origin, where credentials must not go. Every page before was given exactly once.
 */
public final class PagingException extends SdkException {

    private static final long serialVersionUID = 1L;

    /** Where the walk stopped. */
    private final String resumeToken;

    /**
     * A walk that stopped where {@code resumeToken} leads.
     *
     * @param message why the walk cannot go on; holds no credentials
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
