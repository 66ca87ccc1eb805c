package dev.lathe.account;

import dev.lathe.diagnostics.Location;
import dev.lathe.source.SourceDocument;
import dev.lathe.tree.Element;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Lists what a document has, from its tree alone. */
final class Inventory {

    /** Of OpenAPI 3.2, too, though nothing can send {@code query} yet. */
    private static final Set<String> VERBS =
            Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace", "query");

    private static final String FURTHER_VERBS = "additionalOperations";

    private final SourceDocument document;
    private final List<Thing> things = new ArrayList<>();
    private final Map<String, Element> contents = new LinkedHashMap<>();
    private final Map<String, Set<Location>> contentPlaces = new LinkedHashMap<>();

    private Inventory(SourceDocument document) {
        this.document = document;
    }

    static List<Thing> of(SourceDocument document) {
        Inventory inventory = new Inventory(document);
        Element root = document.root();
        inventory.paths(root);
        inventory.webhooks(root, "webhooks");
        inventory.webhooks(root, "x-webhooks");
        inventory.components(root, "schemas", Kind.SCHEMA);
        inventory.components(root, "securitySchemes", Kind.SECURITY_SCHEME);
        inventory.contents.forEach((id, content) -> inventory.things.add(new Thing(
                Kind.MEDIA_TYPE,
                content.location(),
                content,
                List.copyOf(inventory.contentPlaces.getOrDefault(id, Set.of())))));
        return inventory.things;
    }

    /** A verb of a path item: the place where it counts, and what stands there. */
    private record Verb(Location place, Element use) {}

    private void paths(Element root) {
        root.members("paths").forEach((path, place) -> {
            if (!path.startsWith("x-")) {
                verbs(place).forEach(this::operation);
            }
        });
    }

    private List<Verb> verbs(Element place) {
        List<Verb> verbs = new ArrayList<>();
        Element item = document.follow(place);
        if (item == null) {
            return verbs;
        }
        item.members().forEach((name, use) -> {
            if (VERBS.contains(name)) {
                verbs.add(new Verb(at(place, item, use, List.of(name)), use));
            }
        });
        item.members(FURTHER_VERBS)
                .forEach((name, use) -> verbs.add(new Verb(at(place, item, use, List.of(FURTHER_VERBS, name)), use)));
        return verbs;
    }

    /** Where something below a path counts: at the path, also when its item stands elsewhere. */
    private static Location at(Element place, Element item, Element use, List<String> tokens) {
        if (place.id().equals(item.id())) {
            return use.location();
        }
        Location location = place.location();
        for (String token : tokens) {
            location = location.child(token);
        }
        return location;
    }

    private void operation(Verb verb) {
        Element operation = document.follow(verb.use());
        Element element = operation == null ? verb.use() : operation;
        List<Location> places = List.of(verb.use().location(), element.location());
        things.add(new Thing(Kind.OPERATION, verb.place(), element, places));
        Set<Location> around = new HashSet<>(places);
        around.add(verb.place());
        Element body = element.get("requestBody");
        if (body != null) {
            contents(body, around);
        }
        element.members("responses").forEach((status, response) -> {
            if (!status.startsWith("x-")) {
                contents(response, around);
            }
        });
        element.members("callbacks").values().forEach(this::callback);
    }

    private void contents(Element place, Set<Location> around) {
        Element holder = document.follow(place);
        if (holder == null) {
            return;
        }
        for (Element content : holder.members("content").values()) {
            contents.putIfAbsent(content.id(), content);
            Set<Location> places = contentPlaces.computeIfAbsent(content.id(), id -> new HashSet<>());
            places.addAll(around);
            places.add(place.location());
        }
    }

    private void callback(Element place) {
        Element callback = document.follow(place);
        if (callback == null) {
            return;
        }
        callback.members().forEach((expression, item) -> {
            if (!expression.startsWith("x-")) {
                requests(item, place);
            }
        });
    }

    private void webhooks(Element root, String section) {
        root.members(section).forEach((name, item) -> {
            if (!name.startsWith("x-")) {
                requests(item, item);
            }
        });
    }

    private void requests(Element item, Element place) {
        for (Verb verb : verbs(item)) {
            things.add(new Thing(Kind.CALLBACK, verb.place(), verb.use(), List.of(place.location())));
        }
    }

    private void components(Element root, String section, Kind kind) {
        Element components = root.get("components");
        if (components != null) {
            components.members(section).values().forEach(place -> {
                Element followed = kind == Kind.SCHEMA ? place : document.follow(place);
                things.add(new Thing(kind, place.location(), followed == null ? place : followed, List.of()));
            });
        }
    }
}
