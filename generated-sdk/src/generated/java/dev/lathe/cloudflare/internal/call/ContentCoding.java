// Runtime embedded by Lathe; changes are overwritten by mvn generate.
package dev.lathe.cloudflare.internal.call;

import dev.lathe.cloudflare.core.DecodeException;
import dev.lathe.cloudflare.core.TransportResponse;

/**
 * Refuses encoded bodies (RFC 9110, 8.4). No encoding is asked for, so none is decoded: a server cannot make a small
 * answer a huge one.
 */
final class ContentCoding {

    private ContentCoding() {}

    /**
     * Lets an answer pass that has no body, or one that is not encoded.
     *
     * @throws DecodeException if it is encoded
     */
    static void refuse(TransportResponse answer) {
        boolean hasBody = answer.isStreamed() || answer.bodyLength() > 0;
        for (String value : answer.headers().all("Content-Encoding")) {
            if (hasBody && isEncoding(value)) {
                throw new DecodeException("$", "the body has a content encoding that was not asked for");
            }
        }
    }

    private static boolean isEncoding(String value) {
        return !value.trim().equalsIgnoreCase("identity");
    }
}
