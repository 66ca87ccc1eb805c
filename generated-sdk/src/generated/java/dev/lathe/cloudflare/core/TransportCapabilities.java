// Runtime embedded by Lathe; changes are overwritten by mvn generate.
package dev.lathe.cloudflare.core;

import java.util.Set;

/**
 * What a transport can do beyond plain HTTP/1.1 requests.
 *
 * @param features the extras it supports
 */
public record TransportCapabilities(Set<Feature> features) {

    /**
     * The capabilities of one transport.
     *
     * @param features the extras it supports; copied
     */
    public TransportCapabilities {
        features = Set.copyOf(features);
    }

    /** Something that not every HTTP client can do. */
    public enum Feature {
        /** Sends a body with GET and HEAD. */
        BODY_WITH_ANY_METHOD,
        /** Speaks HTTP/2 where the server does. */
        HTTP_2,
        /** Methods beyond those of RFC 9110, PATCH included. */
        ANY_METHOD
    }
}
