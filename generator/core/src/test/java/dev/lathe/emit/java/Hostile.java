package dev.lathe.emit.java;

import dev.lathe.model.JsonText;
import dev.lathe.model.SpecText;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Rebuilds a plan with hostile text in front of every text that came from the document. */
final class Hostile {

    static final List<String> PAYLOADS = List.of(
            "*/ class Evil {} /*",
            "**//*",
            "\\u002a\\u002f class Evil {} ",
            "\"; System.exit(1); \"",
            "\\\"\\",
            "line\nbreak\r\n\ttab",
            "$L $T $S $$ $N",
            "\0nul",
            "\ud800 lone",
            "\u2028separator\u2029",
            "\u202eright\u2066",
            "@Deprecated {@link Evil} @param x",
            "<script>alert(1)</script> &amp; <p> </div>",
            "`code` ``` **bold** [x](javascript:evil) [y](https://example.com/\")",
            "```\n</pre> @see {@code\n```",
            "- item *\n- /item\n\n# heading",
            "\u00fc\u4e2d\ud83d\ude00");

    private final List<String> payloads;
    private int next;

    private Hostile(List<String> payloads) {
        this.payloads = payloads;
    }

    /** The plan with the payloads, in turn. */
    static <T extends Record> T with(List<String> payloads, T plan) {
        @SuppressWarnings("unchecked") // a record is rebuilt by its own constructor
        T rebuilt = (T) new Hostile(payloads).rebuildRecord(plan);
        return rebuilt;
    }

    private @Nullable Object rebuild(@Nullable Object value) {
        if (value instanceof SpecText text) {
            return SpecText.of(payload() + text.open());
        }
        if (value instanceof JsonText json) {
            return json(json);
        }
        if (value instanceof List<?> list) {
            return list.stream().map(this::rebuild).toList();
        }
        if (value instanceof Map<?, ?> map) {
            Map<Object, @Nullable Object> rebuilt = new LinkedHashMap<>();
            map.forEach((key, item) -> rebuilt.put(key, rebuild(item)));
            return rebuilt;
        }
        return value instanceof Record plan ? rebuildRecord(plan) : value;
    }

    /** JSON strings get the payload inside, as JSON; other JSON stays. */
    private JsonText json(JsonText json) {
        String text = json.json().open();
        if (!text.startsWith("\"")) {
            return json;
        }
        StringBuilder out = new StringBuilder("\"");
        String payload = payload();
        for (int i = 0; i < payload.length(); i++) {
            char c = payload.charAt(i);
            boolean isPlain = c >= ' ' && c != '"' && c != '\\' && c <= '~';
            out.append(isPlain ? String.valueOf(c) : String.format(Locale.ROOT, "\\u%04x", (int) c));
        }
        return new JsonText(SpecText.of(out + text.substring(1)));
    }

    private String payload() {
        String payload = payloads.get(next % payloads.size());
        next++;
        return payload;
    }

    private Record rebuildRecord(Record plan) {
        if (plan.getClass().getPackageName().equals("dev.lathe.diagnostics")) {
            return plan;
        }
        RecordComponent[] components = plan.getClass().getRecordComponents();
        Class<?>[] types = new Class<?>[components.length];
        Object[] values = new Object[components.length];
        try {
            for (int i = 0; i < components.length; i++) {
                types[i] = components[i].getType();
                values[i] = rebuild(components[i].getAccessor().invoke(plan));
            }
            Constructor<?> constructor = plan.getClass().getDeclaredConstructor(types);
            return (Record) constructor.newInstance(values);
        } catch (NoSuchMethodException
                | IllegalAccessException
                | InstantiationException
                | InvocationTargetException e) {
            throw new IllegalStateException(plan.getClass().getName(), e);
        }
    }
}
