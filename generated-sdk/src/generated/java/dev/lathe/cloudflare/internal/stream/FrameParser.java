// Runtime embedded by Lathe; changes are overwritten by mvn generate.
package dev.lathe.cloudflare.internal.stream;

import java.nio.ByteBuffer;

/** Takes the bytes of a stream as they come and hands on each frame as soon as it is complete. */
interface FrameParser {

    /** The next bytes. ConnectionException when a frame is too long. */
    void feed(ByteBuffer bytes);

    /** There are no more bytes. */
    void end();
}
