package dev.lathe.corpus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * The numbers of {@code lathe-report.json}, by their path ({@code /account/operations/emitted}); empty without a
 * report.
 */
record Counts(Map<String, Long> numbers) {

    static Counts read(Path report) throws IOException {
        Map<String, Long> numbers = new TreeMap<>();
        if (Files.exists(report)) {
            try (JsonParser json =
                    new JsonFactory().createParser(ObjectReadContext.empty(), Files.readString(report))) {
                collect(json, numbers);
            }
        }
        return new Counts(numbers);
    }

    private static void collect(JsonParser json, Map<String, Long> numbers) {
        Deque<String> path = new ArrayDeque<>();
        String name = "";
        for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
            switch (token) {
                case START_OBJECT, START_ARRAY -> path.addLast(name);
                case END_OBJECT, END_ARRAY -> path.removeLast();
                case PROPERTY_NAME -> name = json.currentName();
                case VALUE_NUMBER_INT -> {
                    String key = String.join("/", path) + "/" + name;
                    numbers.putIfAbsent(key, json.getLongValue());
                }
                default -> {}
            }
        }
    }

    /** The number at a path, or 0. */
    long at(String path) {
        return numbers.getOrDefault(path, 0L);
    }

    /** The sum of all numbers directly below a path. */
    long sum(String path) {
        return numbers.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(path + "/"))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }
}
