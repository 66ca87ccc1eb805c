package dev.lathe.write;

import java.util.List;

/** The first lines in which two texts differ. */
final class DiffHead {

    private static final int LINES = 5;

    private DiffHead() {}

    static String of(String found, String expected) {
        List<String> before = found.lines().toList();
        List<String> after = expected.lines().toList();
        int first = 0;
        while (first < before.size()
                && first < after.size()
                && before.get(first).equals(after.get(first))) {
            first++;
        }
        StringBuilder out = new StringBuilder("@@ line " + (first + 1) + " @@\n");
        append(out, '-', before, first);
        append(out, '+', after, first);
        return out.toString();
    }

    private static void append(StringBuilder out, char sign, List<String> lines, int first) {
        lines.stream()
                .skip(first)
                .limit(LINES)
                .forEach(line -> out.append(sign).append(line).append('\n'));
    }
}
