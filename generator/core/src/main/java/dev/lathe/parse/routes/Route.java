package dev.lathe.parse.routes;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One operation as far as names are made of it.
 *
 * @param verb the HTTP method in lower case
 * @param path as the document spells it
 * @param operationId what the document calls it; may be empty
 * @param answer what comes back
 * @param hint what the document itself says about place and name
 * @param locked where an earlier run put it, which wins over everything; null when it is new
 */
public record Route(
        String verb,
        String path,
        String operationId,
        Answer answer,
        Hint hint,
        @Nullable Placed locked) {

    /** What comes back. */
    public enum Answer {
        /** A list, bare, or pages of one. */
        LIST,
        /** An object around a list, as pages are. */
        PAGE,
        OTHER
    }

    /**
     * What an extension says.
     *
     * @param resource names from the outermost in, or null
     * @param method a name, or null
     */
    public record Hint(
            @Nullable List<String> resource, @Nullable String method) {

        public static final Hint NONE = new Hint(null, null);
    }
}
