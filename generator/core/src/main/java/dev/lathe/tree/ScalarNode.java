package dev.lathe.tree;

/**
 * A scalar with the text that was written, so that {@code 1.10}, {@code 010} and {@code 2020-01-02} are never re-typed.
 *
 * @param text the content: of a quoted scalar without quotes and escapes, of a plain one exactly as written
 * @param type what the YAML 1.2 core schema (or JSON) makes of it; quoted scalars are always strings
 */
public record ScalarNode(Position position, String text, Type type) implements Node {

    /** Types of scalars. */
    public enum Type {
        STRING,
        INTEGER,
        DECIMAL,
        BOOLEAN,
        NULL
    }

    /** A text, where a document has none of its own. */
    public static ScalarNode text(Position position, String text) {
        return new ScalarNode(position, text, Type.STRING);
    }

    @Override
    public String kindName() {
        return switch (type) {
            case STRING -> "string";
            case INTEGER, DECIMAL -> "number";
            case BOOLEAN -> "boolean";
            case NULL -> "null";
        };
    }
}
