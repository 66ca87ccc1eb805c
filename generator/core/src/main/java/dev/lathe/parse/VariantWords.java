package dev.lathe.parse;

import dev.lathe.tree.Element;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the name of a union's variant can be made of: title, schema key, constant, format or JSON type. */
final class VariantWords {

    private VariantWords() {}

    static String of(Element variant) {
        for (String text : candidates(variant)) {
            if (!text.isEmpty()) {
                return text;
            }
        }
        return variant.has("properties") ? "object" : "value";
    }

    private static List<String> candidates(Element variant) {
        List<String> types = Keywords.types(variant);
        return List.of(
                orEmpty(variant.text("x-lathe-name")),
                orEmpty(variant.text("title")),
                lastSegment(orEmpty(variant.text(Keywords.REF))),
                orEmpty(variant.text("const")),
                orEmpty(variant.text("format")),
                types.isEmpty() ? "" : types.get(0));
    }

    /** The schema's key, or the file's name without its ending, that a reference ends in. */
    static String lastSegment(String reference) {
        String last = reference
                .substring(reference.lastIndexOf('/') + 1)
                .replace("~1", "/")
                .replace("~0", "~");
        return last.replaceFirst("(?<=.)\\.(ya?ml|json)#?$", "");
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
