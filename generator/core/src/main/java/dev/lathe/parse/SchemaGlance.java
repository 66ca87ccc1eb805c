package dev.lathe.parse;

import dev.lathe.parse.paging.Kind;
import dev.lathe.tree.Element;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A quick look at schemas that declares no types: through references, composition and {@code anyOf [X, null]}. */
final class SchemaGlance {

    private static final int ALTERNATIVES_WITHIN = 8;

    private final SchemaMapper schemas;

    SchemaGlance(SchemaMapper schemas) {
        this.schemas = schemas;
    }

    /** The parts of a schema, or of its only alternative besides null; null when it is no object. */
    @Nullable
    SchemaParts parts(Element schema) {
        Element here = schema;
        for (int depth = 0; depth < ALTERNATIVES_WITHIN; depth++) {
            if (!here.isObject()) {
                return null;
            }
            SchemaParts parts = schemas.parts(here);
            Element only = onlyAlternative(parts);
            if (only == null) {
                return parts;
            }
            here = only;
        }
        return null;
    }

    private @Nullable Element onlyAlternative(SchemaParts parts) {
        if (!parts.types().isEmpty() || !parts.members().isEmpty()) {
            return null;
        }
        List<Element> real = alternatives(parts).stream()
                .filter(alternative -> !isNull(alternative))
                .toList();
        return real.size() == 1 ? real.get(0) : null;
    }

    /** The alternatives of {@code oneOf} or {@code anyOf}; empty when there are none. */
    List<Element> alternatives(SchemaParts parts) {
        Element oneOf = parts.keyword("oneOf");
        Element found = oneOf == null ? parts.keyword("anyOf") : oneOf;
        return found == null ? List.of() : found.items();
    }

    private static boolean isNull(Element schema) {
        return "null".equals(schema.text("type"));
    }

    /** The members of an object by name, as last declared. */
    Map<String, Element> members(Element schema) {
        SchemaParts parts = parts(schema);
        Map<String, Element> members = new LinkedHashMap<>();
        if (parts != null) {
            parts.members()
                    .forEach((name, all) ->
                            members.put(name, all.get(all.size() - 1).schema()));
        }
        return members;
    }

    Kind kind(SchemaParts parts) {
        List<String> types = parts.types();
        if (types.size() != 1) {
            return Kind.OTHER;
        }
        return switch (types.get(0)) {
            case "string" -> Kind.TEXT;
            case "integer", "number" -> Kind.NUMBER;
            case "boolean" -> Kind.FLAG;
            default -> Kind.OTHER;
        };
    }

    boolean isArray(SchemaParts parts) {
        return parts.types().equals(List.of("array")) || (parts.types().isEmpty() && parts.keyword("items") != null);
    }

    /** Whether every item of an array has a member {@code id}. */
    boolean itemsHaveIds(SchemaParts array) {
        Element items = array.keyword("items");
        SchemaParts item = items == null ? null : parts(items);
        if (item == null) {
            return false;
        }
        List<Element> alternatives = alternatives(item);
        return alternatives.isEmpty()
                ? isText(item.member("id"))
                : alternatives.stream().allMatch(alternative -> isText(alternative, "id"));
    }

    private boolean isText(Element schema, String member) {
        SchemaParts parts = parts(schema);
        return parts != null && isText(parts.member(member));
    }

    private boolean isText(SchemaParts.@Nullable Member member) {
        SchemaParts parts = member == null ? null : parts(member.schema());
        return parts != null && Set.of(Kind.TEXT, Kind.NUMBER).contains(kind(parts));
    }

    /** The text of a scalar keyword of any part; null when there is none. */
    @Nullable
    String scalar(SchemaParts parts, String keyword) {
        Element value = parts.keyword(keyword);
        return value == null ? null : value.text();
    }

    /** The text of a scalar keyword on a schema or what it refers to; empty when there is none. */
    String text(Element schema, String keyword) {
        String own = schema.text(keyword);
        SchemaParts parts = own == null ? parts(schema) : null;
        String text = parts == null ? own : scalar(parts, keyword);
        return text == null ? "" : text;
    }
}
