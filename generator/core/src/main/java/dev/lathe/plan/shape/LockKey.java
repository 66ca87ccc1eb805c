package dev.lathe.plan.shape;

import dev.lathe.model.SpecText;

/** The door from text of a document to a segment of a key of {@code lathe.lock}: a JSON pointer token. */
public final class LockKey {

    /** Ends the keys of types that stand in several places, and the ids of what they became; no pointer ends so. */
    public static final String SHARED = "#shared";

    private LockKey() {}

    /** The text with {@code ~} and {@code /} escaped as in RFC 6901. */
    public static String of(SpecText text) {
        return text.open().replace("~", "~0").replace("/", "~1");
    }
}
