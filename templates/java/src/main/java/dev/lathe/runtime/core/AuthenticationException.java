package dev.lathe.runtime.core;

/** Status 401: credentials are missing or not valid. */
public final class AuthenticationException extends ApiException {

    private static final long serialVersionUID = 1L;

    /**
     * A failure with this status.
     *
     * @param failure what is known about the call
     */
    public AuthenticationException(ApiFailure failure) {
        super(failure);
    }
}
