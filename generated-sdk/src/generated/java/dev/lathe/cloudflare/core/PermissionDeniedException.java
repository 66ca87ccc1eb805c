// Runtime embedded by Lathe; changes are overwritten by mvn generate.
package dev.lathe.cloudflare.core;

/** Status 403: the credentials do not allow this. */
public final class PermissionDeniedException extends ApiException {

    private static final long serialVersionUID = 1L;

    /**
     * A failure with this status.
     *
     * @param failure what is known about the call
     */
    public PermissionDeniedException(ApiFailure failure) {
        super(failure);
    }
}
