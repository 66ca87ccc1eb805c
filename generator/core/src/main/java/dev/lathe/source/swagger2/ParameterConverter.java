package dev.lathe.source.swagger2;

import dev.lathe.diagnostics.DiagnosticCode;
import dev.lathe.diagnostics.Diagnostics;
import dev.lathe.tree.Element;
import dev.lathe.tree.Node;
import java.util.Objects;
import java.util.Set;

/** Parameters and headers: what says something about the value goes into a schema, lists get a style. */
final class ParameterConverter {

    private static final Set<String> OWN =
            Set.of("name", "in", "description", "required", "allowEmptyValue", "collectionFormat", "example");
    private static final Set<String> KEPT =
            Set.of("name", "in", "description", "required", "allowEmptyValue", "example");
    private static final Set<String> FORMS = Set.of("body", "formData");

    private final Diagnostics diagnostics;

    ParameterConverter(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    /** Whether a parameter is a part of the body. */
    static boolean isOfBody(Element parameter) {
        return FORMS.contains(place(parameter));
    }

    static String place(Element parameter) {
        return Objects.requireNonNullElse(parameter.text("in"), "");
    }

    /** A parameter of path, query or header; what is already written as in 3.0 stays. */
    Node parameter(Element parameter) {
        if (!parameter.isObject() || parameter.has("$ref")) {
            return parameter.node();
        }
        Draft draft = Draft.of(parameter).keep(KEPT);
        Element written = parameter.get("schema");
        if (written != null && !parameter.has("type")) {
            return Draft.of(parameter)
                    .keepAllBut(Set.of("schema"))
                    .put("schema", SchemaConverter.convert(written))
                    .node();
        }
        boolean text = !style(parameter, draft);
        Draft schema = text ? Draft.of(parameter).text("type", "string") : schema(parameter);
        return draft.put("schema", schema).node();
    }

    /** Style and explode of a list; false when 3.0 has no style for it, so that only a text can be sent. */
    private boolean style(Element parameter, Draft draft) {
        if (!"array".equals(parameter.text("type"))) {
            return true;
        }
        String separator = Objects.requireNonNullElse(parameter.text("collectionFormat"), "csv");
        if (!place(parameter).equals("query")) {
            return separator.equals("csv") || separator.equals("multi") || unknown(parameter, separator);
        }
        String style = switch (separator) {
            case "csv", "multi" -> "form";
            case "ssv" -> "spaceDelimited";
            case "pipes" -> "pipeDelimited";
            default -> "";
        };
        if (style.isEmpty()) {
            return unknown(parameter, separator);
        }
        draft.text("style", style).flag("explode", separator.equals("multi"));
        return true;
    }

    private boolean unknown(Element parameter, String separator) {
        diagnostics.warning(
                DiagnosticCode.PARAMETER_REPAIRED,
                parameter.location(),
                "there is no style for `collectionFormat: " + separator + "` in " + place(parameter)
                        + "; the parameter is one text",
                "join the values before the call, or use another collectionFormat");
        return false;
    }

    /** The schema that a parameter, or a header, of 2.0 is. */
    static Draft schema(Element parameter) {
        Node converted = SchemaConverter.convert(parameter);
        Draft schema = Draft.of(parameter);
        parameter.with(converted).members().forEach((name, value) -> {
            if (!OWN.contains(name) && !name.equals("schema")) {
                schema.put(name, value);
            }
        });
        return schema;
    }

    /** A header of an answer. */
    static Node header(Element header) {
        if (!header.isObject() || header.has("$ref") || header.has("schema") || header.has("content")) {
            return header.node();
        }
        return Draft.of(header)
                .keep(Set.of("description", "required", "example"))
                .put("schema", schema(header))
                .node();
    }
}
