import SDK.core.ApiException;
import SDK.core.RawJson;
import SDK.internal.json.Codec;
import SDK.internal.json.JsonReader;
import SDK.internal.json.JsonWriter;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Makes the calls of a list of cases with an SDK, and prints what its caller gets: {@code java Run CLIENT CASES}. Callers
 * have types and this has JSON, so that everything goes by reflection: values become what a method takes by the codecs of
 * the SDK, or by its builders. {@code SDK} stands for the package of the SDK.
 */
public final class Run {

    private static final Map<String, String> KINDS = Map.ofEntries(
            Map.entry("BadRequestException", "bad_request"),
            Map.entry("AuthenticationException", "authentication"),
            Map.entry("PermissionDeniedException", "permission_denied"),
            Map.entry("NotFoundException", "not_found"),
            Map.entry("ConflictException", "conflict"),
            Map.entry("UnprocessableEntityException", "unprocessable"),
            Map.entry("RateLimitException", "rate_limit"),
            Map.entry("ServerException", "server"),
            Map.entry("ApiException", "status"),
            Map.entry("DecodeException", "decode"),
            Map.entry("PagingException", "paging"),
            Map.entry("CallTimeoutException", "timeout"),
            Map.entry("ConnectionException", "connection"),
            Map.entry("ConfigurationException", "refused"),
            Map.entry("IllegalArgumentException", "refused"));

    private final Map<String, RawJson> given;

    private Run(RawJson given) {
        this.given = given.asMap();
    }

    public static void main(String[] arguments) throws Exception {
        for (RawJson given : RawJson.of(Files.readString(Path.of(arguments[1]))).asList()) {
            String outcome;
            try {
                outcome = new Run(given).outcome(Class.forName("SDK." + arguments[0]));
            } catch (InvocationTargetException e) {
                outcome = failure(e.getCause());
            } catch (RuntimeException e) {
                outcome = failure(e);
            }
            System.out.println("{\"id\":" + given.at("/id") + ",\"outcome\":" + outcome + "}");
        }
    }

    private String outcome(Class<?> type) throws Exception {
        Object builder = type.getMethod("builder").invoke(null);
        call(builder, "baseUrl", URI.create(text("base")));
        for (Map.Entry<String, RawJson> secret : given.get("credentials").asMap().entrySet()) {
            call(builder, camel(secret.getKey()), secret.getValue().asString());
        }
        if (given.containsKey("retries")) {
            call(builder, "maxRetries", (int) given.get("retries").asLong());
        }
        Object client = builder.getClass().getMethod("build").invoke(builder);
        try (AutoCloseable closing = (AutoCloseable) client) {
            String[] names = text("call").split("\\.", -1);
            Object resource = client;
            for (String name : Arrays.copyOf(names, names.length - 1)) {
                resource = accessor(resource, camel(name)).invoke(resource);
            }
            return given(resource, camel(names[names.length - 1]));
        }
    }

    private String given(Object resource, String name) throws Exception {
        Method method = longest(resource, name);
        Object result = method.invoke(resource, arguments(method));
        if (!given.get("pages").asBoolean()) {
            return "{\"value\":" + json(result) + "}";
        }
        List<String> items = new ArrayList<>();
        long most = given.containsKey("take") ? given.get("take").asLong() : Long.MAX_VALUE;
        for (Object item : (Iterable<?>) result) {
            items.add(json(item));
            if (items.size() == most) {
                break;
            }
        }
        return "{\"items\":[" + String.join(",", items) + "]}";
    }

    /** The method that does the work has every argument. */
    private static Method longest(Object resource, String name) {
        return Arrays.stream(resource.getClass().getMethods())
                .filter(method -> method.getName().equals(name) && !method.isBridge())
                .max((a, b) -> Integer.compare(a.getParameterCount(), b.getParameterCount()))
                .map(Run::opened)
                .orElseThrow(() -> new AssertionError("no method " + name));
    }

    /** Values of the path, the body, the params, the options: in this order, those that there are. */
    private Object[] arguments(Method method) throws Exception {
        List<RawJson> path = new ArrayList<>(
                given.containsKey("path") ? given.get("path").asMap().values() : List.of());
        Map<String, RawJson> members = new LinkedHashMap<>(
                given.containsKey("params") ? given.get("params").asMap() : Map.of());
        Class<?>[] types = method.getParameterTypes();
        Type[] generic = method.getGenericParameterTypes();
        boolean hasBody = Arrays.stream(types).anyMatch(Run::isBody);
        if (given.containsKey("body") && types.length - path.size() - (hasParams(types) ? 1 : 0) < 2) {
            members.putAll(given.get("body").asMap());
        }
        Object[] arguments = new Object[types.length];
        for (int i = 0; i < types.length; i++) {
            if (i < path.size()) {
                arguments[i] = value(generic[i], path.get(i));
            } else if (types[i].getSimpleName().equals("RequestOptions")) {
                arguments[i] = types[i].getMethod("none").invoke(null);
            } else if (types[i].getSimpleName().endsWith("Params")) {
                arguments[i] = built(types[i], members);
            } else {
                arguments[i] = value(generic[i], given.get("body"));
            }
        }
        return arguments;
    }

    private static boolean isBody(Class<?> type) {
        return !hasParams(new Class<?>[] {type}) && !type.getSimpleName().equals("RequestOptions");
    }

    private static boolean hasParams(Class<?>[] types) {
        return Arrays.stream(types).anyMatch(type -> type.getSimpleName().endsWith("Params"));
    }

    /** An object by its builder. */
    private static Object built(Class<?> type, Map<String, RawJson> members) throws Exception {
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
        return name.replaceAll("[^A-Za-z0-9]", "").toLowerCase(java.util.Locale.ROOT);
    }

    private static void call(Object target, String name, Object value) throws Exception {
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

    private static Object value(Type type, RawJson json) throws Exception {
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
    private static String json(Object value) throws ReflectiveOperationException {
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

    private static String quoted(String text) {
        return RawJson.ofString(text).toString();
    }

    private static Method accessor(Object target, String name) throws NoSuchMethodException {
        return opened(target.getClass().getMethod(name));
    }

    /** Implementations are not public; what they implement is. */
    private static Method opened(Method method) {
        method.setAccessible(true);
        return method;
    }

    private static String failure(Throwable failure) {
        for (Class<?> type = failure.getClass(); type != null; type = type.getSuperclass()) {
            String kind = KINDS.get(type.getSimpleName());
            if (kind != null) {
                return failure instanceof ApiException answered
                        ? "{\"error\":\"" + kind + "\",\"status\":" + answered.status() + "}"
                        : "{\"error\":\"" + kind + "\"}";
            }
        }
        return "{\"error\":" + quoted("unknown: " + failure + " at " + failure.getStackTrace()[0]) + "}";
    }

    private String text(String name) {
        return given.get(name).asString();
    }

    private static String camel(String words) {
        String[] parts = words.split("_", -1);
        return parts[0]
                + Arrays.stream(parts)
                        .skip(1)
                        .map(part -> part.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + part.substring(1))
                        .collect(Collectors.joining());
    }
}
