package dev.lathe.benchmarks.calls;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** What no reader can do without: tokens, text, and the strings of the result. Reads only. */
final class BoundPeer implements JsonPeer {

    private static final JsonFactory FACTORY = new JsonFactory();

    private final Part part;
    private final Map<Integer, int[]> stringsByLength = new HashMap<>();

    /** Which part of the work. */
    enum Part {
        TOKENS("jackson-core 3, tokens alone"),
        TEXT("new String alone"),
        STRINGS("the strings of the result alone");

        private final String title;

        Part(String title) {
            this.title = title;
        }
    }

    BoundPeer(Part part) {
        this.part = part;
    }

    @Override
    public String name() {
        return part.title;
    }

    @Override
    public Object readPage(byte[] json) {
        return switch (part) {
            case TOKENS -> tokens(json);
            case TEXT -> new String(json, StandardCharsets.UTF_8);
            case STRINGS -> strings(json);
        };
    }

    @Override
    public Object readSmall(byte[] json) {
        return readPage(json);
    }

    private static Integer tokens(byte[] json) {
        int count = 0;
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), json)) {
            while (parser.nextToken() != null) {
                count++;
            }
        }
        return count;
    }

    /** From places found before: only the strings are made. */
    private List<String> strings(byte[] json) {
        int[] places = stringsByLength.computeIfAbsent(json.length, length -> places(json));
        List<String> strings = new ArrayList<>(places.length / 2);
        for (int i = 0; i < places.length; i += 2) {
            strings.add(new String(json, places[i], places[i + 1], StandardCharsets.UTF_8));
        }
        return strings;
    }

    private static int[] places(byte[] json) {
        List<Integer> places = new ArrayList<>();
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), json)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.VALUE_STRING) {
                    int from = (int) parser.currentTokenLocation().getByteOffset() + 1;
                    parser.finishToken();
                    int to = (int) parser.currentLocation().getByteOffset() - 1;
                    places.add(from);
                    places.add(to - from);
                }
            }
        }
        return places.stream().mapToInt(Integer::intValue).toArray();
    }

    @Override
    public byte @Nullable [] writePage(Object page) {
        return null;
    }

    @Override
    public byte @Nullable [] writeSmall(Object small) {
        return null;
    }
}
