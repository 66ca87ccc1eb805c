package dev.lathe.parse;

import dev.lathe.model.Content;
import dev.lathe.model.Docs;
import dev.lathe.model.Method;
import dev.lathe.model.Resource;
import dev.lathe.model.SpecText;
import dev.lathe.model.TypeRef;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The resource tree that the paths suggest: their segments without templates; method names from verb and shape. */
final class InferredTree {

    /** Leading segments that say nothing about a resource. */
    private static final Pattern PREFIX = Pattern.compile("v[0-9]+([.][0-9]+)*|api|rest", Pattern.CASE_INSENSITIVE);

    private final MethodMapper methods;

    InferredTree(MethodMapper methods) {
        this.methods = methods;
    }

    /** A node while the tree grows. */
    private static final class Branch {
        final Map<String, Branch> children = new LinkedHashMap<>();
        final Map<String, MappedOperation> methods = new LinkedHashMap<>();
    }

    Resource tree(List<MappedOperation> operations) {
        Branch root = new Branch();
        Set<String> paths = new HashSet<>();
        operations.forEach(operation -> paths.add(operation.path()));
        for (MappedOperation operation : operations) {
            add(operation, root, paths);
        }
        return resource("", root);
    }

    private void add(MappedOperation operation, Branch root, Set<String> paths) {
        List<String> segments = PathTemplates.segments(operation.path());
        List<String> names = segments.stream()
                .filter(segment -> !PathTemplates.isTemplate(segment))
                .toList();
        int start = 0;
        while (start < names.size() - 1 && PREFIX.matcher(names.get(start)).matches()) {
            start++;
        }
        List<String> way = new ArrayList<>(names.subList(start, names.size()));
        String name = isAction(operation, segments, paths) ? way.remove(way.size() - 1) : verbName(operation, segments);
        Branch branch = root;
        for (String segment : way) {
            branch = branch.children.computeIfAbsent(segment, s -> new Branch());
        }
        branch.methods.put(free(name, operation, branch), operation);
    }

    /** {@code POST /accounts/{id}/move}: the last segment is what is done to the account. */
    private static boolean isAction(MappedOperation operation, List<String> segments, Set<String> paths) {
        int last = segments.size() - 1;
        return last >= 2
                && operation.verb().equals("post")
                && !PathTemplates.isTemplate(segments.get(last))
                && PathTemplates.isTemplate(segments.get(last - 1))
                && paths.stream().noneMatch(path -> path.startsWith(operation.path() + "/"))
                && operation.siblings() == 1;
    }

    private String verbName(MappedOperation operation, List<String> segments) {
        boolean item = !segments.isEmpty() && PathTemplates.isTemplate(segments.get(segments.size() - 1));
        return switch (operation.verb()) {
            case "get" -> methods.pages(operation) || (!item && answersList(operation)) ? "list" : "get";
            case "post" -> item ? "update" : "create";
            case "put" -> "update";
            case "patch" -> "edit";
            case "delete" -> "delete";
            default -> operation.verb();
        };
    }

    /** Whether the answer is a list, or an object that holds one beside other things, as pages do. */
    private static boolean answersList(MappedOperation operation) {
        boolean bare = operation.operation().responses().stream()
                .filter(response -> response.status().isSuccess())
                .flatMap(response -> response.contents().stream())
                .map(Content::type)
                .anyMatch(TypeRef.ListOf.class::isInstance);
        return bare || operation.declaredId().toLowerCase(Locale.ROOT).contains("list");
    }

    /** The name, or when another operation has it already the document's own, or a number. */
    private static String free(String name, MappedOperation operation, Branch branch) {
        String candidate = name;
        if (branch.methods.containsKey(candidate) && !operation.declaredId().isEmpty()) {
            candidate = operation.declaredId();
        }
        String base = candidate;
        for (int i = 2; branch.methods.containsKey(candidate); i++) {
            candidate = base + i;
        }
        return candidate;
    }

    private Resource resource(String name, Branch branch) {
        List<Method> mapped = new ArrayList<>();
        branch.methods.forEach((method, operation) -> mapped.add(methods.method(method, operation)));
        List<Resource> children = new ArrayList<>();
        branch.children.forEach((child, node) -> children.add(resource(child, node)));
        return new Resource(SpecText.of(name), Docs.NONE, mapped, children);
    }
}
