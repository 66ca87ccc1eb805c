package dev.lathe.source.swagger2;

import dev.lathe.diagnostics.Diagnostics;
import dev.lathe.tree.Element;
import dev.lathe.tree.Node;
import dev.lathe.tree.Pointer;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whole documents: the sections go where 3.0 has them, and the moves of each are recorded. */
final class DocumentConverter {

    private static final String VERSION = "3.0.4";
    private static final Pointer COMPONENTS = Pointer.ROOT.child("components");
    private static final Set<String> CHANGED = Set.of(
            "swagger",
            "host",
            "basePath",
            "schemes",
            "consumes",
            "produces",
            "paths",
            "definitions",
            "parameters",
            "responses",
            "securityDefinitions");

    private final Media media;
    private final Moves moves;
    private final OperationConverter operations;
    private final ParameterConverter parameters;
    private final BodyConverter bodies;
    private final ResponseConverter responses;

    DocumentConverter(OperationConverter.Settings settings, Moves moves, Diagnostics diagnostics) {
        this.media = settings.media();
        this.moves = moves;
        this.operations = new OperationConverter(settings, moves, diagnostics);
        this.parameters = new ParameterConverter(diagnostics);
        this.bodies = new BodyConverter(moves, diagnostics);
        this.responses = new ResponseConverter(moves);
    }

    Node document(Element root) {
        Draft draft = Draft.of(root)
                .text("openapi", VERSION)
                .keepAllBut(CHANGED)
                .put("servers", new ServerConverter(root).servers());
        Element paths = root.get("paths");
        if (paths != null) {
            draft.put("paths", paths.isObject() ? paths(paths).node() : paths.node());
        }
        return draft.put("components", components(root)).node();
    }

    private Draft paths(Element paths) {
        Draft draft = Draft.of(paths);
        paths.members()
                .forEach((path, item) ->
                        draft.put(path, Draft.isExtension(path) ? item.node() : operations.pathItem(item)));
        return draft;
    }

    private Draft components(Element root) {
        Draft components =
                Draft.of(root).put("schemas", SchemaConverter.movedMap(section(root, "definitions", "schemas")));
        Element shared = root.get("parameters");
        if (shared != null) {
            parameters(shared, components);
        }
        Element answers = section(root, "responses", "responses");
        if (answers != null) {
            components.put("responses", responses.responses(answers, COMPONENTS.child("responses"), media));
        }
        Element security = section(root, "securityDefinitions", "securitySchemes");
        return security == null ? components : components.put("securitySchemes", SecurityConverter.schemes(security));
    }

    private @Nullable Element section(Element root, String from, String to) {
        Element section = root.get(from);
        if (section != null) {
            moves.add(section.pointer(), COMPONENTS.child(to));
        }
        return section;
    }

    /** Shared parameters; one in {@code body} is a shared request body, fields of forms go where they are used. */
    private void parameters(Element shared, Draft components) {
        Draft kept = Draft.of(shared);
        Draft whole = Draft.of(shared);
        shared.members().forEach((name, parameter) -> {
            String place = ParameterConverter.place(parameter);
            if (place.equals("body")) {
                Pointer to = COMPONENTS.child("requestBodies").child(name);
                moves.add(parameter.pointer(), to);
                whole.put(name, bodies.whole(parameter, to, media));
            } else if (!place.equals("formData")) {
                Pointer to = COMPONENTS.child("parameters").child(name);
                moves.add(parameter.pointer().child("items"), to.child("schema").child("items"));
                moves.add(parameter.pointer(), to);
                kept.put(name, parameters.parameter(parameter));
            }
        });
        components.put("parameters", kept).put("requestBodies", whole);
    }
}
