package dev.lathe.bundle;

import dev.lathe.bundle.Components.Component;
import dev.lathe.bundle.Place.ListOf;
import dev.lathe.bundle.Place.MapOf;
import dev.lathe.bundle.Place.Plain;
import dev.lathe.bundle.Place.Value;
import dev.lathe.bundle.Placements.Placement;
import dev.lathe.model.SdkModel;
import dev.lathe.parse.ConfigIndex;
import dev.lathe.source.SourceDocument;
import dev.lathe.tree.ArrayNode;
import dev.lathe.tree.Element;
import dev.lathe.tree.Json;
import dev.lathe.tree.Node;
import dev.lathe.tree.ObjectNode;
import dev.lathe.tree.Position;
import dev.lathe.tree.ScalarNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Writes a document as one file of OpenAPI 3.0 that refers to nothing but its own components: repaired, overlays
 * applied, and named as lathe.yaml wants it, as far as OpenAPI has words for it.
 */
public final class Bundle {

    private static final String REF = "$ref";
    private static final String VERSION = "3.0.3";
    /** What only 3.1 has; the licence is the document's, not the SDK's. */
    private static final Set<String> LATER = Set.of("summary", "license");

    private static final Set<String> KEPT = Set.of("servers", "security", "paths", "externalDocs");

    private final SourceDocument document;
    private final SchemaWords words;
    private final Placements placements;
    private final Components components;
    private final Discriminators discriminators;
    /** Whether the document is of 3.0, and its schemas need no lowering. */
    private final boolean isEarly;

    private final Set<String> tags = new TreeSet<>();
    /** Items of hooks that are being copied, so that one inside of itself ends. */
    private final Set<String> open = new HashSet<>();
    /** Operations that were copied. */
    private int named;

    private Bundle(SourceDocument document, ConfigIndex config, Placements placements) {
        this.document = document;
        this.words = new SchemaWords(config);
        this.isEarly = isEarly(document.root());
        this.placements = placements;
        this.components = new Components(document, config);
        this.discriminators = new Discriminators(document, components);
    }

    /**
     * The document as JSON.
     *
     * @param config what lathe.yaml says about places of the document
     * @param model where operations are in the resource tree; those that are in none are left out
     */
    public static String json(SourceDocument document, ConfigIndex config, SdkModel model) {
        return Json.minified(new Bundle(document, config, Placements.of(model)).document());
    }

    private Node document() {
        Element root = document.root();
        Map<String, Node> members = new LinkedHashMap<>();
        members.put("openapi", ScalarNode.text(root.node().position(), VERSION));
        root.members().forEach((name, member) -> {
            if (KEPT.contains(name)) {
                put(members, name, copy(member, Part.DOCUMENT.member(name)));
            } else if (name.equals("info")) {
                members.put(
                        name,
                        members(member, key -> Place.PLAIN, key -> Place.isExtension(key) || LATER.contains(key)));
            }
        });
        members.putIfAbsent("paths", new ObjectNode(root.node().position(), Map.of()));
        members.put("tags", tags(root));
        members.put("components", components(root));
        return new ObjectNode(root.node().position(), members);
    }

    private static boolean isEarly(Element root) {
        String version = root.text("openapi");
        return version != null && version.startsWith("3.0");
    }

    private Node tags(Element root) {
        Position position = root.node().position();
        List<Node> all = new ArrayList<>();
        tags.forEach(tag -> all.add(new ObjectNode(
                position, Map.of("name", ScalarNode.text(root.node().position(), tag)))));
        return new ArrayNode(position, all);
    }

    private Node components(Element root) {
        Map<String, Map<String, Node>> sections = new LinkedHashMap<>();
        for (Component next = components.next(); next != null; next = components.next()) {
            Node copy = copy(next.content(), next.part());
            if (copy != null) {
                sections.computeIfAbsent(String.valueOf(next.part().section()), s -> new LinkedHashMap<>())
                        .put(next.name(), copy);
            }
        }
        Position position = root.node().position();
        Map<String, Node> members = new LinkedHashMap<>();
        sections.forEach((name, section) -> members.put(name, new ObjectNode(position, section)));
        return new ObjectNode(position, members);
    }

    /** The copy; null for what is left out, as is everything that is of another kind than its place. */
    private @Nullable Node copy(Element element, Place place) {
        if (place instanceof Value || place instanceof Plain) {
            return whole(element, place);
        }
        if (place instanceof ListOf list) {
            return element.isArray() ? items(element, list.item()) : null;
        }
        if (place instanceof MapOf map) {
            return element.isObject() ? members(element, name -> map.value(), map::isExtension) : null;
        }
        Part part = (Part) place;
        if (!element.isObject()) {
            return part == Part.SCHEMA && isFlag(element) ? flag(element) : null;
        }
        if (part == Part.PATH_ITEM) {
            return pathItem(element);
        }
        return element.text(REF) == null ? part(element, part) : referring(element, part);
    }

