package dev.lathe.parse;

import dev.lathe.config.Located;
import dev.lathe.config.ResourceConfig;
import dev.lathe.config.ResourceConfig.MethodConfig;
import dev.lathe.config.SdkConfig;
import dev.lathe.diagnostics.DiagnosticCode;
import dev.lathe.diagnostics.Suggestion;
import dev.lathe.model.Method;
import dev.lathe.model.OperationId;
import dev.lathe.model.Resource;
import dev.lathe.model.SpecText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The resource tree that lathe.yaml lays out; operations that it does not mention are reported. */
final class ConfiguredTree {

    private final Run run;
    private final SdkConfig config;
    private final MethodMapper methods;
    private final Map<String, MappedOperation> byName = new LinkedHashMap<>();
    private final Set<OperationId> used = new HashSet<>();

    ConfiguredTree(Run run, SdkConfig config, MethodMapper methods) {
        this.run = run;
        this.config = config;
        this.methods = methods;
    }

    Resource tree(List<MappedOperation> operations) {
        for (MappedOperation operation : operations) {
            byName.put(spelled(operation), operation);
        }
        for (MappedOperation operation : operations) {
            byName.putIfAbsent(operation.declaredId(), operation);
        }
        Resource root = resource(Objects.requireNonNull(config.resources(), "resources"));
        config.skip().forEach(this::skip);
        operations.stream()
                .filter(operation -> !used.contains(operation.operation().id()))
                .forEach(this::reportUnlisted);
        return root;
    }

    private void skip(Located name) {
        MappedOperation operation = find(name);
        if (operation != null) {
            run.diagnostics()
                    .note(
                            DiagnosticCode.OPERATION_SKIPPED,
                            operation.element().location(),
                            "lathe.yaml leaves " + spelled(operation) + " out");
        }
    }

    private static String spelled(MappedOperation operation) {
        return operation.verb().toUpperCase(Locale.ROOT) + " " + operation.path();
    }

    private void reportUnlisted(MappedOperation operation) {
        run.diagnostics()
                .warning(
                        DiagnosticCode.OPERATION_UNLISTED,
                        operation.element().location(),
                        "no method of lathe.yaml stands for " + spelled(operation) + "; it is left out",
                        "give it a method under `resources:` or list it under `skip:`");
    }

    private Resource resource(ResourceConfig node) {
        List<Method> mapped = new ArrayList<>();
        for (MethodConfig method : node.methods()) {
            MappedOperation operation = find(method.operation());
            if (operation != null) {
                mapped.add(methods.method(method, operation));
            }
        }
        return new Resource(
                SpecText.of(node.name().value()),
                DocsMapper.described(node.description()),
                mapped,
                node.children().stream().map(this::resource).toList());
    }

    private @Nullable MappedOperation find(Located name) {
        String wanted = name.value().strip().replaceAll("\\s+", " ");
        MappedOperation operation = wanted.isEmpty() ? null : byName.get(wanted);
        if (operation == null) {
            run.diagnostics()
                    .error(
                            DiagnosticCode.OPERATION_UNKNOWN,
                            name.location(),
                            "the document has no operation `" + wanted + "`",
                            Suggestion.of(wanted, byName.keySet()));
            return null;
        }
        used.add(operation.operation().id());
        return operation;
    }
}
