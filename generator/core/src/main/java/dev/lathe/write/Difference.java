package dev.lathe.write;

import java.nio.file.Path;
import java.util.List;

/**
 * One file that is not what would be written.
 *
 * @param file the file in the output folder
 * @param kind what is wrong with it
 * @param head the first lines of the difference, {@code -} for what is on disk and {@code +} for what would be written;
 *     empty when the file is missing or left over
 */
public record Difference(Path file, Kind kind, String head) {

    private static final int LINES_SHOWN = 6;

    /** What is wrong with a file. */
    public enum Kind {
        MISSING,
        LEFT_OVER,
        CHANGED
    }

    static Difference missing(Path file) {
        return new Difference(file, Kind.MISSING, "");
    }

    static Difference leftOver(Path file) {
        return new Difference(file, Kind.LEFT_OVER, "");
    }

    /** The first place where two texts differ, without what they share before and after it. */
    static Difference changed(Path file, String onDisk, String generated) {
        List<String> before = onDisk.lines().toList();
        List<String> after = generated.lines().toList();
        int least = Math.min(before.size(), after.size());
        int prefix = 0;
        while (prefix < least && before.get(prefix).equals(after.get(prefix))) {
            prefix++;
        }
        int suffix = 0;
        while (suffix < least - prefix
                && before.get(before.size() - 1 - suffix).equals(after.get(after.size() - 1 - suffix))) {
            suffix++;
        }
        String head = "@ line " + (prefix + 1) + "\n"
                + shown('-', before.subList(prefix, before.size() - suffix))
                + shown('+', after.subList(prefix, after.size() - suffix));
        return new Difference(file, Kind.CHANGED, head);
    }

    private static String shown(char sign, List<String> lines) {
        StringBuilder text = new StringBuilder();
        lines.stream()
                .limit(LINES_SHOWN)
                .forEach(line -> text.append(sign).append(' ').append(line).append('\n'));
        if (lines.size() > LINES_SHOWN) {
            text.append(sign).append(" ... ").append(lines.size() - LINES_SHOWN).append(" more lines\n");
        }
        return text.toString();
    }
}
