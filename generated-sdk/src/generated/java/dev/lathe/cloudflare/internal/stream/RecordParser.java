// Runtime embedded by Lathe; changes are overwritten by mvn generate.
package dev.lathe.cloudflare.internal.stream;

import java.nio.ByteBuffer;
import java.util.function.Consumer;

/** Values between separators; blank ones count for nothing. */
final class RecordParser implements FrameParser {

    private final char separator;
    private final Gathered gathered;
    private final Consumer<Frame> frames;

    RecordParser(char separator, int longest, Consumer<Frame> frames) {
        this.separator = separator;
        this.gathered = new Gathered(longest);
        this.frames = frames;
    }

    @Override
    public void feed(ByteBuffer bytes) {
        while (bytes.hasRemaining()) {
            byte next = bytes.get();
            if (next == separator) {
                give();
            } else {
                gathered.add(next);
            }
        }
    }

    @Override
    public void end() {
        give();
    }

    private void give() {
        String text = gathered.take().strip();
        if (!text.isEmpty()) {
            frames.accept(Frame.of(text));
        }
    }
}
