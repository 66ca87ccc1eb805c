package dev.lathe.parse;

import dev.lathe.model.SchemaId;
import dev.lathe.tree.Element;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A schema as the mappers see it: free of references at the top, and where {@code allOf} composes it, all its parts.
 *
 * @param schema the schema itself: its place is the identity of the type
 * @param parts what it is composed of, inherited first, its own keywords last; never empty
 */
record SchemaParts(Element schema, List<Part> parts) {

    SchemaParts {
        parts = List.copyOf(parts);
    }

    /** One part; {@code owner} is the component it belongs to, which owns its inline types. */
    record Part(Element element, SchemaId owner) {}

    /** A member's schema and the type that declares it. */
    record Member(String name, Element schema, SchemaId owner) {}

    SchemaId id() {
        return new SchemaId(schema.id());
    }

    /** The last part that has a keyword; null when none has. */
    @Nullable
    Element keyword(String name) {
        Element found = null;
        for (Part part : parts) {
            Element value = part.element().get(name);
            found = value == null ? found : value;
        }
        return found;
    }

    /** The last part that has a keyword, as a part. */
    @Nullable
    Part partWith(String name) {
        Part found = null;
        for (Part part : parts) {
            found = part.element().has(name) ? part : found;
        }
        return found;
    }

    /** The non-null types named; of composed parts, those of the last part that names any. */
    List<String> types() {
        List<String> types = List.of();
        for (Part part : parts) {
            List<String> named = Keywords.types(part.element());
            types = named.isEmpty() ? types : named;
        }
        return types;
    }

    /** All declarations of each member, in the order in which the names first occur. */
    Map<String, List<Member>> members() {
        Map<String, List<Member>> members = new LinkedHashMap<>();
        for (Part part : parts) {
            part.element()
                    .members("properties")
                    .forEach((name, property) -> members.computeIfAbsent(name, n -> new ArrayList<>())
                            .add(new Member(name, property, part.owner())));
        }
        return members;
    }

    /** A member by name; the last declaration; null when there is none. */
    @Nullable
    Member member(String name) {
        List<Member> declared = members().getOrDefault(name, List.of());
        return declared.isEmpty() ? null : declared.get(declared.size() - 1);
    }

    /** The names that any part requires. */
    Set<String> required() {
        Set<String> required = new LinkedHashSet<>();
        for (Part part : parts) {
            part.element().items("required").forEach(name -> required.add(String.valueOf(name.text())));
        }
        return required;
    }
}
