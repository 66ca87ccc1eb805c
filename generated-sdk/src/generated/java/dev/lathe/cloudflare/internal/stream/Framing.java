// Runtime embedded by Lathe; changes are overwritten by mvn generate.
package dev.lathe.cloudflare.internal.stream;

import java.util.function.Consumer;

/** How a stream is cut into frames. */
public enum Framing {
    /** {@code text/event-stream}, as WHATWG has it. */
    EVENTS {
        @Override
        FrameParser parser(int longest, Consumer<Frame> frames) {
            return new EventParser(longest, frames);
        }
    },
    /** One value a line; empty lines count for nothing. */
    LINES {
        @Override
        FrameParser parser(int longest, Consumer<Frame> frames) {
            return new RecordParser('\n', longest, frames);
        }
    },
    /** Values behind a record separator (RFC 7464). */
    SEQUENCE {
        @Override
        FrameParser parser(int longest, Consumer<Frame> frames) {
            return new RecordParser((char) 0x1E, longest, frames);
        }
    };

    /** A parser at the start of a stream; refuses frames of more than {@code longest} bytes. */
    abstract FrameParser parser(int longest, Consumer<Frame> frames);
}
