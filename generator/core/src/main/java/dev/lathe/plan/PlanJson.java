package dev.lathe.plan;

import dev.lathe.model.SpecText;
import dev.lathe.plan.model.Identifier;
import dev.lathe.plan.model.SdkPlan;
import dev.lathe.tree.IndentedJson;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/**
 * The checked door from a plan to JSON, for templates, for people, and back: records become objects with their
 * components in order, implementations of sealed interfaces carry their simple name in {@code type:}, texts and
 * identifiers become strings.
 */
public final class PlanJson {

    /** Says which implementation of a sealed interface an object is. */
    static final String TYPE = "type:";

    private PlanJson() {}

    /** The plan as JSON, indented, the same text for equal plans. */
    public static String write(SdkPlan plan) {
        return IndentedJson.of(json -> write(json, plan, SdkPlan.class));
    }

    /**
     * The plan that {@link #write} wrote.
     *
     * @throws IllegalArgumentException if the text is not such a plan
     */
    public static SdkPlan read(String json) {
        return new PlanReader(json).read();
    }

    private static void write(JsonGenerator json, @Nullable Object value, Class<?> declared) {
        if (value == null) {
            json.writeNull();
        } else if (value instanceof SpecText text) {
            json.writeString(text.open());
        } else if (value instanceof Identifier identifier) {
            json.writeString(identifier.value());
        } else if (value instanceof Enum<?> constant) {
            json.writeString(constant.name());
        } else if (value instanceof String string) {
            json.writeString(string);
        } else if (value instanceof Integer number) {
            json.writeNumber(number);
        } else if (value instanceof Long number) {
            json.writeNumber(number);
        } else if (value instanceof List<?> list) {
            json.writeStartArray();
            list.forEach(item -> write(json, item, Object.class));
            json.writeEndArray();
        } else if (value instanceof Map<?, ?> map) {
            writeMap(json, map);
        } else if (value instanceof Record entry) {
            writeRecord(json, entry, declared);
        } else {
            throw new IllegalStateException("no JSON form for " + value.getClass());
        }
    }

    private static void writeMap(JsonGenerator json, Map<?, ?> map) {
        json.writeStartObject();
        map.forEach((key, value) -> {
            json.writeName((String) key);
            write(json, value, Object.class);
        });
        json.writeEndObject();
    }

    private static void writeRecord(JsonGenerator json, Record value, Class<?> declared) {
        json.writeStartObject();
        if (!declared.equals(value.getClass())) {
            for (Class<?> face : value.getClass().getInterfaces()) {
                if (face.isSealed()) {
                    json.writeStringProperty(TYPE, value.getClass().getSimpleName());
                    break;
                }
            }
        }
        for (RecordComponent component : value.getClass().getRecordComponents()) {
            json.writeName(component.getName());
            write(json, get(value, component), component.getType());
        }
        json.writeEndObject();
    }

    private static @Nullable Object get(Record value, RecordComponent component) {
        try {
            return component.getAccessor().invoke(value);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("records of the plan are public", e);
        }
    }
}
