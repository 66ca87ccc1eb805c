package dev.lathe.runtime.core;

/** Status 409: the request does not fit the present state. */
public final class ConflictException extends ApiException {

    private static final long serialVersionUID = 1L;

    /**
     * A failure with this status.
     *
     * @param failure what is known about the call
     */
    public ConflictException(ApiFailure failure) {
        super(failure);
    }
}
