package dev.lathe.parse;

import dev.lathe.diagnostics.DiagnosticCode;
import dev.lathe.model.Docs;
import dev.lathe.model.EnumDecl;
import dev.lathe.model.JsonText;
import dev.lathe.model.Nullability;
import dev.lathe.model.ScalarKind;
import dev.lathe.model.Secrecy;
import dev.lathe.model.SpecText;
import dev.lathe.model.TypeRef;
import dev.lathe.tree.Element;
import dev.lathe.tree.Json;
import dev.lathe.tree.ScalarNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Enumerations of strings or numbers, by {@code enum} or as alternatives of one {@code const} each; null among the
 * values is nullability, not a value.
 */
final class EnumSchemas {

    private static final List<String> NAMES = List.of("x-enum-varnames", "x-enumNames", "x-enum-names");
    private static final List<String> DESCRIPTIONS = List.of("x-enum-descriptions", "x-enumDescriptions");

    private final Run run;
    private final TypeRegistry types;

    EnumSchemas(Run run, TypeRegistry types) {
        this.run = run;
        this.types = types;
    }

    /** One value, what its constant's name can be made of, and what the document says about it. */
    private record Entry(Element value, String words, Docs docs) {}

    /** The type of {@code enum: [...]}. */
    TypeRef map(Element list, SchemaParts parts, Place place, Nullability nullability) {
        boolean hasNull = list.items().stream().anyMatch(Element::isNull);
        Nullability result = hasNull && parts.types().isEmpty() ? Nullability.NULLABLE : nullability;
        return map(listed(list, parts.schema()), parts, place, result);
    }

    /** The type of alternatives each of which allows one value, {@code oneOf: [{const: a, title: A}, ...]}. */
    TypeRef ofConstants(List<Element> variants, SchemaParts parts, Place place, Nullability nullability) {
        List<Entry> entries = new ArrayList<>();
        for (Element variant : variants) {
            Element value = variant.get("const");
            if (value != null && !value.isNull()) {
                entries.add(new Entry(value, String.valueOf(value.text()), DocsMapper.docs(variant)));
            }
        }
        return map(entries, parts, place, nullability);
    }

    private TypeRef map(List<Entry> entries, SchemaParts parts, Place place, Nullability nullability) {
        String base = base(entries.stream().map(Entry::value).toList(), parts);
        if (base.isEmpty() || entries.isEmpty()) {
            run.warn(
                    DiagnosticCode.SCHEMA_UNSUPPORTED,
                    parts.schema(),
                    "the values are not all texts or all numbers; any JSON is accepted here");
            return new TypeRef.AnyJson(nullability);
        }
        if (base.equals("boolean")) {
            return new TypeRef.Scalar(ScalarKind.BOOLEAN, nullability, Secrecy.PUBLIC);
        }
        if (types.reserve(parts.id())) {
            types.declare(declaration(entries, parts, place, kind(base, parts)));
        }
        return new TypeRef.Named(parts.id(), nullability);
    }

    private static List<Entry> listed(Element list, Element schema) {
        List<Element> names = first(schema, NAMES);
        Map<String, String> named = VendorHints.enumNames(schema);
        Set<String> texts = new HashSet<>();
        list.items().forEach(value -> texts.add(String.valueOf(value.text())));
        List<Element> descriptions = first(schema, DESCRIPTIONS);
        List<Entry> entries = new ArrayList<>();
        List<Element> values =
                list.items().stream().filter(value -> !value.isNull()).toList();
        for (int i = 0; i < values.size(); i++) {
            String text = String.valueOf(values.get(i).text());
            String words = textAt(names, i, named.getOrDefault(text, words(text, texts)));
            entries.add(new Entry(values.get(i), words, DocsMapper.described(textAt(descriptions, i, ""))));
        }
        return entries;
    }

    /** {@code -name} beside {@code name} is the other direction of an order. */
    private static String words(String text, Set<String> all) {
        boolean descends = text.startsWith("-") && all.contains(text.substring(1));
        return descends ? text.substring(1) + " desc" : text;
    }

    /** The JSON type that all values have; plain YAML scalars under {@code type: string} are the text they show. */
    private static String base(List<Element> values, SchemaParts parts) {
        boolean scalars = values.stream().allMatch(value -> value.node() instanceof ScalarNode);
        if (!scalars) {
            return "";
        }
        if (parts.types().equals(List.of("string"))) {
            return "string";
        }
        Set<String> kinds = new HashSet<>();
        for (Element value : values) {
            kinds.add(
                    ((ScalarNode) value.node()).type() == ScalarNode.Type.INTEGER
                            ? "integer"
                            : value.node().kindName());
        }
        if (kinds.equals(Set.of("integer", "number"))) {
            return "number";
        }
        return kinds.size() == 1 ? kinds.iterator().next() : "";
    }

    private static ScalarKind kind(String base, SchemaParts parts) {
        Element format = parts.keyword("format");
        return switch (base) {
            case "integer" -> format != null && "int32".equals(format.text()) ? ScalarKind.INT32 : ScalarKind.INT64;
            case "number" -> ScalarKind.DOUBLE;
            default -> ScalarKind.STRING;
        };
    }

    private EnumDecl declaration(List<Entry> entries, SchemaParts parts, Place place, ScalarKind kind) {
        Element schema = parts.schema();
        Set<String> seen = new HashSet<>();
        List<EnumDecl.Constant> constants = new ArrayList<>();
        for (Entry entry : entries) {
            String json = kind == ScalarKind.STRING
                    ? Json.quoted(String.valueOf(entry.value().text()))
                    : Json.minified(entry.value().node());
            if (seen.add(json)) {
                constants.add(new EnumDecl.Constant(
                        new JsonText(SpecText.of(json)), SpecText.of(entry.words()), entry.docs()));
            }
        }
        return new EnumDecl(
                parts.id(),
                place.called(VendorHints.typeName(schema)).naming(run.config().name(schema)),
                kind,
                constants,
                DocsMapper.docs(schema),
                schema.location());
    }

    private static List<Element> first(Element schema, List<String> keys) {
        return keys.stream()
                .map(schema::items)
                .filter(items -> !items.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private static String textAt(List<Element> texts, int index, String otherwise) {
        String text = index < texts.size() ? texts.get(index).text() : null;
        return text == null ? otherwise : text;
    }
}
