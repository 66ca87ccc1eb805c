package dev.lathe.tree;

/** A YAML or JSON value as it was written; shared where the text uses an alias. */
public sealed interface Node permits ObjectNode, ArrayNode, ScalarNode {

    Position position();

    /** What a user would call it: {@code object}, {@code list}, {@code string}, {@code number} … */
    String kindName();
}
