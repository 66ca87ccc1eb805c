package dev.lathe.runtime.internal.http;

import dev.lathe.runtime.core.TransportRequest;
import dev.lathe.runtime.core.TransportResponse;

/** What the log says of bodies: printable ASCII without secrets. What can be read once only is never read. */
public interface BodyWording {

    /** Of the body that is sent; shows at most so many bytes. */
    String of(TransportRequest request, int maxBytes);

    /** Of the body that came, or still comes; shows at most so many bytes. */
    String of(TransportResponse answer, int maxBytes);
}
