package dev.lathe.parse;

import dev.lathe.diagnostics.DiagnosticCode;
import dev.lathe.model.Docs;
import dev.lathe.model.Nullability;
import dev.lathe.model.SpecText;
import dev.lathe.model.TypeRef;
import dev.lathe.model.UnionDecl;
import dev.lathe.model.UnionDecl.Variant;
import dev.lathe.parse.SchemaParts.Part;
import dev.lathe.tree.Element;
import dev.lathe.tree.Node;
import dev.lathe.tree.ObjectNode;
import dev.lathe.tree.ScalarNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code oneOf}, {@code anyOf} and several types: one type per variant, null variants become nullability. */
final class UnionSchemas {

    private final Run run;
    private final TypeRegistry types;
    private final SchemaMapper schemas;
    private final EnumSchemas enums;
    private final DiscriminatorMapper discriminators = new DiscriminatorMapper();
    private final ExampleMapper examples;

    UnionSchemas(Run run, TypeRegistry types, SchemaMapper schemas, EnumSchemas enums) {
        this.run = run;
        this.types = types;
        this.schemas = schemas;
        this.enums = enums;
        this.examples = new ExampleMapper(run.document());
    }

    /** The union in one part of a schema; null when its variants only constrain what the other parts say. */
    @Nullable
    TypeRef map(Part part, SchemaParts parts, Place place, Nullability nullability) {
        List<Element> all = part.element().items("oneOf");
        List<Element> listed = all.isEmpty() ? part.element().items("anyOf") : all;
        List<Element> variants =
                listed.stream().filter(v -> !NullCheck.isOnlyNull(v)).toList();
        if (variants.stream().noneMatch(UnionSchemas::shapes)) {
            if (!variants.isEmpty()) {
                ignored(part.element());
            }
            return null;
        }
        List<Part> shared = shared(parts);
        boolean alone = shared.isEmpty();
        if (variants.size() == 1) {
            Element only = variants.get(0);
            return alone
                    ? withNull(schemas.typeOf(only, place), nullability)
                    : schemas.shape(new SchemaParts(parts.schema(), together(shared, only)), place, nullability);
        }
        if (alone && areConstants(variants)) {
            return enums.ofConstants(variants, parts, place, nullability);
        }
        Element sole = alone ? openEnum(variants) : null;
        if (sole != null) {
            return withNull(schemas.typeOf(sole, place), nullability);
        }
        return declare(variants, shared, parts, place, nullability);
    }

    private void ignored(Element schema) {
        run.diagnostics()
                .note(
                        DiagnosticCode.FEATURE_IGNORED,
                        schema.location(),
                        "the alternatives only constrain which members are present; they are not modelled");
    }

    /** Whether a variant says anything about shape, besides which members are required. */
    private static boolean shapes(Element variant) {
        return variant.has(Keywords.REF)
                || variant.members().keySet().stream()
                        .anyMatch(key -> Keywords.STRUCTURAL.contains(key) && !key.equals("required"));
    }

    /** The parts that every variant shares: those with members, their own alternatives taken out. */
    private static List<Part> shared(SchemaParts parts) {
        return parts.parts().stream()
                .filter(p -> p.element().has("properties"))
                .map(p -> new Part(withoutAlternatives(p.element()), p.owner()))
                .toList();
    }

    private static Element withoutAlternatives(Element element) {
        if (!(element.node() instanceof ObjectNode object)) {
            return element;
        }
        Map<String, Node> members = new LinkedHashMap<>(object.members());
        List.of("oneOf", "anyOf", "discriminator").forEach(members::remove);
        return element.with(new ObjectNode(object.position(), members));
    }

    private List<Part> together(List<Part> shared, Element variant) {
        List<Part> together = new ArrayList<>(shared);
        together.addAll(schemas.parts(variant).parts());
        return together;
    }

    /**
     * Whether the variants are scalar constants; a plain text beside texts only says what is so anyway: others may
     * come.
     */
    private static boolean areConstants(List<Element> variants) {
        List<Element> constants = variants.stream().filter(v -> v.has("const")).toList();
        boolean texts = constants.stream().allMatch(v -> isText(v.get("const")));
        return !constants.isEmpty()
                && variants.stream().allMatch(v -> v.has("const") ? isScalar(v.get("const")) : texts && isPlainText(v));
    }

