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
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Enumerations of strings or numbers; null in the list is nullability, not a value. */
final class EnumSchemas {

    private static final List<String> NAMES = List.of("x-enum-varnames", "x-enumNames", "x-enum-names");
    private static final List<String> DESCRIPTIONS = List.of("x-enum-descriptions", "x-enumDescriptions");

    private final Run run;
    private final TypeRegistry types;

    EnumSchemas(Run run, TypeRegistry types) {
        this.run = run;
        this.types = types;
    }

    TypeRef map(Element list, SchemaParts parts, Place place, Nullability nullability) {
        List<Element> values =
                list.items().stream().filter(value -> !value.isNull()).toList();
        boolean hasNull = values.size() < list.items().size();
        Nullability result = hasNull && parts.types().isEmpty() ? Nullability.NULLABLE : nullability;
        String base = base(values, parts);
        if (base.isEmpty() || values.isEmpty()) {
            run.warn(
                    DiagnosticCode.SCHEMA_UNSUPPORTED,
                    list,
                    "the values are not all texts or all numbers; any JSON is accepted here");
            return new TypeRef.AnyJson(result);
        }
        if (base.equals("boolean")) {
            return new TypeRef.Scalar(ScalarKind.BOOLEAN, result, Secrecy.PUBLIC);
        }
        if (types.reserve(parts.id())) {
            types.declare(declaration(values, parts, place, kind(base, parts)));
        }
        return new TypeRef.Named(parts.id(), result);
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

    private EnumDecl declaration(List<Element> values, SchemaParts parts, Place place, ScalarKind kind) {
        Element schema = parts.schema();
        List<Element> names = names(schema);
        Set<String> texts = new HashSet<>();
        values.forEach(value -> texts.add(String.valueOf(value.text())));
        List<Element> descriptions = first(schema, DESCRIPTIONS);
        Set<String> seen = new HashSet<>();
        List<EnumDecl.Constant> constants = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            String text = String.valueOf(values.get(i).text());
            String json = kind == ScalarKind.STRING
                    ? Json.quoted(text)
                    : Json.minified(values.get(i).node());
            if (seen.add(json)) {
                Docs docs = DocsMapper.described(textAt(descriptions, i, ""));
                constants.add(new EnumDecl.Constant(
                        new JsonText(SpecText.of(json)), SpecText.of(textAt(names, i, words(text, texts))), docs));
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

    /** {@code -name} beside {@code name} is the other direction of an order. */
    private static String words(String text, Set<String> all) {
        boolean descends = text.startsWith("-") && all.contains(text.substring(1));
        return descends ? text.substring(1) + " desc" : text;
    }

    private static List<Element> names(Element schema) {
        List<Element> listed = first(schema, NAMES);
        if (!listed.isEmpty()) {
            return listed;
        }
        Map<String, Element> named = new HashMap<>();
        for (Element value : VendorHints.enumValues(schema)) {
            Element name = value.get("name");
            if (name != null) {
                named.put(String.valueOf(value.text("value")), name);
            }
        }
        List<Element> values = schema.items("enum");
        return named.isEmpty()
                ? List.of()
                : values.stream()
                        .map(value -> named.getOrDefault(String.valueOf(value.text()), value))
                        .toList();
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
