// Runtime embedded by Lathe; changes are overwritten by mvn generate.
package dev.lathe.cloudflare.internal.call;

import dev.lathe.cloudflare.core.Response;

/** How the answer of an operation becomes its result. */
interface Answer<R> {

    /**
     * Reads an answer whose status says success.
     *
     * @throws Refused if the envelope says otherwise
     * @throws dev.lathe.cloudflare.core.DecodeException if the body is not as documented
     */
    Response<R> read(Received received);

    /** The {@code Accept} header. */
    String accept();

    /** Whether the body is read while it arrives. */
    default Reading reading() {
        return Reading.WHOLE;
    }

    /** When the body of an answer is read. */
    enum Reading {
        /** When it is complete. */
        WHOLE,
        /** While it arrives, within the time of the call. */
        ARRIVING,
        /** While it arrives, for as long as it takes. */
        ENDLESS
    }

    /** The envelope says that the call failed, whatever the status. */
    final class Refused extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Refused() {
            super("the envelope says that the call failed", null, false, false);
        }
    }
}
