package dev.lathe.emit.java.layout;

import java.util.ArrayList;
import java.util.List;

/**
 * Breaks one statement or declaration that does not fit into 120 columns the way palantir-java-format would: at the
 * dots of a call chain, else at operators, else inside the last parentheses.
 */
final class LineBreaker {

    private static final int WIDTH = 120;
    private static final int STEP = 8;
    private static final List<String> OPERATORS = List.of(" && ", " || ", " + ", " ? ", " : ");
    private static final List<String> CLAUSES = List.of(" implements ", " permits ", " extends ", " throws ");

    private LineBreaker() {}

    /** The lines of a statement whose first line starts at column {@code indent}. */
    static List<String> lines(String text, int indent) {
        if (indent + text.length() <= WIDTH) {
            return List.of(" ".repeat(indent) + text);
        }
        Nesting nesting = Nesting.of(text);
        List<Integer> dots = nesting.chainDots();
        if (!dots.isEmpty()) {
            int assigned = nesting.assignment();
            boolean isFirstTooLong = indent + dots.get(0) > WIDTH;
            return isFirstTooLong && assigned > 0 ? split(text, assigned, indent) : segments(text, dots, indent);
        }
        List<Integer> operators = nesting.topLevel(OPERATORS);
        if (!operators.isEmpty()) {
            return segments(text, operators, indent);
        }
        List<Integer> clauses = nesting.topLevel(CLAUSES);
        if (!clauses.isEmpty() && nesting.lastOpen() < clauses.get(0)) {
            return segments(text, clauses, indent);
        }
        int open = nesting.breakableOpen();
        int assigned = nesting.assignment();
        if (open >= 0 && (indent + open < WIDTH || assigned < 0)) {
            return arguments(text, nesting, open, indent);
        }
        return assigned < 0 ? List.of(" ".repeat(indent) + text) : split(text, assigned, indent);
    }

    private static List<String> segments(String text, List<Integer> starts, int indent) {
        List<String> lines = new ArrayList<>(lines(text.substring(0, starts.get(0)), indent));
        for (int i = 0; i < starts.size(); i++) {
            int end = i + 1 < starts.size() ? starts.get(i + 1) : text.length();
            lines.addAll(lines(text.substring(starts.get(i), end).strip(), indent + STEP));
        }
        return lines;
    }

    private static List<String> split(String text, int at, int indent) {
        List<String> lines = new ArrayList<>();
        lines.add(" ".repeat(indent) + text.substring(0, at).stripTrailing());
        lines.addAll(lines(text.substring(at).strip(), indent + STEP));
        return lines;
    }

    private static List<String> arguments(String text, Nesting nesting, int open, int indent) {
        List<Integer> commas = nesting.commasInside(open);
        List<String> lines = new ArrayList<>();
        lines.add(" ".repeat(indent) + text.substring(0, open + 1));
        String rest = text.substring(open + 1);
        if (commas.isEmpty() || indent + STEP + rest.length() <= WIDTH) {
            lines.addAll(lines(rest, indent + STEP));
            return lines;
        }
        int start = open + 1;
        for (int comma : commas) {
            lines.addAll(lines(text.substring(start, comma + 1).strip(), indent + STEP));
            start = comma + 1;
        }
        lines.addAll(lines(text.substring(start).strip(), indent + STEP));
        return lines;
    }
}
