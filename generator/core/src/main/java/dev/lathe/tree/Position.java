package dev.lathe.tree;

/**
 * Where a node stands in its file: a member at its key, anything else at its own first character.
 *
 * @param file the file as the user named it, with {@code /} as separator
 * @param line one-based
 * @param column one-based
 */
public record Position(String file, int line, int column) {}
