// Runtime embedded by Lathe; changes are overwritten by mvn generate.
package dev.lathe.cloudflare.internal.stream;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Server-sent events (WHATWG HTML, 9.2.6): lines end with CR, LF or both, {@code data} lines of one event are joined,
 * comments and unknown fields are skipped, an event that is cut short is dropped.
 */
final class EventParser implements FrameParser {

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final int MOST_DIGITS = 9;

    private final Gathered line;
    private final int longest;
    private final Consumer<Frame> frames;
    private final StringBuilder data = new StringBuilder();
    private String event = "";
    private @Nullable String id;
    private @Nullable Duration retry;
    private boolean afterCarriageReturn;
    private boolean started;

    EventParser(int longest, Consumer<Frame> frames) {
        this.line = new Gathered(longest);
        this.longest = longest;
        this.frames = frames;
    }

    @Override
    public void feed(ByteBuffer bytes) {
        while (bytes.hasRemaining()) {
            byte next = bytes.get();
            boolean secondHalf = next == '\n' && afterCarriageReturn;
            afterCarriageReturn = next == '\r';
            if (secondHalf) {
                continue;
            }
            if (next == '\n' || next == '\r') {
                line(withoutMark(line.take()));
            } else {
                line.add(next);
            }
        }
    }

    @Override
    public void end() {
        // What has no empty line behind it may be cut short: it is no event.
    }

    private String withoutMark(String text) {
        boolean marked = !started && !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK;
        started = true;
        return marked ? text.substring(1) : text;
    }

    private void line(String text) {
        if (text.isEmpty()) {
            dispatch();
            return;
        }
        int colon = text.indexOf(':');
        if (colon == 0) {
            return;
        }
        String name = colon < 0 ? text : text.substring(0, colon);
        String value = colon < 0 ? "" : text.substring(colon + 1);
        field(name, value.startsWith(" ") ? value.substring(1) : value);
    }

    private void field(String name, String value) {
        switch (name) {
            case "data" -> append(value);
            case "event" -> event = value;
            case "id" -> id = value.indexOf('\0') < 0 ? value : id;
            case "retry" -> retry = isNumber(value) ? Duration.ofMillis(Long.parseLong(value)) : retry;
            default -> {
                // Unknown fields are skipped.
            }
        }
    }

    private void append(String value) {
        if (data.length() + value.length() > longest) {
            throw Gathered.tooLong(longest);
        }
        data.append(value).append('\n');
    }

    private void dispatch() {
        if (!data.isEmpty()) {
            String text = data.substring(0, data.length() - 1);
            frames.accept(new Frame(event.isEmpty() ? "message" : event, id, retry, text));
        }
        data.setLength(0);
        event = "";
        retry = null;
    }

    private static boolean isNumber(String text) {
        return !text.isEmpty() && text.length() <= MOST_DIGITS && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
