// Runtime embedded by Lathe; changes are overwritten by mvn generate.
package dev.lathe.cloudflare.internal.json;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;

/**
 * Finds out where in a document an index is, by reading what stands before it once more: a reader need not keep track,
 * only errors pay. What stands before it has been read already, and is well-formed as far as that matters here.
 */
final class JsonPlaces {

    private static final int NONE = -1;

    private final byte[] json;
    private final int to;
    private final Deque<Open> open = new ArrayDeque<>();

    /** An object or array that is open. */
    private static final class Open {

        private final byte bracket;

        /** Of an array: of the item that was read last or comes next. */
        private int index = NONE;

        /** Of an object: where the name begins that was read last, after its quote. */
        private int nameFrom = NONE;

        private int nameTo;

        /** Whether a name or an item has yet to come. */
        private boolean isBefore = true;

        private Open(byte bracket) {
            this.bracket = bracket;
        }
    }

    private JsonPlaces(byte[] json, int to) {
        this.json = json;
        this.to = to;
    }

    /** The path of what ends or begins at {@code at}, such as {@code $.result[3].id}. */
    static String path(String prefix, byte[] json, int from, int at, int end) {
        JsonPlaces places = new JsonPlaces(json, at);
        places.readFrom(from);
        int next = JsonScan.skipSpace(json, at, end);
        if (next < end) {
            places.look(json[next]);
        }
        PathText path = new PathText(prefix);
        for (Iterator<Open> outermost = places.open.descendingIterator(); outermost.hasNext(); ) {
            places.append(path, outermost.next());
        }
        return path.toString();
    }

    private void append(PathText path, Open container) {
        if (container.bracket == '[') {
            if (container.index != NONE) {
                path.index(container.index);
            }
        } else if (container.nameFrom != NONE) {
            path.name(JsonStrings.decode(json, container.nameFrom, container.nameTo));
        }
    }

    private void readFrom(int from) {
        int i = JsonScan.skipSpace(json, from, to);
        while (i < to) {
            look(json[i]);
            i = JsonScan.skipSpace(json, pass(i), to);
        }
    }

    /** An item begins, unless the byte closes its array. */
    private void look(byte first) {
        Open innermost = open.peek();
        if (innermost != null && innermost.bracket == '[' && innermost.isBefore && first != ']') {
            innermost.isBefore = false;
            innermost.index++;
        }
    }

    private int pass(int at) {
        switch (json[at]) {
            case '{', '[' -> open.push(new Open(json[at]));
            case '}', ']' -> open.poll();
            case ',' -> before();
            case '"' -> {
                return string(at);
            }
            default -> {}
        }
        return at + 1;
    }

    private void before() {
        Open innermost = open.peek();
        if (innermost != null) {
            innermost.isBefore = true;
        }
    }

    private int string(int quote) {
        int i = quote + 1;
        while (i < to && json[i] != '"') {
            i += json[i] == '\\' ? 2 : 1;
        }
        Open innermost = open.peek();
        if (i < to && innermost != null && innermost.bracket == '{' && innermost.isBefore) {
            innermost.isBefore = false;
            innermost.nameFrom = quote + 1;
            innermost.nameTo = i;
        }
        return i + 1;
    }
}
