// Runtime embedded by Lathe; changes are overwritten by mvn generate.
package dev.lathe.cloudflare.internal.json;

import java.util.ArrayDeque;
import java.util.Deque;
import tools.jackson.core.TokenStreamContext;

/** Writes down where a parser is; only errors pay for it. */
final class JacksonPaths {

    private JacksonPaths() {}

    /** Such as {@code $.result[3].id}. */
    static String path(String prefix, TokenStreamContext innermost) {
        Deque<TokenStreamContext> contexts = new ArrayDeque<>();
        for (TokenStreamContext context = innermost; context != null; context = context.getParent()) {
            contexts.push(context);
        }
        PathText path = new PathText(prefix);
        contexts.forEach(context -> append(path, context));
        return path.toString();
    }

    private static void append(PathText path, TokenStreamContext context) {
        if (context.inArray() && context.hasCurrentIndex()) {
            path.index(context.getCurrentIndex());
        }
        if (context.inObject() && context.hasCurrentName()) {
            path.name(context.currentName());
        }
    }
}
