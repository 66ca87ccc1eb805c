package dev.lathe.plan;

import dev.lathe.model.SpecText;
import dev.lathe.plan.model.Identifier;
import dev.lathe.plan.model.SdkPlan;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** Reads what {@link PlanJson} writes: the records' own components say what is expected where. */
final class PlanReader {

    private final JsonParser json;

    PlanReader(String text) {
        this.json = new JsonFactory().createParser(ObjectReadContext.empty(), text);
    }

    SdkPlan read() {
        try (json) {
            json.nextToken();
            return (SdkPlan) Objects.requireNonNull(read(SdkPlan.class));
        } catch (JacksonException | ReflectiveOperationException | NullPointerException | ClassCastException e) {
            throw new IllegalArgumentException("not a plan: " + e.getMessage(), e);
        }
    }

    private @Nullable Object read(Type type) throws ReflectiveOperationException {
        if (json.currentToken() == JsonToken.VALUE_NULL) {
            return null;
        }
        if (type instanceof ParameterizedType generic) {
            Type last = generic.getActualTypeArguments()[generic.getActualTypeArguments().length - 1];
            return generic.getRawType().equals(List.class) ? list(last) : map(last);
        }
        Class<?> plain = (Class<?>) type;
        if (plain.equals(int.class)) {
            return json.getIntValue();
        } else if (plain.equals(long.class)) {
            return json.getLongValue();
        } else if (plain.isInterface() || (plain.isRecord() && !plain.equals(Identifier.class))) {
            return object(plain);
        }
        return scalar(plain);
    }

    private Object scalar(Class<?> type) {
        String text = json.getString();
        if (type.equals(SpecText.class)) {
            return SpecText.of(text);
        } else if (type.equals(Identifier.class)) {
            return new Identifier(text);
        } else if (type.isEnum()) {
            for (Object constant : Objects.requireNonNull(type.getEnumConstants())) {
                if (((Enum<?>) constant).name().equals(text)) {
                    return constant;
                }
            }
        } else if (type.equals(String.class)) {
            return text;
        }
        throw new IllegalArgumentException("not a plan: a value has an unknown form");
    }

    private List<Object> list(Type item) throws ReflectiveOperationException {
        List<Object> list = new ArrayList<>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
            list.add(Objects.requireNonNull(read(item)));
        }
        return list;
    }

    private Map<String, Object> map(Type value) throws ReflectiveOperationException {
        Map<String, Object> map = new LinkedHashMap<>();
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String key = json.currentName();
            json.nextToken();
            map.put(key, Objects.requireNonNull(read(value)));
        }
        return map;
    }

    private Object object(Class<?> declared) throws ReflectiveOperationException {
        Class<?> actual = declared;
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String name = json.currentName();
            json.nextToken();
            if (name.equals(PlanJson.TYPE)) {
                actual = implementation(declared, json.getString());
            } else {
                values.put(name, read(component(actual, name).getGenericType()));
            }
        }
        return construct(actual, values);
    }

    private static Class<?> implementation(Class<?> declared, String simpleName) {
        for (Class<?> permitted : Objects.requireNonNull(declared.getPermittedSubclasses())) {
            if (permitted.getSimpleName().equals(simpleName)) {
                return permitted;
            }
        }
        throw new IllegalArgumentException("not a plan: unknown type");
    }

    private static RecordComponent component(Class<?> type, String name) {
        for (RecordComponent component : Objects.requireNonNull(type.getRecordComponents())) {
            if (component.getName().equals(name)) {
                return component;
            }
        }
        throw new IllegalArgumentException("not a plan: unknown member");
    }

    private static Object construct(Class<?> type, Map<String, @Nullable Object> values)
            throws ReflectiveOperationException {
        RecordComponent[] components = Objects.requireNonNull(type.getRecordComponents());
        Class<?>[] types = new Class<?>[components.length];
        @Nullable Object[] arguments = new @Nullable Object[components.length];
        for (int i = 0; i < components.length; i++) {
            types[i] = components[i].getType();
            arguments[i] = values.get(components[i].getName());
        }
        try {
            return type.getDeclaredConstructor(types).newInstance(arguments);
        } catch (InvocationTargetException e) {
            throw new IllegalArgumentException("not a plan: a value is missing or illegal", e);
        }
    }
}
