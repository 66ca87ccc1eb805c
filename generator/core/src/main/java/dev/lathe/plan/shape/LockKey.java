package dev.lathe.plan.shape;

import dev.lathe.model.SpecText;

/** The door from text of a document to a segment of a key of {@code lathe.lock}: a JSON pointer token. */
public final class LockKey {

    private LockKey() {}

    /** The text with {@code ~} and {@code /} escaped as in RFC 6901. */
    public static String of(SpecText text) {
        return text.open().replace("~", "~0").replace("/", "~1");
    }
}
