package dev.lathe.runtime.core;

/** Status 400: the API does not understand the request. */
public final class BadRequestException extends ApiException {

    private static final long serialVersionUID = 1L;

    /**
     * A failure with this status.
     *
     * @param failure what is known about the call
     */
    public BadRequestException(ApiFailure failure) {
        super(failure);
    }
}
