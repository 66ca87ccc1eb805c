package dev.lathe.languages;

import dev.lathe.languages.VectorServer.Seen;
import dev.lathe.tree.Element;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Holds what a language sent and got against a vector. */
final class Verdict {

    private Verdict() {}

    /** What is wrong; null when nothing is. */
    static @Nullable String of(Vector vector, List<Seen> seen, @Nullable Element outcome) {
        List<Element> expected = vector.requests();
        for (int i = 0; i < Math.min(expected.size(), seen.size()); i++) {
            String difference = ofRequest(expected.get(i), seen.get(i));
            if (difference != null) {
                return "request " + (i + 1) + ": " + difference;
            }
        }
        if (expected.size() != seen.size()) {
            return expected.size() + " requests are "
                    + seen.stream().map(Seen::target).toList();
        }
        return outcome == null ? "no outcome" : SameJson.difference(vector.outcome(), outcome);
    }

    private static @Nullable String ofRequest(Element expected, Seen seen) {
        if (!seen.method().equals(expected.text("method"))) {
            return "method " + seen.method();
        }
        String target = Objects.requireNonNull(expected.text("target"));
        if (!sorted(target).equals(sorted(seen.target()))) {
            return target + " is " + seen.target();
        }
        for (Map.Entry<String, Element> header : expected.members("headers").entrySet()) {
            String value = seen.headers().get(header.getKey().toLowerCase(Locale.ROOT));
            if (!Objects.equals(header.getValue().text(), value)) {
                return header.getKey() + ": " + header.getValue().text() + " is " + value;
            }
        }
        Element body = expected.get("body");
        if (body == null) {
            return seen.body().isEmpty() ? null : "a body: " + seen.body();
        }
        return seen.body().isEmpty() ? "no body" : SameJson.difference(body, Vector.read(seen.body()));
    }

    /** The order of parameters is nobody's promise; each is compared as it was written. */
    private static List<String> sorted(String target) {
        String[] parts = target.split("[?&]", -1);
        Arrays.sort(parts, 1, parts.length);
        return List.of(parts);
    }
}