    private static boolean isScalar(@Nullable Element value) {
        return value != null && value.node() instanceof ScalarNode scalar && scalar.type() != ScalarNode.Type.BOOLEAN;
    }

    private static boolean isText(@Nullable Element value) {
        return value != null && value.node() instanceof ScalarNode scalar && scalar.type() == ScalarNode.Type.STRING;
    }

    private static boolean isPlainText(Element variant) {
        return Keywords.types(variant).equals(List.of("string")) && !variant.has("format") && !variant.has("enum");
    }

    /** Of a text and lists of known texts: the list, since every enum is open anyway. */
    private static @Nullable Element openEnum(List<Element> variants) {
        List<Element> enums = variants.stream().filter(v -> v.has("enum")).toList();
        boolean texts = variants.stream()
                .allMatch(v -> Keywords.types(v).equals(List.of("string")) && !v.has("format") && !v.has("const"));
        return texts && enums.size() == 1 ? enums.get(0) : null;
    }

    private TypeRef declare(
            List<Element> variants, List<Part> shared, SchemaParts parts, Place place, Nullability nullability) {
        if (!types.reserve(parts.id())) {
            return new TypeRef.Named(parts.id(), nullability);
        }
        List<String> words = VariantWords.of(run.document(), variants, discriminator(parts));
        List<Variant> mapped = new ArrayList<>();
        for (int i = 0; i < variants.size(); i++) {
            add(variant(variants.get(i), words.get(i), shared, parts), mapped);
        }
        if (mapped.size() == 1) {
            return withNull(mapped.get(0).type(), nullability);
        }
        return declared(mapped, parts, place, nullability);
    }

    private TypeRef declared(List<Variant> variants, SchemaParts parts, Place place, Nullability nullability) {
        Element schema = parts.schema();
        types.declare(new UnionDecl(
                parts.id(),
                place.naming(run.config().name(schema)),
                variants,
                discriminators.map(parts.keyword("discriminator"), parts.id(), variants),
                examples.examples(schema),
                DocsMapper.docs(schema),
                schema.location()));
        return new TypeRef.Named(parts.id(), nullability);
    }

    private static @Nullable String discriminator(SchemaParts parts) {
        Element discriminator = parts.keyword("discriminator");
        return discriminator == null ? null : discriminator.text("propertyName");
    }

    private Variant variant(Element element, String words, List<Part> shared, SchemaParts parts) {
        Place place = Place.member(VariantWords.inside(words), parts.id());
        TypeRef type = shared.isEmpty()
                ? schemas.typeOf(element, place)
                : schemas.shape(new SchemaParts(element, together(shared, element)), place, Nullability.NON_NULL);
        return new Variant(SpecText.of(words), type, DocsMapper.docs(element), element.location());
    }

    private static void add(Variant variant, List<Variant> variants) {
        if (variants.stream().noneMatch(v -> v.type().equals(variant.type()))) {
            variants.add(variant);
        }
    }

    /** {@code type: [string, integer]}: one variant per type. */
    TypeRef ofTypes(List<String> names, SchemaParts parts, Place place, Nullability nullability) {
        if (!types.reserve(parts.id())) {
            return new TypeRef.Named(parts.id(), nullability);
        }
        List<Variant> variants = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            SchemaParts one = name.equals("object") ? positioned(parts, i) : parts;
            String words = VariantWords.ofType(name);
            TypeRef type = schemas.ofType(name, one, Place.member(words, parts.id()), Nullability.NON_NULL);
            add(new Variant(SpecText.of(words), type, Docs.NONE, parts.schema().location()), variants);
        }
        return declared(variants, parts, place, nullability);
    }

    /** The same parts under an identity of their own: that of the type's position in the list. */
    private static SchemaParts positioned(SchemaParts parts, int index) {
        Element type = parts.keyword("type");
        Element position = type == null ? null : type.get(Integer.toString(index));
        return position == null
                ? parts
                : new SchemaParts(position.with(parts.schema().node()), parts.parts());
    }

    private static TypeRef withNull(TypeRef type, Nullability nullability) {
        return nullability == Nullability.NULLABLE ? Refs.nullable(type) : type;
    }
}
