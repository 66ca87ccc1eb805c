// Runtime embedded by Lathe; changes are overwritten by mvn generate.
package dev.lathe.cloudflare.internal.json;

/** Writes down where something is, such as {@code $.result[3].id}; the middle of a very long path is left out. */
final class PathText {

    private static final int LONGEST = 300;
    private static final int LONGEST_NAME = 60;
    private static final String CUT = "...";

    private final StringBuilder path;

    PathText(String prefix) {
        path = new StringBuilder(prefix);
    }

    void index(int index) {
        path.append('[').append(index).append(']');
    }

    void name(String name) {
        String shown = name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME) + CUT;
        if (shown.matches("[A-Za-z_$][A-Za-z0-9_$-]*")) {
            path.append('.').append(shown);
        } else {
            path.append("[\"")
                    .append(shown.replace("\\", "\\\\").replace("\"", "\\\""))
                    .append("\"]");
        }
    }

    @Override
    public String toString() {
        if (path.length() <= LONGEST) {
            return path.toString();
        }
        return new StringBuilder(path)
                .replace(LONGEST / 3, path.length() - LONGEST / 2, CUT)
                .toString();
    }
}
