package dev.lathe.emit.template;

import java.util.ArrayList;
import java.util.List;

/** Tidies what templates leave behind: blanks at the ends of lines, blank lines in a row. */
record Whitespace(int blankLines) {

    String tidy(String text) {
        List<String> lines = new ArrayList<>();
        int blank = 0;
        for (String line : text.split("\n", -1)) {
            String stripped = line.stripTrailing();
            blank = stripped.isEmpty() ? blank + 1 : 0;
            if (blank <= blankLines && !(lines.isEmpty() && stripped.isEmpty())) {
                lines.add(stripped);
            }
        }
        while (!lines.isEmpty() && lines.get(lines.size() - 1).isEmpty()) {
            lines.remove(lines.size() - 1);
        }
        return String.join("\n", lines) + "\n";
    }
}
