package dev.lathe.languages;

import dev.lathe.tree.Element;
import dev.lathe.tree.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What makes the calls of vectors in one language.
 *
 * @param language for people
 * @param folder where it works
 * @param command by SDK: what runs there, with the file of cases behind it
 */
record Driver(String language, Path folder, Map<String, List<String>> command) {

    /** Values of the path that always go by name, as {@code spec/lathe.yaml} has it. */
    private static final String NAMED = "[\"account_id\"]";

    /** Runs vectors of one SDK; outcomes by id. */
    Map<String, Element> run(String sdk, List<Vector> vectors, VectorServer server)
            throws IOException, InterruptedException {
        Path file = Files.createDirectories(folder).resolve(sdk + "-cases.json");
        Files.writeString(
                file,
                vectors.stream()
                        .map(vector -> given(vector, server.base(vector)))
                        .collect(Collectors.joining(",\n", "[", "]")));
        List<String> command = Objects.requireNonNull(this.command.get(sdk), sdk);
        String[] whole =
                Stream.concat(command.stream(), Stream.of(file.toString())).toArray(String[]::new);
        return Shell.in(folder)
                .run(whole)
                .lines()
                .filter(line -> line.startsWith("{"))
                .map(Vector::read)
                .collect(Collectors.toMap(
                        line -> Objects.requireNonNull(line.text("id")),
                        line -> Objects.requireNonNull(line.get("outcome"))));
    }

    /** What a driver needs to know of a vector: not what is expected. */
    private static String given(Vector vector, String base) {
        StringBuilder json =
                new StringBuilder("{\"id\":" + Json.quoted(vector.id()) + ",\"base\":" + Json.quoted(base));
        for (String name : List.of("call", "path", "params", "body", "whole", "credentials", "retries", "take")) {
            Element value = vector.json().get(name);
            if (value != null) {
                json.append(",\"").append(name).append("\":").append(Json.minified(value.node()));
            }
        }
        return json.append(",\"named\":" + NAMED + ",\"pages\":" + vector.pages() + "}")
                .toString();
    }
}
