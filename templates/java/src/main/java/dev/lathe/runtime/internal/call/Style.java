package dev.lathe.runtime.internal.call;

/** OpenAPI's table of style × explode, with {@code allowReserved}. */
public record Style(Kind kind, Explode explode, Reserved reserved) {

    public static final Style FORM = new Style(Kind.FORM, Explode.EXPLODED, Reserved.ENCODED);
    public static final Style FORM_JOINED = new Style(Kind.FORM, Explode.JOINED, Reserved.ENCODED);
    public static final Style SPACE = new Style(Kind.SPACE, Explode.JOINED, Reserved.ENCODED);
    public static final Style SPACE_EXPLODED = new Style(Kind.SPACE, Explode.EXPLODED, Reserved.ENCODED);
    public static final Style PIPE = new Style(Kind.PIPE, Explode.JOINED, Reserved.ENCODED);
    public static final Style PIPE_EXPLODED = new Style(Kind.PIPE, Explode.EXPLODED, Reserved.ENCODED);
    public static final Style DEEP_OBJECT = new Style(Kind.DEEP_OBJECT, Explode.EXPLODED, Reserved.ENCODED);
    public static final Style SIMPLE = new Style(Kind.SIMPLE, Explode.JOINED, Reserved.ENCODED);
    public static final Style SIMPLE_EXPLODED = new Style(Kind.SIMPLE, Explode.EXPLODED, Reserved.ENCODED);
    public static final Style LABEL = new Style(Kind.LABEL, Explode.JOINED, Reserved.ENCODED);
    public static final Style LABEL_EXPLODED = new Style(Kind.LABEL, Explode.EXPLODED, Reserved.ENCODED);
    public static final Style MATRIX = new Style(Kind.MATRIX, Explode.JOINED, Reserved.ENCODED);
    public static final Style MATRIX_EXPLODED = new Style(Kind.MATRIX, Explode.EXPLODED, Reserved.ENCODED);

    /** The same, with reserved characters left as they are. */
    public Style reservedAllowed() {
        return new Style(kind, explode, Reserved.ALLOWED);
    }

    /** Whether the members of an object become pairs of their own names. */
    boolean spreadsMembers() {
        return explode == Explode.EXPLODED && (kind == Kind.FORM || kind == Kind.SPACE || kind == Kind.PIPE);
    }

    /** OpenAPI's style names. */
    public enum Kind {
        FORM,
        SPACE,
        PIPE,
        DEEP_OBJECT,
        SIMPLE,
        LABEL,
        MATRIX
    }

    /** Whether lists and objects become several values. */
    public enum Explode {
        EXPLODED,
        JOINED
    }

    /** Whether reserved characters are percent-encoded. */
    public enum Reserved {
        ENCODED,
        ALLOWED
    }
}
