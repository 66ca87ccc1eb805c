package dev.lathe.parse;

import dev.lathe.config.NameLock;
import dev.lathe.model.Docs;
import dev.lathe.model.Method;
import dev.lathe.model.Resource;
import dev.lathe.model.SpecText;
import dev.lathe.model.TypeDecl;
import dev.lathe.parse.routes.Placed;
import dev.lathe.parse.routes.Route;
import dev.lathe.parse.routes.RouteTree;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The resource tree that the paths suggest, for documents without one in lathe.yaml. */
final class InferredTree {

    private final MethodMapper methods;
    private final AnswerShapes answers;
    private final EarlierPlaces earlier;

    InferredTree(MethodMapper methods, List<TypeDecl> types, NameLock lock) {
        this.methods = methods;
        this.answers = new AnswerShapes(types);
        this.earlier = EarlierPlaces.of(lock);
    }

    /** A resource and its methods while the tree is put together. */
    private static final class Branch {
        final Map<String, Branch> children = new LinkedHashMap<>();
        final List<Method> methods = new ArrayList<>();
    }

    Resource tree(List<MappedOperation> operations) {
        List<Route> routes = operations.stream().map(this::route).toList();
        List<Placed> places = RouteTree.places(routes);
        Branch root = new Branch();
        for (int i = 0; i < operations.size(); i++) {
            Branch branch = root;
            for (String name : places.get(i).resource()) {
                branch = branch.children.computeIfAbsent(name, n -> new Branch());
            }
            branch.methods.add(methods.method(places.get(i).method(), operations.get(i)));
        }
        return resource("", root);
    }

    private Route route(MappedOperation operation) {
        return new Route(
                operation.verb(),
                operation.path(),
                operation.declaredId(),
                methods.pages(operation) ? Route.Answer.LIST : answers.of(operation.operation()),
                VendorHints.route(operation.element()),
                earlier.of(operation.operation().id()));
    }

    private static Resource resource(String name, Branch branch) {
        List<Resource> children = new ArrayList<>();
        branch.children.forEach((child, node) -> children.add(resource(child, node)));
        return new Resource(SpecText.of(name), Docs.NONE, branch.methods, children);
    }
}
