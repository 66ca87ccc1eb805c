package dev.lathe.runtime.internal.http;

import dev.lathe.runtime.core.Headers;
import dev.lathe.runtime.core.TransportCapabilities.Feature;
import dev.lathe.runtime.core.TransportRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;

/** An HTTP client whose calls block, as {@link BlockingTransport} sees it. */
public interface BlockingClient {

    /**
     * Prepares an exchange; nothing is sent yet.
     *
     * @throws IllegalArgumentException if the client cannot send such a request
     */
    Exchange exchange(TransportRequest request);

    /** What it can do. */
    Set<Feature> features();

    /** Lets go of what it opened itself. */
    void close();

    /** One request and its answer. */
    interface Exchange {

        /**
         * Sends the request and waits for the head of the answer.
         *
         * @throws IOException if there is none
         */
        Arrival send() throws IOException;

        /** Whether the request was begun on a connection, so that the server may have seen it. */
        boolean isConnected();

        /** Whether the failure is that of a connection which had been used before and was closed since. */
        boolean isStale(IOException failure);

        /** Closes the connection, from any thread; whoever reads or writes there fails. May be called again. */
        void cancel();
    }

    /**
     * The head of an answer, and its body as it comes.
     *
     * @param status the HTTP status
     * @param headers the header fields
     * @param body gives the connection back when it is at its end or closed
     */
    record Arrival(int status, Headers headers, InputStream body) {}
}
