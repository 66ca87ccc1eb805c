package dev.lathe.emit.text;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Turns CommonMark into the few HTML elements that Javadoc and doclint accept: paragraphs, flat lists, code, bold and
 * {@code http(s)} links. Everything else is shown as text, by a door that the caller names.
 */
public final class CommonMark {

    private static final Pattern ITEM = Pattern.compile("^\\s{0,8}(?:[-*+]|\\d{1,3}[.)])\\s+(.*)$");
    private static final Pattern HEADING = Pattern.compile("^#{1,6}\\s+(.*?)\\s*#*$");
    private static final Pattern INLINE =
            Pattern.compile("`([^`]+)`|\\*\\*([^*]+)\\*\\*|\\[([^\\]\\[]+)]\\((https?://[^\\s()<>\"\\\\]+)\\)");
    private static final String FENCE = "```";

    private final List<String> blocks = new ArrayList<>();
    private final List<String> items = new ArrayList<>();
    private final StringBuilder paragraph = new StringBuilder();

    private final UnaryOperator<String> door;

    private CommonMark(UnaryOperator<String> door) {
        this.door = door;
    }

    /**
     * The blocks of a text, each a run of HTML lines; a paragraph comes without its {@code <p>}.
     *
     * @param door writes text so that it means only itself, between tags and inside of an attribute
     */
    public static List<String> blocks(String text, UnaryOperator<String> door) {
        CommonMark reader = new CommonMark(door);
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.strip().startsWith(FENCE)) {
                i = reader.fence(lines, i + 1);
            } else {
                reader.line(line);
            }
        }
        reader.end();
        return reader.blocks;
    }

    private int fence(List<String> lines, int start) {
        end();
        int i = start;
        StringBuilder code = new StringBuilder();
        while (i < lines.size() && !lines.get(i).strip().startsWith(FENCE)) {
            code.append('\n').append(door.apply(lines.get(i).stripTrailing()));
            i++;
        }
        if (!code.isEmpty()) {
            blocks.add("<pre>" + code + "\n</pre>");
        }
        return i;
    }

    private void line(String line) {
        Matcher item = ITEM.matcher(line);
        Matcher heading = HEADING.matcher(line);
        if (line.isBlank()) {
            end();
        } else if (item.matches()) {
            endParagraph();
            items.add(item.group(1));
        } else if (heading.matches()) {
            end();
            paragraph.append("**").append(heading.group(1).replace("*", "")).append("**");
            endParagraph();
        } else if (!items.isEmpty()) {
            items.set(items.size() - 1, items.get(items.size() - 1) + " " + line.strip());
        } else {
            paragraph.append(paragraph.isEmpty() ? "" : " ").append(line.strip());
        }
    }

    private void end() {
        endParagraph();
        if (!items.isEmpty()) {
            StringBuilder list = new StringBuilder("<ul>");
            items.stream()
                    .filter(item -> !item.isBlank())
                    .forEach(item -> list.append("\n<li>").append(inline(item)).append("</li>"));
            if (list.length() > "<ul>".length()) {
                blocks.add(list.append("\n</ul>").toString());
            }
            items.clear();
        }
    }

    private void endParagraph() {
        String html = inline(paragraph.toString().strip());
        if (!html.isBlank()) {
            blocks.add(html);
        }
        paragraph.setLength(0);
    }

    /** Escapes a run of text and marks up code, bold and links inside it. */
    private String inline(String text) {
        StringBuilder out = new StringBuilder();
        Matcher matcher = INLINE.matcher(text);
        int done = 0;
        while (matcher.find()) {
            out.append(door.apply(text.substring(done, matcher.start())));
            out.append(markup(matcher));
            done = matcher.end();
        }
        return out.append(door.apply(text.substring(done))).toString();
    }

    private String markup(Matcher matcher) {
        if (matcher.group(1) != null) {
            return "<code>" + door.apply(matcher.group(1)) + "</code>";
        }
        if (matcher.group(2) != null) {
            return "<strong>" + door.apply(matcher.group(2)) + "</strong>";
        }
        return "<a href=\"" + door.apply(matcher.group(4)) + "\">" + door.apply(matcher.group(3)) + "</a>";
    }
}
