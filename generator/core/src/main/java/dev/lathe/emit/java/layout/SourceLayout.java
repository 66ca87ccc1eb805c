package dev.lathe.emit.java.layout;

import java.util.ArrayList;
import java.util.List;

/**
 * Lays out what JavaPoet printed: every statement and declaration on one line if it fits into 120 columns, broken like
 * palantir-java-format otherwise; no blank lines between enum constants, plain fields and at the start of a body.
 */
public final class SourceLayout {

    private final List<String> lines = new ArrayList<>();
    private final StringBuilder pending = new StringBuilder();
    private int indent;
    private boolean inComment;

    private SourceLayout() {}

    /** The same source, laid out. */
    public static String format(String source) {
        SourceLayout layout = new SourceLayout();
        source.lines().forEach(layout::accept);
        layout.flush();
        return String.join("\n", BlankLines.tidy(ShortForms.of(layout.lines))) + "\n";
    }

    private void accept(String line) {
        String text = line.strip();
        if (inComment || text.startsWith("/*") || text.startsWith("//")) {
            flush();
            lines.add(line.stripTrailing());
            inComment = (inComment || text.startsWith("/*")) && !text.endsWith("*/");
        } else if (text.isEmpty()) {
            flush();
            lines.add("");
        } else {
            join(line, text);
        }
    }

    private void join(String line, String text) {
        if (pending.isEmpty()) {
            indent = line.indexOf(text);
        } else if (needsSpace(text)) {
            pending.append(' ');
        }
        pending.append(text.replace(". @", ".@"));
        if (isComplete()) {
            flush();
        }
    }

    private boolean needsSpace(String next) {
        char last = pending.charAt(pending.length() - 1);
        return last != '(' && !next.startsWith(")") && !next.startsWith(".");
    }

    private boolean isComplete() {
        String text = pending.toString();
        if (text.endsWith(";") || text.endsWith("{") || text.endsWith("}")) {
            return true;
        }
        if (text.startsWith("@") || text.endsWith(",")) {
            return Nesting.of(text).balance() == 0;
        }
        return false;
    }

    private void flush() {
        if (!pending.isEmpty()) {
            lines.addAll(LineBreaker.lines(pending.toString(), indent));
            pending.setLength(0);
        }
    }
}
