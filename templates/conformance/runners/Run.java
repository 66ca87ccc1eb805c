import SDK.core.ApiException;
import SDK.core.RawJson;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Makes the calls of a list of cases with an SDK, and prints what its caller gets: {@code java Run CLIENT CASES}. Callers
 * have types and this has JSON, so that everything goes by reflection. {@code SDK} stands for the package of the SDK.
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
        Values.call(builder, "baseUrl", URI.create(text("base")));
        for (Map.Entry<String, RawJson> secret : given.get("credentials").asMap().entrySet()) {
            Values.call(builder, camel(secret.getKey()), secret.getValue().asString());
        }
        if (given.containsKey("retries")) {
            Values.call(builder, "maxRetries", (int) given.get("retries").asLong());
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
            return "{\"value\":" + Values.json(result) + "}";
        }
        List<String> items = new ArrayList<>();
        long most = given.containsKey("take") ? given.get("take").asLong() : Long.MAX_VALUE;
        for (Object item : (Iterable<?>) result) {
            items.add(Values.json(item));
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
                .map(Values::opened)
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
                arguments[i] = Values.value(generic[i], path.get(i));
            } else if (types[i].getSimpleName().equals("RequestOptions")) {
                arguments[i] = types[i].getMethod("none").invoke(null);
            } else if (types[i].getSimpleName().endsWith("Params")) {
                arguments[i] = Values.built(types[i], members);
            } else {
                arguments[i] = Values.value(generic[i], given.get("body"));
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

    private static Method accessor(Object target, String name) throws NoSuchMethodException {
        return Values.opened(target.getClass().getMethod(name));
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
        return "{\"error\":" + Values.quoted("unknown: " + failure + " at " + failure.getStackTrace()[0]) + "}";
    }

    private String text(String name) {
        return given.get(name).asString();
    }

    private static String camel(String words) {
        String[] parts = words.split("_", -1);
        return parts[0]
                + Arrays.stream(parts)
                        .skip(1)
                        .map(part -> part.substring(0, 1).toUpperCase(Locale.ROOT) + part.substring(1))
                        .collect(Collectors.joining());
    }
}
