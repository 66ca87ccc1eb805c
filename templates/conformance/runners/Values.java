import SDK.core.RawJson;
import SDK.internal.json.Codec;
import SDK.internal.json.JsonReader;
import SDK.internal.json.JsonWriter;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/**
 * JSON as what methods of an SDK take, and what they give as JSON: by the codecs of the SDK, or by its builders. {@code
 * SDK} stands for the package of the SDK.
 */
final class Values {

    private Values() {}

    static Object value(Type type, RawJson json) throws Exception {
        if (type instanceof WildcardType wildcard) {
            return value(wildcard.getUpperBounds()[0], json);
        }
        if (type instanceof ParameterizedType generic) {
            return collection(generic, json);
        }
        Class<?> raw = (Class<?>) type;
        if (raw == RawJson.class || raw == Object.class) {
            return json;
        }
        if (raw == String.class) {
            return json.asString();
        }
        if (raw == Long.class || raw == long.class) {
            return json.asLong();
        }
        if (raw == Integer.class || raw == int.class) {
            return (int) json.asLong();
        }
        if (raw == Double.class || raw == double.class) {
            return json.asBigDecimal().doubleValue();
        }
        if (raw == BigDecimal.class) {
            return json.asBigDecimal();
        }
        if (raw == BigInteger.class) {
            return json.asBigDecimal().toBigIntegerExact();
        }
        if (raw == Boolean.class || raw == boolean.class) {
            return json.asBoolean();
        }
        return typed(raw, json);
    }

    private static Object typed(Class<?> raw, RawJson json) throws Exception {
        if (raw == OffsetDateTime.class) {
            return OffsetDateTime.parse(json.asString());
        }
        if (raw == LocalDate.class) {
            return LocalDate.parse(json.asString());
        }
        if (raw == UUID.class) {
            return UUID.fromString(json.asString());
        }
        if (raw == URI.class) {
            return URI.create(json.asString());
        }
        Codec<?> codec = codec(raw);
        if (codec != null && !isPartOfParams(raw)) {
            return JsonReader.decode(json, codec::read);
        }
        try {
            return raw.getMethod("of", String.class).invoke(null, json.asString());
        } catch (NoSuchMethodException e) {
            return built(raw, json.asMap());
        }
    }

    /** Codecs of params write only. */
    private static boolean isPartOfParams(Class<?> type) {
        Class<?> outer = type.getEnclosingClass();
        return outer != null && outer.getSimpleName().endsWith("Params");
    }

    private static Object collection(ParameterizedType type, RawJson json) throws Exception {
        Type[] inside = type.getActualTypeArguments();
        if (inside.length == 1) {
            List<Object> list = new ArrayList<>();
            for (RawJson item : json.asList()) {
                list.add(value(inside[0], item));
            }
            return list;
        }
        Map<String, Object> map = new LinkedHashMap<>();
        for (Map.Entry<String, RawJson> entry : json.asMap().entrySet()) {
            map.put(entry.getKey(), value(inside[1], entry.getValue()));
        }
        return map;
    }

    /** The codec of a generated type; null when it has none. */
    private static Codec<?> codec(Class<?> type) throws ReflectiveOperationException {
        String inside = type.getName().substring(type.getPackageName().length() + 1).replace("$", "");
        String home = type.getPackageName().replaceFirst("^SDK", "SDK.internal");
        try {
            return (Codec<?>) Class.forName(home + "." + inside + "Codec").getField("INSTANCE").get(null);
        } catch (ClassNotFoundException e) {
            return null;
        }
    }

    @SuppressWarnings("unchecked")
    static String json(Object value) throws ReflectiveOperationException {
        if (value == null || value instanceof Number || value instanceof Boolean || value instanceof RawJson) {
            return String.valueOf(value);
        }
        if (value instanceof List<?> list) {
            List<String> items = new ArrayList<>();
            for (Object item : list) {
                items.add(json(item));
            }
            return "[" + String.join(",", items) + "]";
        }
        if (value instanceof Map<?, ?> map) {
            List<String> entries = new ArrayList<>();
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                entries.add(quoted(String.valueOf(entry.getKey())) + ":" + json(entry.getValue()));
            }
            return "{" + String.join(",", entries) + "}";
        }
        for (Class<?> type = value.getClass(); type != null; type = outer(type, value)) {
            Codec<Object> codec = (Codec<Object>) codec(type);
            if (codec != null) {
                JsonWriter out = JsonWriter.create();
                codec.write(out, value);
                return new String(out.toByteArray(), StandardCharsets.UTF_8);
            }
        }
        return quoted(value.toString());
    }

    /** A variant of a union is written by the codec of the union that it is declared in. */
    private static Class<?> outer(Class<?> type, Object value) {
        Class<?> outer = type.getEnclosingClass();
        return outer != null && outer.isInstance(value) ? outer : null;
    }

    static String quoted(String text) {
        return RawJson.ofString(text).toString();
    }

    /** An object by its builder. */
    static Object built(Class<?> type, Map<String, RawJson> members) throws Exception {
        Object builder = type.getMethod("builder").invoke(null);
        for (Map.Entry<String, RawJson> member : members.entrySet()) {
            Method accessor = named(type, member.getKey());
            call(builder, accessor.getName(), value(accessor.getGenericReturnType(), member.getValue()));
        }
        return opened(builder.getClass().getMethod("build")).invoke(builder);
    }

    /** The accessor of a member, whatever became of its name: letters and digits are what counts. */
    private static Method named(Class<?> type, String wire) {
        String wanted = letters(wire);
        return Arrays.stream(type.getMethods())
                .filter(method -> method.getParameterCount() == 0 && letters(method.getName()).equals(wanted))
                .findFirst()
                .orElseThrow(() -> new AssertionError(type + " has no " + wire));
    }

    private static String letters(String name) {
        return name.replaceAll("[^A-Za-z0-9]", "").toLowerCase(Locale.ROOT);
    }

    static void call(Object target, String name, Object value) throws Exception {
        for (Method method : target.getClass().getMethods()) {
            boolean fits = method.getParameterCount() == 1 && isA(method.getParameterTypes()[0], value);
            if (method.getName().equals(name) && fits) {
                opened(method).invoke(target, value);
                return;
            }
        }
        throw new AssertionError(target.getClass() + " has no " + name + " for " + value.getClass());
    }

    private static boolean isA(Class<?> type, Object value) {
        return type.isInstance(value)
                || (type == int.class && value instanceof Integer)
                || (type == long.class && value instanceof Long)
                || (type == double.class && value instanceof Double)
                || (type == boolean.class && value instanceof Boolean);
    }

    /** Implementations are not public; what they implement is. */
    static Method opened(Method method) {
        method.setAccessible(true);
        return method;
    }
}
