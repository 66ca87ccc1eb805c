package dev.lathe.emit.java.layout;

import java.util.ArrayList;
import java.util.List;

/** Writes empty bodies and comments of one line on one line. */
final class ShortForms {

    private static final int WIDTH = 120;

    private ShortForms() {}

    static List<String> of(List<String> lines) {
        List<String> kept = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            String next = i + 1 < lines.size() ? lines.get(i + 1).strip() : "";
            String afterNext = i + 2 < lines.size() ? lines.get(i + 2).strip() : "";
            if (line.endsWith(" {") && next.equals("}")) {
                kept.add(line + "}");
                i++;
            } else if (line.endsWith("/**") && next.startsWith("* ") && afterNext.equals("*/") && fits(line, next)) {
                kept.add(line + next.substring(1) + " */");
                i += 2;
            } else {
                kept.add(line);
            }
        }
        return kept;
    }

    private static boolean fits(String line, String text) {
        return line.length() + text.length() + 2 <= WIDTH;
    }
}
