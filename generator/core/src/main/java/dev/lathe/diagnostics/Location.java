package dev.lathe.diagnostics;

/**
 * A place in an input file.
 *
 * @param file the file as the user named it, with {@code /} as separator
 * @param pointer the JSON pointer (RFC 6901) of the node inside the file; empty for the whole file
 * @param line one-based line, 0 when unknown
 * @param column one-based column, 0 when unknown
 */
public record Location(String file, String pointer, int line, int column) {

    private static final int MAX_TEXT = 1_000;

    /** The place of a child of this node; line and column stay those of this node until the caller knows better. */
    public Location child(String token) {
        return new Location(file, pointer + "/" + token.replace("~", "~0").replace("/", "~1"), line, column);
    }

    /**
     * {@code file:line:column#pointer}, leaving out what is unknown. Both names may be the document's: they are made
     * printable, and a pointer of more than 1,000 characters is cut.
     */
    @Override
    public String toString() {
        String position = line == 0 ? "" : ":" + line + (column == 0 ? "" : ":" + column);
        String place = pointer.isEmpty() ? "" : "#" + Printable.of(pointer, MAX_TEXT);
        return Printable.of(file, MAX_TEXT) + position + place;
    }
}
