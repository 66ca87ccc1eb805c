package dev.lathe.suites;

import dev.lathe.tree.Json;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A template of the table of paths.
 *
 * @param parts the texts around its parameters
 */
record PathTemplate(List<String> parts) {

    /** Names of the parameters, in order. */
    private List<String> names() {
        return IntStream.range(1, parts.size()).mapToObj(i -> "p" + i).toList();
    }

    String path() {
        return filledBy(names().stream().map(name -> "{" + name + "}").toList());
    }

    Operation operation() {
        return new Operation("GET", path());
    }

    /** The path item of the operation. */
    String item() {
        return names().stream()
                .map(name -> "{\"name\":\"" + name + "\",\"in\":\"path\",\"required\":true,"
                        + "\"schema\":{\"type\":\"string\"}}")
                .collect(Collectors.joining(
                        ",", "{\"get\":{\"parameters\":[", "],\"responses\":{\"204\":{\"description\":\"Done.\"}}}}"));
    }

    CallValues values(List<String> given) {
        return new CallValues(Suite.tree(IntStream.range(0, given.size())
                .mapToObj(i -> "\"p" + (i + 1) + "\":" + Json.quoted(given.get(i)))
                .collect(Collectors.joining(",", "{\"path\":{", "}}"))));
    }

    /** Every combination of values for its parameters. */
    List<List<String>> combinations(List<String> values) {
        List<List<String>> all = List.of(List.of());
        for (int i = 1; i < parts.size(); i++) {
            all = all.stream()
                    .flatMap(begun -> values.stream().map(value -> {
                        List<String> longer = new ArrayList<>(begun);
                        longer.add(value);
                        return List.copyOf(longer);
                    }))
                    .toList();
        }
        return all;
    }

    /** With values as they must stand in a segment: all but unreserved characters encoded (RFC 3986, 2.3). */
    String filled(List<String> given) {
        return filledBy(given.stream().map(PathTemplate::encoded).toList());
    }

    /** Whether even so the path has other segments than it should have. */
    boolean isChangedBy(List<String> given) {
        return segments(filled(given)) != segments(filledBy(Collections.nCopies(given.size(), "X")));
    }

    private String filledBy(List<String> texts) {
        StringBuilder path = new StringBuilder(parts.get(0).isEmpty() ? "/" : parts.get(0));
        for (int i = 0; i < texts.size(); i++) {
            path.append(texts.get(i)).append(parts.get(i + 1));
        }
        return path.toString();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A")
                .replace("%7E", "~");
    }

    /**
     * How many segments are left when those that are dots, encoded or not, have been followed, and empty ones dropped.
     */
    private static int segments(String target) {
        Deque<String> segments = new ArrayDeque<>();
        for (String segment : target.split("[?]", 2)[0].split("/", -1)) {
            String plain = segment.toLowerCase(Locale.ROOT).replace("%2e", ".");
            if (plain.equals("..")) {
                segments.pollLast();
            } else if (!plain.equals(".") && !plain.isEmpty()) {
                segments.addLast(segment);
            }
        }
        return segments.size();
    }
}
