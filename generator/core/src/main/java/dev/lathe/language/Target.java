package dev.lathe.language;

import java.util.List;
import java.util.Map;

/**
 * A language, as its {@code target.yaml} describes it.
 *
 * @param escape how text of the document is written inside a string of the language
 * @param comment how what the document says becomes a comment
 * @param blankLines how many blank lines in a row are left
 * @param arguments how callers hand over what a request is made of
 * @param nesting where types that are declared inside of others go
 * @param names how names are spelled, and which are kept clear of
 * @param types what scalars are called, by {@link #SCALARS}; those that templates ask for are enough
 * @param files what is rendered
 * @param runtime where the hand-written files go, inside the output folder
 */
public record Target(
        Escape escape,
        CommentStyle comment,
        int blankLines,
        Arguments arguments,
        Nesting nesting,
        TargetNames names,
        Map<String, String> types,
        List<TargetFile> files,
        String runtime) {

    /** The kinds of scalars, as {@code target.yaml} calls them. */
    public static final List<String> SCALARS = List.of(
            "boolean",
            "string",
            "int32",
            "int64",
            "big-integer",
            "float",
            "double",
            "decimal",
            "date-time",
            "date",
            "time",
            "duration",
            "uuid",
            "uri",
            "bytes",
            "binary");

    public Target {
        types = Map.copyOf(types);
        files = List.copyOf(files);
    }

    /** What templates write as it is: nothing of the document's text survives unescaped in any of them. */
    public enum Escape {
        /** Inside of a JavaScript or TypeScript string with quotes of any kind. */
        JAVASCRIPT,
        /** Inside of a Python string with one quote of any kind on each side. */
        PYTHON,
        /** Inside of a JSON string. */
        JSON,
        /** Inside of a TOML string with double quotes. */
        TOML,
        /** HTML text, or an attribute in quotes. */
        HTML,
        /** Inside of single quotes in a POSIX shell. */
        SHELL,
        /** One line of printable ASCII. */
        PLAIN
    }

    /** What a comment looks like. */
    public enum CommentStyle {
        /** Between slash and asterisks. */
        JAVADOC,
        /** Between three double quotes. */
        DOCSTRING,
        /** Behind {@code #}. */
        HASH,
        /** Behind {@code //}. */
        SLASHES
    }

    /** Where types that are declared inside of others go. */
    public enum Nesting {
        /** Inside of them. */
        INSIDE,
        /** Beside them, with the names around them in front. */
        FLAT
    }

    /** How callers hand over what a request is made of. */
    public enum Arguments {
        /** Every value of the path by position, the rest in an object. */
        POSITIONAL,
        /** The last value of the path by position, everything else by name, members of the body among it. */
        NAMED
    }
}
