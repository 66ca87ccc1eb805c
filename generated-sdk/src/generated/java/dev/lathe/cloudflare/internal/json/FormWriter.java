// Runtime embedded by Lathe; changes are overwritten by mvn generate.
package dev.lathe.cloudflare.internal.json;

import dev.lathe.cloudflare.core.RawJson;
import dev.lathe.cloudflare.core.Upload;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Builds a {@link FormValue} of what codecs write. */
final class FormWriter extends JsonWriter {

    private final Deque<Open> open = new ArrayDeque<>();
    private @Nullable FormValue whole;

    /** An object or array that is not closed yet. */
    private sealed interface Open {

        void add(FormValue value);

        FormValue close();
    }

    private record OpenArray(List<FormValue> items) implements Open {

        @Override
        public void add(FormValue value) {
            items.add(value);
        }

        @Override
        public FormValue close() {
            return new FormValue.Items(items);
        }
    }

    private static final class OpenObject implements Open {

        private final Map<String, FormValue> members = new LinkedHashMap<>();
        private String name = "";

        @Override
        public void add(FormValue value) {
            members.put(name, value);
        }

        @Override
        public FormValue close() {
            return new FormValue.Fields(members);
        }
    }

    /** What has been written; IllegalStateException if it is not complete. */
    FormValue value() {
        FormValue complete = whole;
        if (complete == null || !open.isEmpty()) {
            throw new IllegalStateException("the value is not complete");
        }
        return complete;
    }

    @Override
    public JsonWriter beginObject() {
        begin(new OpenObject());
        return begun();
    }

    @Override
    public JsonWriter endObject() {
        return add(open.pop().close());
    }

    @Override
    public JsonWriter beginArray() {
        return begin(new OpenArray(new ArrayList<>()));
    }

    @Override
    public JsonWriter endArray() {
        return add(open.pop().close());
    }

    @Override
    public JsonWriter name(String wire) {
        if (open.peek() instanceof OpenObject object) {
            object.name = wire;
        }
        return this;
    }

    @Override
    public JsonWriter string(String value) {
        return add(new FormValue.Text(value));
    }

    @Override
    public JsonWriter bool(boolean value) {
        return add(new FormValue.Token(Boolean.toString(value)));
    }

    @Override
    public JsonWriter number(int value) {
        return add(new FormValue.Token(Integer.toString(value)));
    }

    @Override
    public JsonWriter number(long value) {
        return add(new FormValue.Token(Long.toString(value)));
    }

    @Override
    public JsonWriter number(double value) {
        return raw(encodeRaw(value, JsonWriter::number));
    }

    @Override
    public JsonWriter number(float value) {
        return raw(encodeRaw(value, JsonWriter::number));
    }

    @Override
    public JsonWriter number(BigInteger value) {
        return add(new FormValue.Token(value.toString()));
    }

    @Override
    public JsonWriter number(BigDecimal value) {
        return add(new FormValue.Token(value.toString()));
    }

    @Override
    public JsonWriter nullValue() {
        return add(new FormValue.Null());
    }

    @Override
    public JsonWriter raw(RawJson value) {
        return add(FormValue.of(value));
    }

    @Override
    public JsonWriter file(Upload value) {
        return add(new FormValue.File(value));
    }

    @Override
    public byte[] toByteArray() {
        throw new IllegalStateException("a form is not JSON");
    }

    private JsonWriter begin(Open container) {
        if (open.size() >= JsonLimits.DEFAULT.maxDepth()) {
            throw new IllegalArgumentException("nested deeper than " + JsonLimits.DEFAULT.maxDepth());
        }
        open.push(container);
        return this;
    }

    private JsonWriter add(FormValue value) {
        if (open.isEmpty()) {
            whole = value;
        } else {
            open.getFirst().add(value);
        }
        return this;
    }
}
