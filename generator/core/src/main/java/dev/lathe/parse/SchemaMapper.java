package dev.lathe.parse;

import dev.lathe.diagnostics.DiagnosticCode;
import dev.lathe.model.AliasDecl;
import dev.lathe.model.Naming;
import dev.lathe.model.Nullability;
import dev.lathe.model.ScalarKind;
import dev.lathe.model.SchemaId;
import dev.lathe.model.TypeRef;
import dev.lathe.parse.SchemaParts.Part;
import dev.lathe.tree.Element;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** From a schema to a type: decides the kind and leaves each kind to its own class. */
final class SchemaMapper {

    private static final Set<String> SCALARS = Set.of("string", "integer", "number", "boolean");

    private final Run run;
    private final TypeRegistry types;
    private final AllOfMerger merger;
    private final NullCheck nulls;
    private final ScalarSchemas scalars;
    private final EnumSchemas enums;
    private final UnionSchemas unions;
    private final ObjectSchemas objects;

    SchemaMapper(Run run, TypeRegistry types) {
        this.run = run;
        this.types = types;
        this.merger = new AllOfMerger(run, types);
        this.nulls = new NullCheck(run.document());
        this.scalars = new ScalarSchemas(run);
        this.enums = new EnumSchemas(run, types);
        this.unions = new UnionSchemas(run, types, this, enums);
        this.objects = new ObjectSchemas(run, types, this);
    }

    /** Lays out a schema that may be composed. */
    SchemaParts parts(Element schema) {
        return merger.parts(schema);
    }

    /** Declares a schema that has a name: as the type it is, or as another name for what it stands for. */
    void declare(Element schema, Place place) {
        SchemaId id = new SchemaId(schema.id());
        if (types.isDeclared(id)) {
            return;
        }
        TypeRef type = typeOf(schema, place);
        if (type instanceof TypeRef.Named named && named.id().equals(id) && types.isDeclared(id)) {
            return;
        }
        types.reserve(id);
        types.declare(new AliasDecl(
                id,
                place.naming(run.config().name(schema)),
                type,
                ConstraintMapper.constraints(schema, type),
                DocsMapper.docs(schema),
                schema.location()));
    }

    /** The type of a schema in a place. Never fails: what cannot be understood is any JSON, and diagnosed. */
    TypeRef typeOf(Element schema, Place place) {
        if (!schema.isObject()) {
            return booleanSchema(schema);
        }
        ScalarKind configured = run.config().kind(schema);
        if (configured != null) {
            return new TypeRef.Scalar(configured, nulls.of(schema), scalars.secrecy(schema));
        }
        Element reference = soleReference(schema);
        if (reference != null) {
            return named(schema, reference);
        }
        return shape(parts(schema), place, nulls.of(schema));
    }

    private TypeRef booleanSchema(Element schema) {
        if (!Set.of("true", "false").contains(String.valueOf(schema.text()))) {
            run.warn(
                    DiagnosticCode.SCHEMA_UNSUPPORTED,
                    schema,
                    "expected a schema, found a " + schema.node().kindName() + "; any JSON is accepted here");
        }
        return new TypeRef.AnyJson(Nullability.NON_NULL);
    }

    /** The reference that a schema consists of: directly, or as the only thing in {@code allOf}. */
    private static @Nullable Element soleReference(Element schema) {
        if (schema.text(Keywords.REF) != null) {
            return Keywords.isStructural(schema) ? null : schema;
        }
        List<Element> parts = schema.items("allOf").stream()
                .filter(part -> part.has(Keywords.REF) || Keywords.isStructural(part))
                .toList();
        boolean alone = parts.size() == 1
                && schema.members().keySet().stream()
                        .allMatch(k -> k.equals("allOf") || k.equals("type") || !Keywords.STRUCTURAL.contains(k));
        if (!alone) {
            return null;
        }
        Element only = parts.get(0);
        return only.text(Keywords.REF) != null && !Keywords.isStructural(only) ? only : null;
    }

    private TypeRef named(Element schema, Element reference) {
        Element target = types.canonical(reference);
        if (target == null) {
            return new TypeRef.AnyJson(nulls.of(schema));
        }
        if (run.config().isSecret(schema) && Keywords.types(target).equals(List.of("string"))) {
            return scalars.secretString(nulls.of(schema));
        }
        types.require(target);
        return new TypeRef.Named(new SchemaId(target.id()), nulls.of(schema));
    }

