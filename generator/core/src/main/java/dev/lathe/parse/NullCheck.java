package dev.lathe.parse;

import dev.lathe.model.Nullability;
import dev.lathe.source.SourceDocument;
import dev.lathe.tree.Element;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Whether a schema allows null: by {@code nullable}, type, enum, const, a null variant, or what it refers to. */
final class NullCheck {

    private static final int DEEPEST = 40;

    private final SourceDocument document;
    private final Map<String, Boolean> known = new HashMap<>();

    NullCheck(SourceDocument document) {
        this.document = document;
    }

    Nullability of(Element schema) {
        return allowsNull(schema, 0) ? Nullability.NULLABLE : Nullability.NON_NULL;
    }

    private boolean allowsNull(@Nullable Element schema, int depth) {
        if (schema == null || depth > DEEPEST) {
            return false;
        }
        Boolean before = known.get(schema.id());
        if (before != null) {
            return before;
        }
        known.put(schema.id(), false); // a cycle adds nothing
        boolean result = decide(schema, depth);
        known.put(schema.id(), result);
        return result;
    }

    private boolean decide(Element schema, int depth) {
        if (schema.isTrue("nullable") || Keywords.typesNull(schema) || isNullConst(schema)) {
            return true;
        }
        if (schema.has(Keywords.REF)) {
            return allowsNull(document.target(schema), depth + 1);
        }
        if (schema.has("type") || schema.text("const") != null) {
            return false;
        }
        if (schema.items("enum").stream().anyMatch(Element::isNull)) {
            return true;
        }
        List<Element> parts = schema.items("allOf");
        if (!parts.isEmpty()) {
            return parts.stream().allMatch(part -> allowsNull(part, depth + 1));
        }
        return variants(schema).stream().anyMatch(variant -> allowsNull(variant, depth + 1));
    }

    private static List<Element> variants(Element schema) {
        List<Element> one = schema.items("oneOf");
        return one.isEmpty() ? schema.items("anyOf") : one;
    }

    /**
     * Whether a schema allows nothing but null. {@code {nullable: true}} alone says nothing, strictly read; what writes
     * it as a variant means null.
     */
    static boolean isOnlyNull(Element schema) {
        List<Element> values = schema.items("enum");
        boolean says = Keywords.isStructural(schema) || schema.has(Keywords.REF);
        return (schema.isTrue("nullable") && !says)
                || (Keywords.typesNull(schema) && Keywords.types(schema).isEmpty())
                || isNullConst(schema)
                || (!values.isEmpty() && values.stream().allMatch(Element::isNull));
    }

    private static boolean isNullConst(Element schema) {
        Element constant = schema.get("const");
        return constant != null && constant.isNull();
    }
}
