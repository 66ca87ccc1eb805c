package dev.lathe.parse;

import dev.lathe.diagnostics.Location;
import dev.lathe.source.SourceDocument;
import dev.lathe.tree.Element;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the place that a message of Swagger Parser talks about: {@code attribute paths.'/a'(get).x is missing}. */
final class MessageLocator {

    private static final Pattern TOKEN = Pattern.compile("'([^']*)'|\\(([a-z]+)\\)|\\[([^\\]]*)\\]+|([^.'()\\[\\] ]+)");
    private static final String PREFIX = "attribute ";

    private final SourceDocument document;

    MessageLocator(SourceDocument document) {
        this.document = document;
    }

    /** The deepest place that the message names and the document has. */
    Location locate(String message) {
        String text = message.startsWith(PREFIX) ? message.substring(PREFIX.length()) : message;
        Element here = document.root();
        Matcher token = TOKEN.matcher(text);
        int end = 0;
        while (token.find()
                && text.substring(end, token.start()).replace(".", "").isEmpty()) {
            Element next = step(here, token);
            if (next == null) {
                break;
            }
            here = next;
            end = token.end();
        }
        return here.location();
    }

    private @Nullable Element step(Element here, Matcher token) {
        Element followed = document.follow(here);
        if (followed == null) {
            return null;
        }
        String index = token.group(3);
        if (index != null) {
            return named(followed, index);
        }
        String quoted = token.group(1);
        String verb = token.group(2);
        String word = token.group(4);
        String name = quoted != null ? quoted : verb != null ? verb : word;
        return name == null ? null : followed.get(name);
    }

    /** Parameters are named, not counted, in messages. */
    private @Nullable Element named(Element list, String name) {
        for (Element item : list.items()) {
            Element followed = document.follow(item);
            if (followed != null && name.equals(followed.text("name"))) {
                return item;
            }
        }
        return list.get(name);
    }
}
