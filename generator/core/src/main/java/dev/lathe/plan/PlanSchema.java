package dev.lathe.plan;

import dev.lathe.model.SpecText;
import dev.lathe.plan.model.Identifier;
import dev.lathe.plan.model.SdkPlan;
import dev.lathe.tree.IndentedJson;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** The JSON Schema of what {@link PlanJson} writes, made from the plan's types, so that the two cannot part. */
public final class PlanSchema {

    private final SortedMap<String, Class<?>> named = new TreeMap<>();

    private PlanSchema() {
        collect(SdkPlan.class);
    }

    /** The schema, JSON Schema 2020-12, indented. */
    public static String write() {
        return IndentedJson.of(new PlanSchema()::write);
    }

    /** This type and all that it is made of. */
    private void collect(Class<?> type) {
        if (isText(type) || type.isPrimitive() || named.putIfAbsent(name(type), type) != null) {
            return;
        }
        if (type.isSealed()) {
            Arrays.stream(type.getPermittedSubclasses()).forEach(this::collect);
        } else if (type.isRecord()) {
            Arrays.stream(type.getRecordComponents())
                    .map(RecordComponent::getAnnotatedType)
                    .forEach(this::collect);
        } else if (!type.isEnum()) {
            throw new IllegalStateException("no schema for " + type);
        }
    }

    private void collect(AnnotatedType type) {
        if (type instanceof AnnotatedParameterizedType parameterized) {
            Arrays.stream(parameterized.getAnnotatedActualTypeArguments()).forEach(this::collect);
        } else {
            collect((Class<?>) type.getType());
        }
    }

    private void write(JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("$schema", "https://json-schema.org/draft/2020-12/schema");
        json.writeStringProperty("title", "What the templates of Lathe see, contract " + SdkPlan.CONTRACT_VERSION);
        json.writeStringProperty("$ref", reference(SdkPlan.class));
        json.writeObjectPropertyStart("$defs");
        named.forEach((name, type) -> {
            json.writeName(name);
            define(json, type);
        });
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void define(JsonGenerator json, Class<?> type) {
        json.writeStartObject();
        if (type.isSealed()) {
            json.writeArrayPropertyStart("oneOf");
            variants(type).forEach(variant -> writeVariant(json, variant));
            json.writeEndArray();
        } else if (type.isEnum()) {
            json.writeArrayPropertyStart("enum");
            Arrays.stream(type.getEnumConstants()).forEach(constant -> json.writeString(((Enum<?>) constant).name()));
            json.writeEndArray();
        } else {
            writeRecord(json, type);
        }
        json.writeEndObject();
    }

    /** A variant says which it is; where only one type may stand, it need not. */
    private static void writeVariant(JsonGenerator json, Class<?> variant) {
        json.writeStartObject();
        json.writeStringProperty("$ref", reference(variant));
        json.writeArrayPropertyStart("required");
        json.writeString(PlanJson.TYPE);
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void writeRecord(JsonGenerator json, Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        json.writeStringProperty("type", "object");
        json.writeObjectPropertyStart("properties");
        if (Arrays.stream(type.getInterfaces()).anyMatch(Class::isSealed)) {
            json.writeObjectPropertyStart(PlanJson.TYPE);
            json.writeStringProperty("const", type.getSimpleName());
            json.writeEndObject();
        }
        for (RecordComponent component : components) {
            json.writeName(component.getName());
            writeUse(json, component.getAnnotatedType());
        }
        json.writeEndObject();
        json.writeArrayPropertyStart("required");
        Arrays.stream(components).map(RecordComponent::getName).forEach(json::writeString);
        json.writeEndArray();
        json.writeBooleanProperty("additionalProperties", false);
    }

    private static void writeUse(JsonGenerator json, AnnotatedType type) {
        json.writeStartObject();
        if (type.isAnnotationPresent(Nullable.class)) {
            json.writeArrayPropertyStart("anyOf");
            json.writeStartObject();
            writeType(json, type);
            json.writeEndObject();
            json.writeStartObject();
            json.writeStringProperty("type", "null");
            json.writeEndObject();
            json.writeEndArray();
        } else {
            writeType(json, type);
        }
        json.writeEndObject();
    }

    private static void writeType(JsonGenerator json, AnnotatedType type) {
        if (type instanceof AnnotatedParameterizedType parameterized) {
            writeCollection(json, parameterized);
            return;
        }
        Class<?> plain = (Class<?>) type.getType();
        if (isText(plain)) {
            json.writeStringProperty("type", "string");
        } else if (plain.isPrimitive()) {
            json.writeStringProperty("type", "integer");
        } else {
            json.writeStringProperty("$ref", reference(plain));
        }
    }

    private static void writeCollection(JsonGenerator json, AnnotatedParameterizedType type) {
        AnnotatedType[] arguments = type.getAnnotatedActualTypeArguments();
        boolean isMap = ((ParameterizedType) type.getType()).getRawType() == Map.class;
        json.writeStringProperty("type", isMap ? "object" : "array");
        json.writeName(isMap ? "additionalProperties" : "items");
        writeUse(json, arguments[arguments.length - 1]);
    }

    private static List<Class<?>> variants(Class<?> sealed) {
        return Arrays.stream(sealed.getPermittedSubclasses())
                .flatMap(type -> type.isSealed() ? variants(type).stream() : List.<Class<?>>of(type).stream())
                .sorted(Comparator.comparing(PlanSchema::name))
                .toList();
    }

    private static boolean isText(Class<?> type) {
        return type == String.class || type == SpecText.class || type == Identifier.class;
    }

    private static String reference(Class<?> type) {
        return "#/$defs/" + name(type);
    }

    /** {@code AnswerPlan.Value} for a nested type. */
    private static String name(Class<?> type) {
        Class<?> outer = type.getEnclosingClass();
        return outer == null ? type.getSimpleName() : name(outer) + "." + type.getSimpleName();
    }
}
