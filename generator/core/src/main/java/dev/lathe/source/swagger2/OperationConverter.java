package dev.lathe.source.swagger2;

import dev.lathe.diagnostics.Diagnostics;
import dev.lathe.source.swagger2.BodyConverter.Part;
import dev.lathe.tree.Element;
import dev.lathe.tree.Node;
import dev.lathe.tree.Pointer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Path items and operations: the parameters of the body go into a request body, media types to where they apply. */
final class OperationConverter {

    private static final Set<String> VERBS =
            Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace");
    private static final Set<String> CHANGED = Set.of("consumes", "produces", "schemes", "parameters", "responses");

    private final Settings settings;
    private final Moves moves;
    private final ParameterConverter parameters;
    private final BodyConverter bodies;
    private final ResponseConverter responses;

    OperationConverter(Settings settings, Moves moves, Diagnostics diagnostics) {
        this.settings = settings;
        this.moves = moves;
        this.parameters = new ParameterConverter(diagnostics);
        this.bodies = new BodyConverter(moves, diagnostics);
        this.responses = new ResponseConverter(moves);
    }

    /**
     * What the operations of one document share.
     *
     * @param media the document's own media types
     * @param mediaOf the media types under which shared parts of a document, by its id, are converted
     * @param servers of operations that have schemes of their own
     */
    record Settings(
            Media media,
            Function<String, Media> mediaOf,
            References references,
            Function<Element, List<Node>> servers) {}

    /** A list of parameters, those of the body taken out. */
    private record Sorted(List<Node> kept, List<Part> body) {}

    Node pathItem(Element item) {
        if (!item.isObject()) {
            return item.node();
        }
        Sorted shared = sorted(item);
        Draft draft = Draft.of(item);
        item.members().forEach((name, value) -> {
            if (VERBS.contains(name)) {
                draft.put(name, operation(value, shared.body()));
            } else if (!name.equals("parameters")) {
                draft.put(name, value);
            }
        });
        return draft.put("parameters", shared.kept()).node();
    }

    Node operation(Element operation, List<Part> inherited) {
        if (!operation.isObject() || operation.has("$ref")) {
            return operation.node();
        }
        Media media = settings.media().overriddenBy(operation);
        Sorted own = sorted(operation);
        Draft draft = Draft.of(operation).keepAllBut(CHANGED).put("parameters", own.kept());
        if (!operation.has("requestBody")) {
            Pointer to = operation.pointer().child("requestBody");
            List<Part> parts = together(inherited, own.body());
            Media shared = parts.isEmpty() ? media : mediaOf(parts.get(0).element());
            draft.put("requestBody", bodies.body(parts, to, media, shared));
        }
        Element answers = operation.get("responses");
        if (answers != null) {
            draft.put("responses", answers.isObject() ? answers(answers, media).node() : answers.node());
        }
        return draft.put(
                        "servers", operation.has("schemes") ? settings.servers().apply(operation) : List.of())
                .node();
    }

    private Draft answers(Element answers, Media media) {
        Draft draft = Draft.of(answers);
        answers.members().forEach((status, use) -> {
            Element response = use.has("$ref") ? settings.references().follow(use) : null;
            boolean differs = response != null && !mediaOf(response).produces().equals(media.produces());
            Pointer to = answers.pointer().child(status);
            draft.put(
                    status,
                    response != null && differs
                            ? responses.copied(use, response, media)
                            : responses.response(use, to, media));
        });
        return draft;
    }

    private Media mediaOf(Element shared) {
        return settings.mediaOf().apply(shared.document());
    }

    /** A body replaces an inherited one; fields of a form replace those of the same name. */
    private static List<Part> together(List<Part> inherited, List<Part> own) {
        boolean hasWhole = own.stream().anyMatch(Part::isWhole);
        List<Part> all = new ArrayList<>();
        for (Part part : inherited) {
            boolean replaced =
                    part.isWhole() ? !own.isEmpty() : hasWhole || own.stream().anyMatch(o -> sameName(o, part));
            if (!replaced) {
                all.add(part);
            }
        }
        all.addAll(own);
        return all;
    }

    private static boolean sameName(Part one, Part other) {
        return String.valueOf(one.element().text("name")).equals(other.element().text("name"));
    }

    private Sorted sorted(Element holder) {
        List<Node> kept = new ArrayList<>();
        List<Part> body = new ArrayList<>();
        Pointer list = holder.pointer().child("parameters");
        for (Element use : holder.items("parameters")) {
            Element followed = use.has("$ref") ? settings.references().follow(use) : use;
            if (followed != null && ParameterConverter.isOfBody(followed)) {
                body.add(new Part(use, followed));
                continue;
            }
            Pointer to = list.child(Integer.toString(kept.size()));
            moves.add(use.pointer().child("items"), to.child("schema").child("items"));
            moves.add(use.pointer(), to);
            kept.add(parameters.parameter(use));
        }
        return new Sorted(kept, body);
    }
}