    /** All of it, but for what a careless reader might take for a reference and follow. */
    private Node whole(Element element, Place place) {
        if (element.isArray()) {
            return items(element, place);
        }
        return element.isObject()
                ? members(element, name -> place, place == Place.PLAIN ? Place::isExtension : name -> false)
                : element.node();
    }

    private Node items(Element list, Place place) {
        List<Node> items = new ArrayList<>();
        for (Element item : list.items()) {
            Node copy = copy(item, place);
            if (copy != null) {
                items.add(copy);
            }
        }
        return new ArrayNode(list.node().position(), items);
    }

    /** {@code true} and {@code false} are schemas since 3.1, but for {@code additionalProperties}. */
    private Node flag(Element element) {
        if (isEarly || element.pointer().last().equals("additionalProperties")) {
            return element.node();
        }
        Node any = new ObjectNode(element.node().position(), Map.of());
        boolean isAny = "true".equals(element.text());
        return isAny ? any : new ObjectNode(element.node().position(), Map.of("not", any));
    }

    private static boolean isFlag(Element element) {
        return element.node() instanceof ScalarNode scalar && scalar.type() == ScalarNode.Type.BOOLEAN;
    }

    private @Nullable Node part(Element element, Part part) {
        return switch (part) {
            case SCHEMA -> schema(element);
            case DISCRIMINATOR -> discriminators.copy(element);
            case REQUIREMENT -> requirement(element);
            default -> members(element, part);
        };
    }

    private ObjectNode members(Element element, Part part) {
        return members(element, part::member, Place::isExtension);
    }

    private ObjectNode members(Element element, Function<String, Place> places, Predicate<String> isLeftOut) {
        Map<String, Node> members = new LinkedHashMap<>();
        element.members().forEach((name, member) -> {
            if (!isLeftOut.test(name) && !(name.equals(REF) && member.text() != null)) {
                put(members, name, copy(member, places.apply(name)));
            }
        });
        return new ObjectNode(element.node().position(), members);
    }

    private static void put(Map<String, Node> members, String name, @Nullable Node value) {
        if (value != null) {
            members.put(name, value);
        }
    }

    /** A reference to a component; a hook's item, which has no section, is copied. */
    private @Nullable Node referring(Element element, Part part) {
        Element target = document.follow(element);
        if (target == null) {
            return part == Part.SCHEMA ? new ObjectNode(element.node().position(), Map.of()) : null;
        }
        if (part.section() == null) {
            return copied(target, part);
        }
        Map<String, Node> members = new LinkedHashMap<>();
        members.put(REF, ScalarNode.text(element.node().position(), components.reference(part, target)));
        if (part != Part.SCHEMA || isEarly) {
            return new ObjectNode(element.node().position(), members);
        }
        members.putAll(words.worded(element, members(element, part)).members());
        return Lowering.lowered(new ObjectNode(element.node().position(), members));
    }

    private @Nullable Node copied(Element target, Part part) {
        if (!open.add(target.id())) {
            return null;
        }
        Node copy = copy(target, part);
        open.remove(target.id());
        return copy;
    }

    /** Operations go by the place of their path, wherever they are written; null when none is left. */
    private @Nullable Node pathItem(Element place) {
        Element item = document.follow(place);
        if (item == null) {
            return null;
        }
        Map<String, Node> members = new LinkedHashMap<>();
        int before = named;
        item.members().forEach((name, member) -> {
            if (Part.PATH_ITEM.member(name) == Part.OPERATION) {
                put(
                        members,
                        name,
                        operation(place.document() + "#" + place.pointer().child(name), member));
            } else if (!Place.isExtension(name)) {
                put(members, name, copy(member, Part.PATH_ITEM.member(name)));
            }
        });
        return named == before ? null : new ObjectNode(item.node().position(), members);
    }

    private @Nullable Node operation(String id, Element written) {
        Placement placement = placements.of(id);
        Element element = document.follow(written);
        if (placement == null || element == null) {
            return null;
        }
        named++;
        tags.add(placement.tag());
        ObjectNode copy = members(element, Part.OPERATION);
        Map<String, Node> members = new LinkedHashMap<>(copy.members());
        members.put("operationId", ScalarNode.text(element.node().position(), placement.id()));
        members.put(
                "tags",
                new ArrayNode(
                        copy.position(), List.of(ScalarNode.text(element.node().position(), placement.tag()))));
        return new ObjectNode(copy.position(), members);
    }

    private ObjectNode schema(Element element) {
        ObjectNode copy = words.worded(element, members(element, Part.SCHEMA));
        return isEarly ? copy : Lowering.lowered(copy);
    }

    /** Schemes go by the names that they have among the components. */
    private Node requirement(Element element) {
        Map<String, Node> members = new LinkedHashMap<>();
        element.members().forEach((name, scopes) -> {
            Element scheme = document.root().at(List.of("components", "securitySchemes", name));
            if (scheme != null) {
                put(members, components.name(Part.SECURITY_SCHEME, scheme), copy(scopes, Place.PLAIN));
            }
        });
        return new ObjectNode(element.node().position(), members);
    }
}
