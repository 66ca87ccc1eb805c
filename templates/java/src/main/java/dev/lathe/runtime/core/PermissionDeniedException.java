package dev.lathe.runtime.core;

/** Status 403: the credentials do not allow this. */
public final class PermissionDeniedException extends ApiException {

    /** A failure with this status. */
    public PermissionDeniedException(ApiFailure failure) {
        super(failure);
    }
}
