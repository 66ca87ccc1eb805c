package dev.lathe.emit.template;

import dev.lathe.language.Target.CommentStyle;
import dev.lathe.model.Docs;
import dev.lathe.model.SpecText;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The door from what a document says to comments: ASCII, of bounded width, and ending where they are meant to end. The
 * text stays the Markdown that it is.
 */
record Comments(CommentStyle style) {

    private static final int WIDTH = 116;
    private static final Pattern BLANKS = Pattern.compile("[\\t ]+");
    /** What tools read as a tag of their own at the beginning of a word. */
    private static final Pattern TAG = Pattern.compile("(^|\\s)@(?=[A-Za-z])");

    /**
     * A comment, and the indentation of what follows it; nothing when there is nothing to say.
     *
     * @param otherwise what is said when the document says nothing else; or null
     */
    String of(Docs docs, @Nullable SpecText otherwise, String indent) {
        List<String> lines = new ArrayList<>();
        int width = WIDTH - indent.length();
        paragraphs(docs, otherwise).forEach(paragraph -> {
            if (!lines.isEmpty()) {
                lines.add("");
            }
            paragraph.lines().forEach(line -> wrap(line.stripTrailing(), width, lines));
        });
        if (docs.deprecation() == Docs.Deprecation.DEPRECATED) {
            lines.add(style == CommentStyle.JAVADOC ? "@deprecated by the document" : "Deprecated by the document.");
        }
        return lines.isEmpty() ? "" : enclosed(lines, indent) + "\n" + indent;
    }

    private static Set<String> paragraphs(Docs docs, @Nullable SpecText otherwise) {
        Set<String> paragraphs = new LinkedHashSet<>();
        add(paragraphs, docs.summary());
        add(paragraphs, docs.description());
        if (paragraphs.isEmpty() && otherwise != null) {
            add(paragraphs, otherwise);
        }
        docs.notes().forEach(note -> add(paragraphs, note));
        if (docs.externalUrl() != null) {
            add(paragraphs, docs.externalUrl());
        }
        return paragraphs;
    }

    private static void add(Set<String> paragraphs, SpecText text) {
        String shown = ascii(text.open().strip());
        if (!shown.isEmpty()) {
            paragraphs.add(shown);
        }
    }

    /** Entities for what is not ASCII; nothing that only a machine sees. */
    private static String ascii(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.replace("\r\n", "\n").replace('\r', '\n').codePoints().forEach(c -> {
            if (c == '\n' || (c >= ' ' && c <= '~')) {
                out.append((char) c);
            } else if (c == '\t') {
                out.append("  ");
            } else if (Character.isLetterOrDigit(c) || isMark(c)) {
                out.append("&#").append(c).append(';');
            } else {
                out.append("&#65533;");
            }
        });
        return out.toString();
    }

    private static boolean isMark(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.PRIVATE_USE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }

    private static void wrap(String line, int width, List<String> lines) {
        if (line.length() <= width) {
            lines.add(line);
            return;
        }
        String lead = line.substring(0, line.length() - line.stripLeading().length());
        StringBuilder current = new StringBuilder(lead);
        for (String word : BLANKS.split(line.strip(), -1)) {
            boolean isBegun = current.length() > lead.length();
            if (isBegun && current.length() + 1 + word.length() > width) {
                lines.add(current.toString());
                current.setLength(lead.length());
            } else if (isBegun) {
                current.append(' ');
            }
            current.append(word);
        }
        lines.add(current.toString());
    }

    private String enclosed(List<String> lines, String indent) {
        return switch (style) {
            case JAVADOC -> javadoc(lines.stream().map(Comments::inJavadoc).toList(), indent);
            case DOCSTRING -> docstring(lines, indent);
            case HASH -> prefixed(lines, "# ", indent);
            case SLASHES -> prefixed(lines, "// ", indent);
        };
    }

    private static String inJavadoc(String line) {
        return TAG.matcher(line.replace("*/", "*\\/"))
                .replaceAll("$1\\\\@")
                .replaceFirst("^\\\\@deprecated by the document$", "@deprecated by the document");
    }

    private static String javadoc(List<String> lines, String indent) {
        return lines.size() == 1
                ? "/** " + lines.get(0) + " */"
                : "/**\n" + prefixed(lines, indent + " * ", "") + "\n" + indent + " */";
    }

    private static String docstring(List<String> lines, String indent) {
        List<String> safe = lines.stream()
                .map(line -> line.replace("\\", "\\\\").replace("\"", "\\\""))
                .toList();
        return safe.size() == 1
                ? "\"\"\"" + safe.get(0) + "\"\"\""
                : "\"\"\"" + String.join("\n" + indent, safe) + "\n" + indent + "\"\"\"";
    }

    private static String prefixed(List<String> lines, String prefix, String indent) {
        return String.join(
                "\n" + indent, lines.stream().map(line -> prefix + line).toList());
    }
}
