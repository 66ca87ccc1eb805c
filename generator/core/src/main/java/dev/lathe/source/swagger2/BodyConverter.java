package dev.lathe.source.swagger2;

import dev.lathe.diagnostics.DiagnosticCode;
import dev.lathe.diagnostics.Diagnostics;
import dev.lathe.tree.Element;
import dev.lathe.tree.Node;
import dev.lathe.tree.Pointer;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Request bodies: from the parameter in {@code body}, or from all those in {@code formData}. */
final class BodyConverter {

    private static final Set<String> OWN = Set.of("description", "required");

    private final Moves moves;
    private final Diagnostics diagnostics;

    BodyConverter(Moves moves, Diagnostics diagnostics) {
        this.moves = moves;
        this.diagnostics = diagnostics;
    }

    /** A parameter of a body; {@code use} is where it is listed, {@code element} what that refers to. */
    record Part(Element use, Element element) {

        boolean isWhole() {
            return ParameterConverter.place(element).equals("body");
        }

        boolean isFile() {
            return "file".equals(element.text("type"));
        }

        boolean isShared() {
            return use.has("$ref");
        }
    }

    /**
     * The body that parameters make together; null when there are none.
     *
     * @param to where it is going to stand
     * @param sharedMedia the media types under which shared bodies were converted
     */
    @Nullable
    Node body(List<Part> parts, Pointer to, Media media, Media sharedMedia) {
        List<Part> whole = parts.stream().filter(Part::isWhole).toList();
        if (whole.isEmpty()) {
            return parts.isEmpty() ? null : form(parts, media);
        }
        if (parts.size() > 1) {
            diagnostics.warning(
                    DiagnosticCode.STRUCTURE_INVALID,
                    parts.get(1).use().location(),
                    "an operation has one body; the first parameter in `body` is taken, the others are left out",
                    "merge them into one schema, or make them all `formData`");
        }
        Part only = whole.get(0);
        if (!only.isShared()) {
            return whole(only.element(), to, media);
        }
        boolean same = media.ofBody().equals(sharedMedia.ofBody())
                && only.use().document().equals(only.element().document());
        return same ? only.use().node() : copied(only, media);
    }

    /** A parameter in {@code body}, under every media type that is consumed. */
    Node whole(Element parameter, Pointer to, Media media) {
        Draft draft = Draft.of(parameter).keep(OWN);
        Content content = new Content(parameter, to);
        Element schema = parameter.get("schema");
        if (schema == null) {
            return draft.put(
                            "content",
                            Draft.of(parameter).put(media.ofBody().get(0), ParameterConverter.schema(parameter)))
                    .node();
        }
        List<String> types = media.ofBody();
        moves.add(schema.pointer(), to.child("content").child(types.get(0)).child("schema"));
        types.forEach(type -> content.add(type, schema, example(parameter, type)));
        return draft.put("content", content.draft()).node();
    }

    private static @Nullable Element example(Element parameter, String type) {
        Element examples = parameter.get("x-examples");
        return examples == null ? null : examples.get(type);
    }

    private static Node copied(Part part, Media media) {
        Element parameter = part.element();
        Element schema = parameter.get("schema");
        Draft content = Draft.of(parameter);
        for (String type : media.ofBody()) {
            Draft body = Draft.of(parameter);
            content.put(
                    type,
                    schema == null ? body : body.put("schema", SharedSchemas.schema(part.use(), parameter, schema)));
        }
        return Draft.of(parameter).keep(OWN).put("content", content).node();
    }

    private Node form(List<Part> parts, Media media) {
        Element place = parts.get(0).use();
        List<Node> required = new ArrayList<>();
        Draft properties = Draft.of(place);
        Draft encoding = Draft.of(place);
        for (Part part : parts) {
            Element field = part.element();
            String name = Objects.requireNonNullElse(field.text("name"), "");
            properties.put(name, fieldSchema(field));
            encoding.put(name, encoding(field));
            if (field.isTrue("required")) {
                required.add(Draft.text(field, name));
            }
        }
        Draft schema =
                Draft.of(place).text("type", "object").put("required", required).put("properties", properties);
        Draft content = Draft.of(place);
        boolean hasFiles = parts.stream().anyMatch(Part::isFile);
        for (String type : hasFiles ? Media.ofFormWithFiles() : media.ofForm()) {
            content.put(type, Draft.of(place).put("schema", schema.node()).put("encoding", encoding));
        }
        return Draft.of(place)
                .flag("required", !required.isEmpty())
                .put("content", content)
                .node();
    }

    private static Node fieldSchema(Element field) {
        Draft schema = ParameterConverter.schema(field);
        return schema.put("description", field.get("description"))
                .put("example", field.get("example"))
                .node();
    }

    private Draft encoding(Element field) {
        Draft encoding = Draft.of(field);
        if (!"array".equals(field.text("type"))) {
            return encoding;
        }
        String separator = Objects.requireNonNullElse(field.text("collectionFormat"), "csv");
        String style = switch (separator) {
            case "ssv" -> "spaceDelimited";
            case "pipes" -> "pipeDelimited";
            default -> "form";
        };
        if (separator.equals("tsv")) {
            diagnostics.warning(
                    DiagnosticCode.PARAMETER_REPAIRED,
                    field.location(),
                    "there is no style for `collectionFormat: tsv`; commas are sent instead of tabs",
                    "use another collectionFormat");
        }
        return encoding.text("style", style).flag("explode", separator.equals("multi"));
    }
}
