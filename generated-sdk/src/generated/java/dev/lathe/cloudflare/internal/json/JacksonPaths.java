// Runtime embedded by Lathe; changes are overwritten by mvn generate.
package dev.lathe.cloudflare.internal.json;

import java.util.ArrayDeque;
import java.util.Deque;
import tools.jackson.core.TokenStreamContext;

/** Writes down where a parser is; only errors pay for it. */
final class JacksonPaths {

    private static final int LONGEST = 300;
    private static final int LONGEST_NAME = 60;
    private static final String CUT = "...";

    private JacksonPaths() {}

    /** Such as {@code $.result[3].id}; the middle of a very long one is left out. */
    static String path(String prefix, TokenStreamContext innermost) {
        Deque<TokenStreamContext> contexts = new ArrayDeque<>();
        for (TokenStreamContext context = innermost; context != null; context = context.getParent()) {
            contexts.push(context);
        }
        StringBuilder path = new StringBuilder(prefix);
        contexts.forEach(context -> appendStep(path, context));
        if (path.length() > LONGEST) {
            path.replace(LONGEST / 3, path.length() - LONGEST / 2, CUT);
        }
        return path.toString();
    }

    private static void appendStep(StringBuilder path, TokenStreamContext context) {
        if (context.inArray() && context.hasCurrentIndex()) {
            path.append('[').append(context.getCurrentIndex()).append(']');
        }
        if (context.inObject() && context.hasCurrentName()) {
            appendName(path, context.currentName());
        }
    }

    private static void appendName(StringBuilder path, String name) {
        String shown = name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME) + CUT;
        if (shown.matches("[A-Za-z_$][A-Za-z0-9_$-]*")) {
            path.append('.').append(shown);
        } else {
            path.append("[\"")
                    .append(shown.replace("\\", "\\\\").replace("\"", "\\\""))
                    .append("\"]");
        }
    }
}
