package dev.lathe.source.swagger2;

import dev.lathe.tree.Element;
import dev.lathe.tree.Node;
import java.util.Objects;

/** The schema of something that several operations refer to, for an operation that needs a copy of the rest. */
final class SharedSchemas {

    private SharedSchemas() {}

    /**
     * A reference to the schema; where the schema is itself nothing but a reference, that one.
     *
     * @param use what refers to the holder
     * @param holder what it refers to
     */
    static Node schema(Element use, Element holder, Element schema) {
        String inner = schema.text("$ref");
        String outer = Objects.requireNonNullElse(use.text("$ref"), "");
        if (inner == null) {
            return Draft.reference(schema, outer + (outer.contains("#") ? "/schema" : "#/schema"));
        }
        return holder.document().equals(use.document())
                ? schema.node()
                : Draft.reference(schema, rebased(outer, inner));
    }

    /** A reference that stands in another file, as this file would write it. */
    static String rebased(String outer, String inner) {
        int hash = outer.indexOf('#');
        String file = hash < 0 ? outer : outer.substring(0, hash);
        if (inner.startsWith("#")) {
            return file + inner;
        }
        return file.substring(0, file.lastIndexOf('/') + 1) + inner;
    }
}
