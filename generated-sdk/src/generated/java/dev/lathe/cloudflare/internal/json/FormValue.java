// Runtime embedded by Lathe; changes are overwritten by mvn generate.
package dev.lathe.cloudflare.internal.json;

import dev.lathe.cloudflare.core.RawJson;
import dev.lathe.cloudflare.core.Upload;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A value on its way into a form: what codecs wrote, as a tree in which files are still files. */
public sealed interface FormValue {

    /** A string. */
    record Text(String text) implements FormValue {}

    /** A number or a boolean, as JSON spells it. */
    record Token(String text) implements FormValue {}

    /** An explicit null. */
    record Null() implements FormValue {}

    /** A file, or a stream. */
    record File(Upload upload) implements FormValue {}

    /** An array. */
    record Items(List<FormValue> items) implements FormValue {
        public Items {
            items = List.copyOf(items);
        }
    }

    /** An object; members in order. */
    record Fields(Map<String, FormValue> members) implements FormValue {
        public Fields {
            members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
        }

        /** The same with these members set. */
        public Fields with(Map<String, RawJson> more) {
            Map<String, FormValue> all = new LinkedHashMap<>(members);
            more.forEach((name, value) -> all.put(name, of(value)));
            return new Fields(all);
        }
    }

    /** What an encoder writes for a value. */
    static <T> FormValue encode(T value, Encoder<? super T> encoder) {
        FormWriter out = new FormWriter();
        encoder.write(out, value);
        return out.value();
    }

    /** JSON as a tree. */
    static FormValue of(RawJson json) {
        return switch (json.kind()) {
            case NULL -> new Null();
            case STRING -> new Text(json.asString());
            case NUMBER, BOOLEAN -> new Token(json.toString());
            case ARRAY -> new Items(json.asList().stream().map(FormValue::of).toList());
            case OBJECT -> {
                Map<String, FormValue> members = new LinkedHashMap<>();
                json.asMap().forEach((name, value) -> members.put(name, of(value)));
                yield new Fields(members);
            }
        };
    }

    /** The tree as JSON; files as JSON writers write them. */
    default RawJson json() {
        return JsonWriter.encodeRaw(this, FormValue::write);
    }

    private static void write(JsonWriter out, FormValue value) {
        if (value instanceof Text text) {
            out.string(text.text());
        } else if (value instanceof Token token) {
            out.raw(RawJson.of(token.text()));
        } else if (value instanceof File file) {
            out.file(file.upload());
        } else if (value instanceof Items items) {
            out.list(items.items(), FormValue::write);
        } else if (value instanceof Fields fields) {
            out.map(fields.members(), FormValue::write);
        } else {
            out.nullValue();
        }
    }
}
