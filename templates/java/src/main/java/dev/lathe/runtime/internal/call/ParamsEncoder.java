package dev.lathe.runtime.internal.call;

/** Writes params where they travel. */
@FunctionalInterface
public interface ParamsEncoder<P> {

    /** Writes all of them. */
    void encode(P params, RequestEncoder out);
}
