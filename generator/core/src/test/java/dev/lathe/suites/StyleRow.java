package dev.lathe.suites;

import dev.lathe.tree.Element;
import dev.lathe.tree.Json;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A row of the style table of OpenAPI, as an operation of a document.
 *
 * @param number of the row; part of the path
 * @param expected what stands for the parameter
 */
record StyleRow(int number, String version, String style, String explode, String value, String expected) {

    private static final String NAME = "color";

    private static final Map<String, String> SCHEMAS = Map.of(
            "undefined", "{\"type\":\"string\"}",
            "string", "{\"type\":\"string\"}",
            "array", "{\"type\":\"array\",\"items\":{\"type\":\"string\"}}",
            "object",
                    "{\"type\":\"object\",\"properties\":{\"R\":{\"type\":\"integer\"},"
                            + "\"G\":{\"type\":\"integer\"},\"B\":{\"type\":\"integer\"}}}");

    static StyleRow of(int number, Element json) {
        return new StyleRow(
                number,
                text(json, "oas"),
                text(json, "style"),
                text(json, "explode"),
                text(json, "value"),
                text(json, "expect").replaceFirst("^\\?", ""));
    }

    private static String text(Element json, String name) {
        return Objects.requireNonNull(json.text(name), name);
    }

    /** In the words of the table, for people and for lists of reasons. */
    String id() {
        return style + ", explode " + explode + ", " + value;
    }

    String place() {
        return switch (style) {
            case "matrix", "label", "simple" -> "path";
            case "cookie" -> "cookie";
            default -> "query";
        };
    }

    Operation operation() {
        return new Operation("GET", "/rows/" + number + (place().equals("path") ? "/{" + NAME + "}" : ""));
    }

    /** The path item of the operation. */
    String item() {
        String exploded = explode.matches("true|false") ? ",\"explode\":" + explode : "";
        return "{\"get\":{\"parameters\":[{\"name\":\"" + NAME + "\",\"in\":\"" + place() + "\",\"style\":"
                + Json.quoted(style) + exploded + ",\"required\":" + place().equals("path") + ",\"schema\":"
                + SCHEMAS.get(value) + "}],\"responses\":{\"204\":{\"description\":\"Done.\"}}}}";
    }

    /** What the caller gives: the value of the table, or nothing where it is undefined. */
    CallValues given(@Nullable Element json) {
        return new CallValues(Suite.tree(
                json == null ? "{}" : "{\"" + place() + "\":{\"" + NAME + "\":" + Json.minified(json.node()) + "}}"));
    }
}
