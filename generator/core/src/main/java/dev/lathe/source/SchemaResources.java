package dev.lathe.source;

import dev.lathe.tree.ArrayNode;
import dev.lathe.tree.Element;
import dev.lathe.tree.Node;
import dev.lathe.tree.ObjectNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The schemas of a document that give themselves an address by {@code $id} (JSON Schema 2020-12, 8.2.1); each file is
 * searched once, when asked. An address is a name here: nothing is ever read from it.
 */
final class SchemaResources {

    private static final String ID = "$id";

    private final Map<String, List<Resource>> byDocument = new HashMap<>();

    /** A schema and its whole address. */
    private record Resource(Element schema, URI address) {

        boolean encloses(String pointer) {
            String own = schema.pointer().toString();
            return pointer.startsWith(own) && (pointer.length() == own.length() || pointer.charAt(own.length()) == '/');
        }
    }

    /**
     * The schema that a reference means by its address.
     *
     * @param document the root of the file in which the reference stands
     * @param from where in it
     * @param path the reference without its fragment; when empty, the schema with an address around the reference
     * @return null when no schema of that file has the address
     */
    @Nullable
    Element find(Element document, Element from, String path) {
        List<Resource> all = byDocument.computeIfAbsent(document.document(), id -> collected(document));
        if (all.isEmpty()) {
            return null;
        }
        String pointer = from.pointer().toString();
        Resource around = null;
        for (Resource resource : all) {
            around = resource.encloses(pointer) ? resource : around;
        }
        if (path.isEmpty()) {
            return around == null ? null : around.schema();
        }
        URI address = resolved(around, path);
        return all.stream()
                .filter(resource -> resource.address().equals(address))
                .map(Resource::schema)
                .findFirst()
                .orElse(null);
    }

    /** In the order of the document: what encloses a schema stands before it. */
    private static List<Resource> collected(Element document) {
        List<Resource> found = new ArrayList<>();
        if (mentions(document.node())) {
            collect(document, null, found);
        }
        return found;
    }

    private static void collect(Element element, @Nullable Resource around, List<Resource> found) {
        Resource own = resource(element, around);
        if (own != null) {
            found.add(own);
        }
        Resource here = own == null ? around : own;
        element.members().forEach((name, member) -> {
            if (!Anchors.DATA.contains(name)) {
                collect(member, here, found);
            }
        });
        element.items().forEach(item -> collect(item, here, found));
    }

    private static @Nullable Resource resource(Element element, @Nullable Resource around) {
        String id = element.text(ID);
        URI address = id == null || id.startsWith("#") ? null : resolved(around, id);
        return address == null ? null : new Resource(element, address);
    }

    /** Nearly no document does, and elements are dearer than nodes. */
    private static boolean mentions(Node node) {
        if (node instanceof ObjectNode object) {
            return object.members().containsKey(ID)
                    || object.members().values().stream().anyMatch(SchemaResources::mentions);
        }
        return node instanceof ArrayNode array && array.items().stream().anyMatch(SchemaResources::mentions);
    }

    private static @Nullable URI resolved(@Nullable Resource around, String reference) {
        int hash = reference.indexOf('#');
        try {
            URI own = URI.create(hash < 0 ? reference : reference.substring(0, hash));
            return around == null ? own : around.address().resolve(own);
        } catch (IllegalArgumentException e) {
            return null; // no address at all
        }
    }
}
