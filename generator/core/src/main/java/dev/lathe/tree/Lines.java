package dev.lathe.tree;

/** Line and column of an offset in a text. */
final class Lines {

    private Lines() {}

    static Position position(String file, CharSequence text, int offset) {
        int line = 1;
        int column = 1;
        for (int i = 0; i < Math.min(offset, text.length()); i++) {
            if (text.charAt(i) == '\n') {
                line++;
                column = 1;
            } else {
                column++;
            }
        }
        return new Position(file, line, column);
    }
}
