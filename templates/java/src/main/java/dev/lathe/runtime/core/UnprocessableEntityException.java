package dev.lathe.runtime.core;

/** Status 422: the request is understood but its content is refused. */
public final class UnprocessableEntityException extends ApiException {

    private static final long serialVersionUID = 1L;

    /**
     * A failure with this status.
     *
     * @param failure what is known about the call
     */
    public UnprocessableEntityException(ApiFailure failure) {
        super(failure);
    }
}
