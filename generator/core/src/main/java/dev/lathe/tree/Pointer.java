package dev.lathe.tree;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A JSON pointer (RFC 6901) that is cheap to extend: its last token and the rest. */
public final class Pointer {

    /** The whole document. */
    public static final Pointer ROOT = new Pointer(null, "");

    private final @Nullable Pointer parent;
    private final String token;

    private Pointer(@Nullable Pointer parent, String token) {
        this.parent = parent;
        this.token = token;
    }

    public Pointer child(String name) {
        return new Pointer(this, name);
    }

    /** Parses a pointer's text; a leading {@code #} is ignored, as is a missing leading slash. */
    public static Pointer parse(String text) {
        Pointer pointer = ROOT;
        for (String token : tokens(text)) {
            pointer = pointer.child(token);
        }
        return pointer;
    }

    /** The unescaped tokens of a pointer's text. */
    public static List<String> tokens(String text) {
        String path = text.startsWith("#") ? text.substring(1) : text;
        if (path.isEmpty()) {
            return List.of();
        }
        String relative = path.startsWith("/") ? path.substring(1) : path;
        List<String> tokens = new ArrayList<>();
        for (String token : relative.split("/", -1)) {
            tokens.add(token.replace("~1", "/").replace("~0", "~"));
        }
        return tokens;
    }

    /** The unescaped tokens, outermost first. */
    public List<String> tokens() {
        List<String> tokens = new ArrayList<>();
        for (Pointer p = this; p.parent != null; p = p.parent) {
            tokens.add(p.token);
        }
        Collections.reverse(tokens);
        return tokens;
    }

    /** The last token; empty for the root. */
    public String last() {
        return token;
    }

    /** {@code /paths/~1accounts/get}. */
    @Override
    public String toString() {
        StringBuilder out = new StringBuilder();
        for (String t : tokens()) {
            out.append('/').append(t.replace("~", "~0").replace("/", "~1"));
        }
        return out.toString();
    }
}
