// Runtime embedded by Lathe; changes are overwritten by mvn generate.
package dev.lathe.cloudflare.internal.call;

/** Writes params where they travel. */
@FunctionalInterface
public interface ParamsEncoder<P> {

    /** Writes all of them. */
    void encode(P params, RequestEncoder out);
}
