package dev.lathe.plan.naming;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A commented text file beside this class: {@code #} starts a comment, blank lines do not count. */
final class TextResource {

    private TextResource() {}

    static List<String> lines(String resource) {
        try (InputStream in = Objects.requireNonNull(TextResource.class.getResourceAsStream(resource), resource);
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .map(line -> line.replaceFirst("#.*", "").strip())
                    .filter(line -> !line.isEmpty())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Lines of one character and what stands for it; nothing stands for a character alone on its line. */
    static Map<Integer, String> table(String resource) {
        Map<Integer, String> table = new LinkedHashMap<>();
        for (String line : lines(resource)) {
            int first = line.codePointAt(0);
            table.put(first, line.substring(Character.charCount(first)).strip());
        }
        return table;
    }
}
