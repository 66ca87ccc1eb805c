package dev.lathe.plan;

import dev.lathe.diagnostics.Location;
import dev.lathe.model.Access;
import dev.lathe.model.AliasDecl;
import dev.lathe.model.ApiInfo;
import dev.lathe.model.Body;
import dev.lathe.model.Constraints;
import dev.lathe.model.Content;
import dev.lathe.model.Docs;
import dev.lathe.model.EnumDecl;
import dev.lathe.model.Envelope;
import dev.lathe.model.Example;
import dev.lathe.model.HttpVerb;
import dev.lathe.model.JsonText;
import dev.lathe.model.Method;
import dev.lathe.model.Naming;
import dev.lathe.model.Nullability;
import dev.lathe.model.ObjectDecl;
import dev.lathe.model.Operation;
import dev.lathe.model.OperationId;
import dev.lathe.model.Pagination;
import dev.lathe.model.PaginationScheme;
import dev.lathe.model.Parameter;
import dev.lathe.model.ParameterGroup;
import dev.lathe.model.ParameterLocation;
import dev.lathe.model.ParameterStyle;
import dev.lathe.model.Presence;
import dev.lathe.model.Property;
import dev.lathe.model.Resource;
import dev.lathe.model.Response;
import dev.lathe.model.ScalarKind;
import dev.lathe.model.SchemaId;
import dev.lathe.model.SdkModel;
import dev.lathe.model.Secrecy;
import dev.lathe.model.Server;
import dev.lathe.model.SpecText;
import dev.lathe.model.StatusRange;
import dev.lathe.model.TypeDecl;
import dev.lathe.model.TypeRef;
import dev.lathe.model.UnionDecl;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

    /** Builds one operation. */
    static final class OperationBuilder {

        private final String pointer;
        private final HttpVerb verb;
        private final String path;
        private final List<Parameter> parameters = new ArrayList<>();
        private final List<Response> responses = new ArrayList<>();
        private @Nullable Body body;

        OperationBuilder(HttpVerb verb, String path) {
            this.verb = verb;
            this.path = path;
            this.pointer = pointer(verb, path);
        }

        static String pointer(HttpVerb verb, String path) {
            return "#/paths/" + path.replace("/", "~1") + "/" + verb;
        }

        OperationBuilder with(Parameter... more) {
            parameters.addAll(List.of(more));
            return this;
        }

        OperationBuilder body(Content content) {
            body = new Body(Presence.REQUIRED, List.of(content), Docs.NONE, HERE);
            return this;
        }

        OperationBuilder answers(int status, Content... contents) {
            responses.add(new Response(new StatusRange(status, status), List.of(contents), List.of(), Docs.NONE, HERE));
            return this;
        }

        Operation build() {
            return new Operation(
                    new OperationId("api.yaml" + pointer),
                    SpecText.EMPTY,
                    verb,
                    text(path),
                    parameters,
                    body,
                    responses,
                    null,
                    List.of(),
                    List.of(),
                    List.of(),
                    Docs.NONE,
                    HERE);
        }
    }

    /** Builds a whole model. */
    static final class ModelBuilder {

        private final List<TypeDecl> types = new ArrayList<>();
        private final List<Operation> operations = new ArrayList<>();
        private final Map<List<String>, List<Method>> methods = new LinkedHashMap<>();
        private final List<PaginationScheme> schemes = new ArrayList<>();
        private @Nullable Envelope envelope;

        ModelBuilder types(TypeDecl... more) {
            types.addAll(List.of(more));
            return this;
        }

        ModelBuilder scheme(PaginationScheme scheme) {
            schemes.add(scheme);
            return this;
        }

        ModelBuilder enveloped() {
            envelope = new Envelope(
                    text("result"),
                    text("success"),
                    text("errors"),
                    text("messages"),
                    new Envelope.Problem(text("/code"), text("/message"), null, null));
            return this;
        }

        /** A method of a resource, {@code accounts.tokens}, on an operation. */
        ModelBuilder method(String resource, String name, OperationBuilder operation) {
            return method(resource, name, Method.Returns.VALUE, null, operation);
        }

        ModelBuilder method(
                String resource,
                String name,
                Method.Returns returns,
                @Nullable Pagination pagination,
                OperationBuilder operation,
                String... aliases) {
            Operation built = operation.build();
            if (operations.stream().noneMatch(other -> other.id().equals(built.id()))) {
                operations.add(built);
            }
            methods.computeIfAbsent(List.of(resource.split("\\.", -1)), r -> new ArrayList<>())
                    .add(new Method(
                            text(name),
                            List.of(aliases).stream().map(Models::text).toList(),
                            text("Title of " + name),
                            built.id(),
                            returns,
                            pagination));
            return this;
        }

        SdkModel build() {
            return new SdkModel(
                    new ApiInfo(text("Cloudflare"), text("API"), text("1"), Docs.NONE),
                    List.of(new Server(text("https://api.example.com/v4"), SpecText.EMPTY, List.of(), HERE)),
                    List.of(),
                    List.of(),
                    resource(List.of()),
                    operations,
                    types,
                    schemes,
                    envelope,
                    List.of());
        }

        private Resource resource(List<String> path) {
            List<Resource> children = methods.keySet().stream()
                    .filter(other -> other.size() > path.size()
                            && other.subList(0, path.size()).equals(path))
                    .map(other -> other.subList(0, path.size() + 1))
                    .distinct()
                    .map(this::resource)
                    .toList();
            SpecText name = path.isEmpty() ? SpecText.EMPTY : text(path.get(path.size() - 1));
            return new Resource(name, Docs.NONE, methods.getOrDefault(path, List.of()), children);
        }
    }
}