    /** The type of a schema whose parts are known. */
    TypeRef shape(SchemaParts parts, Place place, Nullability nullability) {
        conditions(parts);
        Element values = parts.keyword("enum");
        if (values != null && values.isArray()) {
            return enums.map(values, parts, place, nullability);
        }
        Element constant = parts.keyword("const");
        if (constant != null && parts.members().isEmpty()) {
            return scalars.ofConstant(constant, parts, nullability);
        }
        Part union = parts.partWith("oneOf") != null ? parts.partWith("oneOf") : parts.partWith("anyOf");
        TypeRef oneOf = union == null ? null : unions.map(union, parts, place, nullability);
        if (oneOf != null) {
            return oneOf;
        }
        List<String> names = parts.types();
        if (names.size() > 1) {
            return unions.ofTypes(names, parts, place, nullability);
        }
        return ofType(names.isEmpty() ? inferred(parts) : names.get(0), parts, place, nullability);
    }

    private void conditions(SchemaParts parts) {
        List<String> present = Keywords.CONDITIONS.stream()
                .filter(keyword -> parts.keyword(keyword) != null)
                .toList();
        if (!present.isEmpty()) {
            run.diagnostics()
                    .note(
                            DiagnosticCode.FEATURE_IGNORED,
                            parts.schema().location(),
                            "`" + String.join("`, `", present)
                                    + "` is left to the server; what only it names is kept as it came");
        }
    }

    /** The type of a schema when only one of its JSON types is looked at. */
    TypeRef ofType(String type, SchemaParts parts, Place place, Nullability nullability) {
        return switch (type) {
            case "object" -> objects.map(parts, place, nullability);
            case "array" -> array(parts, place, nullability);
            case "string", "integer", "number", "boolean", "file" -> scalars.map(type, parts, nullability);
            case "" -> new TypeRef.AnyJson(nullability);
            default -> {
                run.warn(
                        DiagnosticCode.SCHEMA_UNSUPPORTED,
                        parts.schema(),
                        "`" + type + "` is not a JSON type; any JSON is accepted here");
                yield new TypeRef.AnyJson(nullability);
            }
        };
    }

    /** The JSON type that a schema without {@code type} can only mean; empty when it can mean any. */
    private static String inferred(SchemaParts parts) {
        if (parts.keyword("properties") != null || parts.keyword("additionalProperties") != null) {
            return "object";
        }
        if (parts.keyword("items") != null || parts.keyword("prefixItems") != null) {
            return "array";
        }
        Element format = parts.keyword("format");
        return format != null || parts.keyword("pattern") != null ? "string" : "";
    }

    private TypeRef array(SchemaParts parts, Place place, Nullability nullability) {
        Element items = parts.keyword("items");
        Element prefix = items != null && items.isArray() ? items : parts.keyword("prefixItems");
        if (prefix != null) {
            TypeRef item = tuple(prefix, items, parts, inside(place, "item"));
            return new TypeRef.ListOf(layer(parts.schema(), item), nullability);
        }
        if (items == null) {
            run.warn(
                    DiagnosticCode.SCHEMA_REPAIRED,
                    parts.schema(),
                    "`items` is missing; the items are kept as any JSON");
            return new TypeRef.ListOf(new TypeRef.AnyJson(Nullability.NON_NULL), nullability);
        }
        return new TypeRef.ListOf(layer(items, typeOf(items, inside(place, "item"))), nullability);
    }

    /** What lies in a list or map, or any JSON when there are too many of them around it already. */
    TypeRef layer(Element schema, TypeRef inner) {
        if (Layers.of(inner) < Layers.MOST) {
            return inner;
        }
        run.warn(
                DiagnosticCode.SCHEMA_UNSUPPORTED,
                schema,
                "more than " + Layers.MOST + " lists or maps inside each other; what is further inside is any JSON");
        return new TypeRef.AnyJson(Nullability.NON_NULL);
    }

    /** What the items of a tuple have in common: their type when all positions have the same, any JSON otherwise. */
    private TypeRef tuple(Element prefix, @Nullable Element items, SchemaParts parts, Place place) {
        List<Element> positions = new ArrayList<>(prefix.items());
        if (items != null && items.isObject()) {
            positions.add(items);
        }
        boolean simple = positions.stream().allMatch(SchemaMapper::isSimple);
        List<TypeRef> types = !simple
                ? List.of()
                : positions.stream().map(item -> typeOf(item, place)).distinct().toList();
        if (types.size() == 1) {
            return types.get(0);
        }
        run.warn(
                DiagnosticCode.SCHEMA_UNSUPPORTED,
                parts.schema(),
                "the positions of the list have several types; its items are kept as any JSON");
        return new TypeRef.AnyJson(Nullability.NON_NULL);
    }

    /** Whether mapping a schema declares nothing of its own. */
    private static boolean isSimple(Element schema) {
        List<String> types = Keywords.types(schema);
        boolean scalar = types.size() == 1 && SCALARS.contains(types.get(0)) && !schema.has("enum");
        return scalar || soleReference(schema) != null;
    }

    /** The place of what a list or map holds: its own, unless that is a component, whose name is taken. */
    static Place inside(Place place, String role) {
        return place.origin() == Naming.Origin.COMPONENT ? Place.component(place.words() + " " + role) : place;
    }
}
