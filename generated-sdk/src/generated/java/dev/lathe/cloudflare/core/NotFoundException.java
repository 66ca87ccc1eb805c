// Runtime embedded by Lathe; changes are overwritten by mvn generate.
package dev.lathe.cloudflare.core;

/** Status 404: there is no such thing, or the credentials may not see it. */
public final class NotFoundException extends ApiException {

    private static final long serialVersionUID = 1L;

    /**
     * A failure with this status.
     *
     * @param failure what is known about the call
     */
    public NotFoundException(ApiFailure failure) {
        super(failure);
    }
}
