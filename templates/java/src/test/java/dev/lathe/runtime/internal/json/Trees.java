package dev.lathe.runtime.internal.json;

import dev.lathe.runtime.core.RawJson;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Trees of plain maps, lists and strings; numbers, booleans and nulls stay {@code RawJson}, so they compare as text.
 */
final class Trees {

    private Trees() {}

    /** The tree, through the streaming reader. */
    static Object read(JsonReader in) {
        return switch (in.peek()) {
            case OBJECT -> in.nextMap(Trees::read);
            case ARRAY -> in.nextList(Trees::read);
            case STRING -> in.nextString();
            default -> in.nextRaw();
        };
    }

    /** The tree, through {@code RawJson}'s own accessors. */
    static Object walk(RawJson raw) {
        return switch (raw.kind()) {
            case OBJECT -> {
                Map<String, Object> members = new LinkedHashMap<>();
                raw.asMap().forEach((name, value) -> members.put(name, walk(value)));
                yield members;
            }
            case ARRAY -> raw.asList().stream().map(Trees::walk).toList();
            case STRING -> raw.asString();
            default -> raw;
        };
    }

    /** The value taken apart by kind and put together by the writer. */
    static RawJson written(RawJson raw) {
        return JsonWriter.encodeRaw(raw, Trees::write);
    }

    private static void write(JsonWriter out, RawJson raw) {
        switch (raw.kind()) {
            case OBJECT -> out.map(raw.asMap(), Trees::write);
            case ARRAY -> out.list(raw.asList(), Trees::write);
            case STRING -> out.string(raw.asString());
            default -> out.raw(raw);
        }
    }
}
