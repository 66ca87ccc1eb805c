// Runtime embedded by Lathe; changes are overwritten by mvn generate.
package dev.lathe.cloudflare.core;

import java.net.URI;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One HTTP request, ready for the wire. Immutable; the body may be sent several times unless it is spent. */
public final class TransportRequest {

    private final String method;
    private final URI uri;
    private final Headers headers;
    private final @Nullable Upload body;
    private final Receiving receiving;

    private TransportRequest(String method, URI uri, Headers headers, @Nullable Upload body, Receiving receiving) {
        this.method = method;
        this.uri = uri;
        this.headers = headers;
        this.body = body;
        this.receiving = receiving;
    }

    /**
     * A request without body and headers, under the default limits.
     *
     * @param method an HTTP method such as {@code GET}
     * @param uri the address, query included
     * @return a request ready for the wire
     */
    public static TransportRequest of(String method, URI uri) {
        return new TransportRequest(
                Objects.requireNonNull(method, "method"),
                Objects.requireNonNull(uri, "uri"),
                Headers.none(),
                null,
                new Receiving(TransportLimits.DEFAULT, Delivery.WHOLE));
    }

    /** How the answer is taken. */
    private record Receiving(TransportLimits limits, Delivery delivery) {}

    /** How the body of an answer is handed over. */
    public enum Delivery {
        /** When it is complete. */
        WHOLE,
        /** While it arrives, if the answer is a success; its length is not limited then. */
        STREAMED
    }

    /**
     * The same with these headers instead.
     *
     * @param headers all that is sent, credentials included
     * @return a request that has them
     */
    public TransportRequest withHeaders(Headers headers) {
        return new TransportRequest(method, uri, headers, body, receiving);
    }

    /**
     * The same with another address.
     *
     * @param uri query included
     * @return a request to it
     */
    public TransportRequest withUri(URI uri) {
        return new TransportRequest(method, uri, headers, body, receiving);
    }

    /**
     * The same with this body.
     *
     * @param body null for none
     * @return a request that has it
     */
    public TransportRequest withBody(@Nullable Upload body) {
        return new TransportRequest(method, uri, headers, body, receiving);
    }

    /**
     * The same under other limits.
     *
     * @param limits how much of an answer to accept
     * @return a request under them
     */
    public TransportRequest withLimits(TransportLimits limits) {
        return new TransportRequest(method, uri, headers, body, new Receiving(limits, receiving.delivery()));
    }

    /**
     * The same with another wish for the answer's body.
     *
     * @param delivery how it is handed over; a transport that cannot stream gives it whole
     * @return a request with that wish
     */
    public TransportRequest withDelivery(Delivery delivery) {
        return new TransportRequest(method, uri, headers, body, new Receiving(receiving.limits(), delivery));
    }

    /** {@return how the body of the answer is to be handed over} */
    public Delivery delivery() {
        return receiving.delivery();
    }

    /** {@return the HTTP method} */
    public String method() {
        return method;
    }

    /** {@return the address, query included} */
    public URI uri() {
        return uri;
    }

    /** {@return the header fields, credentials included} */
    public Headers headers() {
        return headers;
    }

    /** {@return the body, or null when there is none; its media type stands in the headers} */
    public @Nullable Upload body() {
        return body;
    }

    /** {@return how much of an answer to accept} */
    public TransportLimits limits() {
        return receiving.limits();
    }

    /** Method and place only: queries and headers may hold secrets. */
    @Override
    public String toString() {
        return method + " " + uri.getScheme() + "://" + uri.getRawAuthority() + uri.getRawPath();
    }
}
