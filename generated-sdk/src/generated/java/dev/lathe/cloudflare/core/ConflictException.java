// Runtime embedded by Lathe; changes are overwritten by mvn generate.
package dev.lathe.cloudflare.core;

/** Status 409: the request does not fit the present state. */
public final class ConflictException extends ApiException {

    /** A failure with this status. */
    public ConflictException(ApiFailure failure) {
        super(failure);
    }
}
