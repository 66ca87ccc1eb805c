package dev.lathe.parse;

import dev.lathe.parse.routes.Route;
import dev.lathe.tree.Element;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Names that a document gives in extensions: our own first, then those of other generators. */
final class VendorHints {

    private static final List<String> RESOURCES =
            List.of("x-lathe-resource", "x-fern-sdk-group-name", "x-speakeasy-group");
    private static final List<String> METHODS =
            List.of("x-lathe-method", "x-fern-sdk-method-name", "x-speakeasy-name-override");

    private VendorHints() {}

    /** Where an operation belongs and what it is called, as far as the document says. */
    static Route.Hint route(Element operation) {
        List<String> resource = RESOURCES.stream()
                .map(key -> path(operation, key))
                .filter(path -> !path.isEmpty())
                .findFirst()
                .orElse(null);
        String method = METHODS.stream()
                .map(operation::text)
                .filter(Objects::nonNull)
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElse(null);
        return new Route.Hint(resource, method);
    }

    /** {@code accounts.tokens}, or a list of names. */
    private static List<String> path(Element operation, String key) {
        List<Element> items = operation.items(key);
        List<String> texts = new ArrayList<>();
        for (Element item : items) {
            texts.add(Objects.requireNonNullElse(item.text(), ""));
        }
        String text = operation.text(key);
        if (text != null) {
            texts.addAll(List.of(text.split("\\.", -1)));
        }
        return texts.stream().filter(name -> !name.isBlank()).toList();
    }

    /**
     * What a schema calls itself where it has no key: {@code x-ms-enum}, {@code x-speakeasy-name-override}; or null.
     */
    static @Nullable String typeName(Element schema) {
        Element msEnum = schema.get("x-ms-enum");
        String name = msEnum == null ? null : msEnum.text("name");
        return name != null ? name : schema.text("x-speakeasy-name-override");
    }

    /** The names that {@code x-ms-enum} gives to values, by value. */
    static Map<String, String> enumNames(Element schema) {
        Element msEnum = schema.get("x-ms-enum");
        Map<String, String> names = new HashMap<>();
        for (Element value : msEnum == null ? List.<Element>of() : msEnum.items("values")) {
            String name = value.text("name");
            if (name != null) {
                names.put(String.valueOf(value.text("value")), name);
            }
        }
        return names;
    }
}
