package dev.lathe.runtime.core;

/** Status 5xx: the server failed. */
public final class ServerException extends ApiException {

    private static final long serialVersionUID = 1L;

    /**
     * A failure with this status.
     *
     * @param failure what is known about the call
     */
    public ServerException(ApiFailure failure) {
        super(failure);
    }
}
