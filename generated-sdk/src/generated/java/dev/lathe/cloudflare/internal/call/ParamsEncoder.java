// Runtime embedded by Lathe; changes are overwritten by mvn generate.
package dev.lathe.cloudflare.internal.call;

/** Writes params where they travel; emitted codecs are used as method references of this shape. */
@FunctionalInterface
public interface ParamsEncoder<P> {

    /** Writes all of them. */
    void encode(P params, RequestEncoder out);
}
