package dev.lathe.source.swagger2;

import dev.lathe.tree.Element;
import dev.lathe.tree.Node;
import dev.lathe.tree.Pointer;
import org.jspecify.annotations.Nullable;

/** One schema under several media types: written once, and where it would make a type of its own, referred to. */
final class Content {

    private final Element holder;
    private final Pointer at;
    private final Draft draft;
    private @Nullable Node again;

    /**
     * Begins without media types.
     *
     * @param at where the holder is going to stand
     */
    Content(Element holder, Pointer at) {
        this.holder = holder;
        this.at = at;
        this.draft = Draft.of(holder);
    }

    void add(String mediaType, Element schema, @Nullable Element example) {
        Node node = again;
        if (node == null) {
            node = SchemaConverter.moved(schema);
            Pointer first = at.child("content").child(mediaType).child("schema");
            again = isTypeOfItsOwn(schema) ? Draft.reference(schema, "#" + escaped(first)) : node;
        }
        Draft body = Draft.of(holder).put("schema", node);
        draft.put(mediaType, body.put("example", example).node());
    }

    private static boolean isTypeOfItsOwn(Element schema) {
        return !schema.has("$ref") && (schema.has("properties") || schema.has("allOf") || schema.has("enum"));
    }

    private static String escaped(Pointer pointer) {
        return pointer.toString().replace("%", "%25");
    }

    Draft draft() {
        return draft;
    }
}
