package dev.lathe.account;

/** Where a thing of a document went. */
public enum Fate {
    /** An operation: at least one method of a service sends it. */
    METHOD("method"),
    /** A schema: a type of its own. */
    TYPE("type"),
    /** A schema that only names something else ({@code String}, {@code List<…>}, another type): used as that. */
    STAND_IN("stand-in"),
    /** A media type: written from, or read into, a value. */
    VALUE("value"),
    /** A media type: bytes or text as they are, such as a download or the body of an exception. */
    RAW("raw"),
    /** A callback or webhook: a method that reads what it carries. */
    PARSER("parser"),
    /** A security scheme: a setter of the client's builder. */
    CREDENTIAL("credential"),
    /** Nothing of the SDK stands for it; a diagnostic says why. */
    LEFT_OUT("left out");

    private final String word;

    Fate(String word) {
        this.word = word;
    }

    /** As the report spells it. */
    public String word() {
        return word;
    }
}
