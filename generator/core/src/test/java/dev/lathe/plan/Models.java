package dev.lathe.plan;

import dev.lathe.diagnostics.Location;
import dev.lathe.model.Access;
import dev.lathe.model.AliasDecl;
import dev.lathe.model.Constraints;
import dev.lathe.model.Content;
import dev.lathe.model.Docs;
import dev.lathe.model.EnumDecl;
import dev.lathe.model.Example;
import dev.lathe.model.JsonText;
import dev.lathe.model.Naming;
import dev.lathe.model.Nullability;
import dev.lathe.model.ObjectDecl;
import dev.lathe.model.OperationId;
import dev.lathe.model.Parameter;
import dev.lathe.model.ParameterGroup;
import dev.lathe.model.ParameterLocation;
import dev.lathe.model.ParameterStyle;
import dev.lathe.model.Presence;
import dev.lathe.model.Property;
import dev.lathe.model.ScalarKind;
import dev.lathe.model.SchemaId;
import dev.lathe.model.Secrecy;
import dev.lathe.model.SpecText;
import dev.lathe.model.TypeRef;
import dev.lathe.model.UnionDecl;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A small vocabulary for models in tests: {@code component("Account", string("id"), …)}. */
final class Models {

    static final Location HERE = new Location("api.yaml", "", 0, 0);
    static final TypeRef STRING = scalar(ScalarKind.STRING);
    static final TypeRef LONG = scalar(ScalarKind.INT64);

    private Models() {}

    static SpecText text(String text) {
        return SpecText.of(text);
    }

    static JsonText json(String json) {
        return new JsonText(text(json));
    }

    static TypeRef scalar(ScalarKind kind) {
        return new TypeRef.Scalar(kind, Nullability.NON_NULL, Secrecy.PUBLIC);
    }

    static TypeRef list(TypeRef item) {
        return new TypeRef.ListOf(item, Nullability.NON_NULL);
    }

    static TypeRef map(TypeRef value) {
        return new TypeRef.MapOf(value, Nullability.NON_NULL);
    }

    static TypeRef ref(String component) {
        return use("#/components/schemas/" + component);
    }

    static TypeRef use(String id) {
        return new TypeRef.Named(new SchemaId("api.yaml" + id), Nullability.NON_NULL);
    }

    static SchemaId id(String pointer) {
        return new SchemaId("api.yaml" + pointer);
    }

    static Naming componentNaming(String name) {
        return new Naming(Naming.Origin.COMPONENT, text(name), null, null, null);
    }

    /** An inline type of a member of another type. */
    static Naming memberNaming(String owner, String words) {
        return new Naming(Naming.Origin.MEMBER, text(words), null, id(owner), null);
    }

    static Naming operationNaming(Naming.Origin origin, String words, String operation) {
        return new Naming(origin, text(words), null, null, new OperationId("api.yaml" + operation));
    }

    static ObjectDecl component(String name, Property... properties) {
        return object("#/components/schemas/" + name, componentNaming(name), properties);
    }

    static ObjectDecl object(String pointer, Naming naming, Property... properties) {
        return new ObjectDecl(id(pointer), naming, List.of(properties), null, List.of(), Docs.NONE, at(pointer));
    }

    static EnumDecl enumeration(String pointer, Naming naming, String... values) {
        List<EnumDecl.Constant> constants = List.of(values).stream()
                .map(value -> new EnumDecl.Constant(json("\"" + value + "\""), text(value), Docs.NONE))
                .toList();
        return new EnumDecl(id(pointer), naming, ScalarKind.STRING, constants, Docs.NONE, at(pointer));
    }

    static UnionDecl union(String pointer, Naming naming, UnionDecl.Variant... variants) {
        return new UnionDecl(id(pointer), naming, List.of(variants), null, List.of(), Docs.NONE, at(pointer));
    }

    static UnionDecl.Variant variant(String words, TypeRef type) {
        return new UnionDecl.Variant(text(words), type, Docs.NONE, HERE);
    }

    static AliasDecl alias(String name, TypeRef target) {
        return new AliasDecl(
                id("#/components/schemas/" + name),
                componentNaming(name),
                target,
                Constraints.NONE,
                Docs.NONE,
                at("#/components/schemas/" + name));
    }

    static Property required(String name, TypeRef type) {
        return property(name, type, Presence.REQUIRED, Access.READ_WRITE);
    }

    static Property optional(String name, TypeRef type) {
        return property(name, type, Presence.OPTIONAL, Access.READ_WRITE);
    }

    static Property readOnly(String name, TypeRef type) {
        return property(name, type, Presence.REQUIRED, Access.READ_ONLY);
    }

    static Property property(String name, TypeRef type, Presence presence, Access access) {
        return new Property(
                text(name), type, presence, access, Constraints.NONE, null, null, List.of(), Docs.NONE, HERE);
    }

    static Property constant(String name, String json) {
        return new Property(
                text(name),
                STRING,
                Presence.REQUIRED,
                Access.READ_WRITE,
                Constraints.NONE,
                null,
                json(json),
                List.of(),
                Docs.NONE,
                HERE);
    }

    static Parameter parameter(String name, ParameterLocation in, TypeRef type, Presence presence) {
        return parameter(name, in, type, presence, null);
    }

    static Parameter parameter(
            String name, ParameterLocation in, TypeRef type, Presence presence, @Nullable ParameterGroup group) {
        ParameterStyle.Style style = in == ParameterLocation.QUERY || in == ParameterLocation.COOKIE
                ? ParameterStyle.Style.FORM
                : ParameterStyle.Style.SIMPLE;
        ParameterStyle.Explode explode =
                style == ParameterStyle.Style.FORM ? ParameterStyle.Explode.EXPLODED : ParameterStyle.Explode.JOINED;
        return new Parameter(
                text(name),
                in,
                type,
                presence,
                new ParameterStyle(style, explode, ParameterStyle.Reserved.ENCODED),
                group,
                Constraints.NONE,
                null,
                List.of(),
                Docs.NONE,
                HERE);
    }

    static Parameter path(String name) {
        return parameter(name, ParameterLocation.PATH, STRING, Presence.REQUIRED);
    }

    static Parameter query(String name, TypeRef type) {
        return parameter(name, ParameterLocation.QUERY, type, Presence.OPTIONAL);
    }

    static Content content(@Nullable TypeRef type, Content.Wrapping wrapping, String... examples) {
        List<Example> all = List.of(examples).stream()
                .map(example -> new Example(SpecText.EMPTY, SpecText.EMPTY, json(example)))
                .toList();
        return new Content(text("application/json"), Content.Kind.JSON, type, wrapping, all, HERE);
    }

    private static Location at(String pointer) {
        return new Location("api.yaml", pointer.substring(1), 0, 0);
    }
}
