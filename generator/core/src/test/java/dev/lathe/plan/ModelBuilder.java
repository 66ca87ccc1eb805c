package dev.lathe.plan;

import dev.lathe.model.ApiInfo;
import dev.lathe.model.Docs;
import dev.lathe.model.Envelope;
import dev.lathe.model.Method;
import dev.lathe.model.Operation;
import dev.lathe.model.Pagination;
import dev.lathe.model.PaginationScheme;
import dev.lathe.model.Resource;
import dev.lathe.model.SdkModel;
import dev.lathe.model.Server;
import dev.lathe.model.SpecText;
import dev.lathe.model.TypeDecl;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Builds a whole model. */
final class ModelBuilder {

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
                Models.text("result"),
                Models.text("success"),
                Models.text("errors"),
                Models.text("messages"),
                new Envelope.Problem(Models.text("/code"), Models.text("/message"), null, null));
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
                        Models.text(name),
                        List.of(aliases).stream().map(Models::text).toList(),
                        Models.text("Title of " + name),
                        built.id(),
                        returns,
                        pagination));
        return this;
    }

    SdkModel build() {
        return new SdkModel(
                new ApiInfo(Models.text("Cloudflare"), Models.text("API"), Models.text("1"), Docs.NONE),
                List.of(new Server(Models.text("https://api.example.com/v4"), SpecText.EMPTY, List.of(), Models.HERE)),
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
        SpecText name = path.isEmpty() ? SpecText.EMPTY : Models.text(path.get(path.size() - 1));
        return new Resource(name, Docs.NONE, methods.getOrDefault(path, List.of()), children);
    }
}
