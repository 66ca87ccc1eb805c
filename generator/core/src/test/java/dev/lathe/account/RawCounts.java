package dev.lathe.account;

import dev.lathe.account.RawDocument.Place;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Counts what a document has, from the raw tree: the left side of the account, worked out a second time. */
final class RawCounts {

    private static final Set<String> VERBS =
            Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace", "query");

    private final RawDocument document;
    private final Map<Kind, Integer> counts = new EnumMap<>(Kind.class);

    private RawCounts(RawDocument document) {
        this.document = document;
    }

    /** How many of each kind; a kind that cannot be counted in the version of the document is missing. */
    static Map<Kind, Integer> of(RawDocument document) {
        RawCounts counts = new RawCounts(document);
        if (document.root().get("swagger") == null) {
            counts.countOpenApi3();
        } else {
            counts.countSwagger2();
        }
        return counts.counts;
    }

    private void countOpenApi3() {
        Place root = document.root();
        List<Place> operations = operations(section(root, "paths"));
        List<Place> callbacks = operations(section(root, "webhooks"));
        callbacks.addAll(operations(section(root, "x-webhooks")));
        Set<String> mediaTypes = new HashSet<>();
        for (Place operation : operations) {
            operation.members("callbacks").values().forEach(place -> {
                Place callback = document.follow(place);
                if (callback != null) {
                    callbacks.addAll(operations(callback.members()));
                }
            });
            List<Place> bodies = new ArrayList<>(answers(operation));
            Place body = operation.get("requestBody");
            if (body != null) {
                bodies.add(body);
            }
            bodies.forEach(place -> addMediaTypes(place, mediaTypes));
        }
        Place reference = root.get("components");
        Place components = reference == null ? null : document.follow(reference);
        counts.put(Kind.OPERATION, operations.size());
        counts.put(Kind.CALLBACK, callbacks.size());
        counts.put(Kind.MEDIA_TYPE, mediaTypes.size());
        counts.put(
                Kind.SCHEMA,
                components == null ? 0 : section(components, "schemas").size());
        counts.put(
                Kind.SECURITY_SCHEME,
                components == null ? 0 : section(components, "securitySchemes").size());
    }

    /** Without media types, which a Swagger document gives per operation and not per body. */
    private void countSwagger2() {
        Place root = document.root();
        counts.put(Kind.OPERATION, operations(section(root, "paths")).size());
        counts.put(Kind.SCHEMA, section(root, "definitions").size());
        counts.put(Kind.SECURITY_SCHEME, section(root, "securityDefinitions").size());
    }

    /** The members of a section, which may stand elsewhere as a whole. */
    private Map<String, Place> section(Place holder, String name) {
        Place place = holder.get(name);
        Place there = place == null ? null : document.follow(place);
        return there == null ? Map.of() : there.members();
    }

    /** The operations of path items, references followed. */
    private List<Place> operations(Map<String, Place> items) {
        List<Place> operations = new ArrayList<>();
        items.forEach((name, place) -> {
            Place item = name.startsWith("x-") ? null : document.follow(place);
            if (item != null) {
                item.members().forEach((verb, use) -> {
                    if (VERBS.contains(verb)) {
                        Place operation = document.follow(use);
                        operations.add(operation == null ? use : operation);
                    }
                });
                operations.addAll(item.members("additionalOperations").values());
            }
        });
        return operations;
    }

    private static List<Place> answers(Place operation) {
        List<Place> answers = new ArrayList<>();
        operation.members("responses").forEach((status, answer) -> {
            if (!status.startsWith("x-")) {
                answers.add(answer);
            }
        });
        return answers;
    }

    private void addMediaTypes(Place place, Set<String> mediaTypes) {
        Place body = document.follow(place);
        if (body != null) {
            body.members("content")
                    .values()
                    .forEach(content -> mediaTypes.add(content.file() + "#" + content.pointer()));
        }
    }
}
