package dev.lathe.spec;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A method as {@code lathe.yaml} describes it.
 *
 * @param resource dotted path of the resource ({@code accounts.tokens})
 * @param operation {@code VERB /path}
 * @param pages name of the pagination scheme, or null
 * @param returns what is returned if not the obvious, or null
 */
record SdkMethod(
        String resource,
        String name,
        String operation,
        @Nullable String pages,
        @Nullable String returns,
        List<String> aliases) {

    static List<SdkMethod> allOf(SpecFiles files) {
        List<SdkMethod> methods = new ArrayList<>();
        collect("", files.latheYaml(), methods);
        return methods;
    }

    /** The verb and path in the manner of the seeds ({@code get/accounts}). */
    String verbAndPath() {
        return verb() + path();
    }

    String verb() {
        return operation.substring(0, operation.indexOf(' ')).toLowerCase(Locale.ROOT);
    }

    String path() {
        return operation.substring(operation.indexOf(' ') + 1);
    }

    private static void collect(String prefix, Node parent, List<SdkMethod> methods) {
        Optional<Node> resources = parent.find("resources");
        for (String name : resources.map(Node::names).orElse(List.of())) {
            Node resource = resources.orElseThrow().at(name);
            String path = prefix + name;
            resource.find("methods")
                    .ifPresent(declared ->
                            declared.names().forEach(method -> methods.add(method(path, method, declared.at(method)))));
            collect(path + ".", resource, methods);
        }
    }

    private static SdkMethod method(String resource, String name, Node method) {
        if (method.value() instanceof String operation) {
            return new SdkMethod(resource, name, operation, null, null, List.of());
        }
        return new SdkMethod(
                resource,
                name,
                method.at("operation").text(),
                method.find("pages").map(Node::text).orElse(null),
                method.find("returns").map(Node::text).orElse(null),
                method.find("aliases").map(Node::texts).orElse(List.of()));
    }
}
