package dev.lathe.runtime.internal.call;

/** Writes params where they travel; emitted codecs are used as method references of this shape. */
@FunctionalInterface
public interface ParamsEncoder<P> {

    /** Writes all of them. */
    void encode(P params, RequestEncoder out);
}
