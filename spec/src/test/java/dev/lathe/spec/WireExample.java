package dev.lathe.spec;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** One exchange as it goes over the wire, and the name of its file. */
record WireExample(String name, Map<?, ?> request, Map<?, ?> response) {

    static List<WireExample> all() {
        Path folder = SpecFiles.resource("/wire-examples");
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .sorted()
                    .map(file -> read(folder.relativize(file).toString().replace('\\', '/'), file))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String verb() {
        return text(request, "method").toLowerCase(Locale.ROOT);
    }

    String path() {
        return text(request, "path");
    }

    /** Query parameters by name; a repeated one is a list. */
    Map<String, Object> query() {
        Map<String, Object> query = new TreeMap<>();
        object(request, "query").forEach((name, value) -> query.put(String.valueOf(name), value));
        return query;
    }

    /** The request's headers that carry credentials. */
    List<String> credentials() {
        return object(request, "headers").keySet().stream()
                .map(String::valueOf)
                .filter(name -> name.equals("Authorization") || name.startsWith("X-Auth-"))
                .sorted()
                .toList();
    }

    @Nullable
    Object sent() {
        return request.get("body");
    }

    int status() {
        return Integer.parseInt(text(response, "status"));
    }

    @Nullable
    Object received() {
        return response.get("body");
    }

    /** Whether the body says that the call failed, whatever the status. */
    boolean saysFailure() {
        return received() instanceof Map<?, ?> body && Boolean.FALSE.equals(body.get("success"));
    }

    @Override
    public String toString() {
        return name;
    }

    private static WireExample read(String name, Path file) {
        Map<?, ?> exchange = JsonMapper.shared().readValue(file.toFile(), Map.class);
        return new WireExample(name, object(exchange, "request"), object(exchange, "response"));
    }

    private static Map<?, ?> object(Map<?, ?> parent, String key) {
        return (Map<?, ?>) Objects.requireNonNull(parent.get(key), key);
    }

    private static String text(Map<?, ?> map, String key) {
        return String.valueOf(map.get(key));
    }
}
