// Runtime embedded by Lathe; changes are overwritten by mvn generate.
package dev.lathe.cloudflare.internal.call;

import dev.lathe.cloudflare.core.Call;

/** An operation whose path is complete. */
record BoundOperation<P, R>(Operation<P, R> call, String path) implements Call.Bound<P, R> {

    /** The only kind of bound call there is. */
    static <P, R> BoundOperation<P, R> of(Call.Bound<P, R> bound) {
        if (bound instanceof BoundOperation<P, R> ours) {
            return ours;
        }
        throw new IllegalArgumentException("calls are made with Call.at only");
    }
}
