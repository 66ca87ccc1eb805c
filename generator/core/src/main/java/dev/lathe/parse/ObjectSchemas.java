package dev.lathe.parse;

import dev.lathe.diagnostics.DiagnosticCode;
import dev.lathe.model.Nullability;
import dev.lathe.model.ObjectDecl;
import dev.lathe.model.Property;
import dev.lathe.model.TypeRef;
import dev.lathe.parse.SchemaParts.Member;
import dev.lathe.tree.Element;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Objects: with named members a type of their own, without them a map. */
final class ObjectSchemas {

    /** With more, the class of a type, its builder or its codec would not fit into a class file. */
    private static final int MAX_MEMBERS = 2_000;

    private final Run run;
    private final TypeRegistry types;
    private final SchemaMapper schemas;
    private final PropertyMapper properties;
    private final ExampleMapper examples;

    ObjectSchemas(Run run, TypeRegistry types, SchemaMapper schemas) {
        this.run = run;
        this.types = types;
        this.schemas = schemas;
        this.properties = new PropertyMapper(run, schemas);
        this.examples = new ExampleMapper(run.document());
    }

    TypeRef map(SchemaParts parts, Place place, Nullability nullability) {
        Map<String, List<Member>> members = parts.members();
        Element additional = parts.keyword("additionalProperties");
        boolean closed = additional != null && "false".equals(additional.text());
        if (members.isEmpty() && !closed) {
            return new TypeRef.MapOf(values(parts, additional, SchemaMapper.inside(place, "value")), nullability);
        }
        if (types.reserve(parts.id())) {
            types.declare(declaration(parts, members, additional, place));
        }
        return new TypeRef.Named(parts.id(), nullability);
    }

    private TypeRef values(SchemaParts parts, @Nullable Element additional, Place place) {
        if (additional != null && additional.isObject()) {
            return schemas.layer(additional, schemas.typeOf(additional, place));
        }
        Element patterns = parts.keyword("patternProperties");
        if (patterns != null && patterns.members().size() == 1) {
            Element values = patterns.members().values().iterator().next();
            return schemas.layer(values, schemas.typeOf(values, place));
        }
        return new TypeRef.AnyJson(Nullability.NON_NULL);
    }

    private ObjectDecl declaration(
            SchemaParts parts, Map<String, List<Member>> members, @Nullable Element additional, Place place) {
        Element schema = parts.schema();
        Set<String> required = parts.required();
        List<Property> mapped = new ArrayList<>();
        for (List<Member> declared : bounded(members, required, schema)) {
            mapped.add(properties.property(declared, required));
        }
        reportUndeclared(parts, members.keySet(), required);
        if (parts.keyword("patternProperties") != null) {
            run.warn(
                    DiagnosticCode.FEATURE_IGNORED,
                    schema,
                    "`patternProperties` beside named members is not modelled; such members are kept as unknown ones");
        }
        return new ObjectDecl(
                parts.id(),
                place.naming(run.config().name(schema)),
                mapped,
                additional(additional, parts),
                examples.examples(schema),
                DocsMapper.docs(schema),
                schema.location());
    }

    /** Required members first when there are too many; the others are kept as unknown ones are. */
    private Collection<List<Member>> bounded(Map<String, List<Member>> members, Set<String> required, Element schema) {
        if (members.size() <= MAX_MEMBERS) {
            return members.values();
        }
        run.warn(
                DiagnosticCode.LIMIT_EXCEEDED,
                schema,
                "there are " + members.size() + " members; " + MAX_MEMBERS
                        + " are typed, the others are kept among the unknown members");
        Set<String> kept = Stream.concat(
                        members.keySet().stream().filter(required::contains),
                        members.keySet().stream().filter(name -> !required.contains(name)))
                .limit(MAX_MEMBERS)
                .collect(Collectors.toSet());
        return members.entrySet().stream()
                .filter(member -> kept.contains(member.getKey()))
                .map(Map.Entry::getValue)
                .toList();
    }

    private void reportUndeclared(SchemaParts parts, Set<String> members, Set<String> required) {
        for (String name : required) {
            if (!members.contains(name)) {
                run.diagnostics()
                        .note(
                                DiagnosticCode.SCHEMA_REPAIRED,
                                parts.schema().location(),
                                "`" + name + "` is required but not declared; it is kept among the unknown members");
            }
        }
    }

    private @Nullable TypeRef additional(@Nullable Element additional, SchemaParts parts) {
        if (additional == null || !additional.isObject() || additional.members().isEmpty()) {
            return null;
        }
        return schemas.typeOf(additional, Place.member("additional properties", parts.id()));
    }
}
