package dev.lathe.plan.model;

import dev.lathe.model.Docs;
import dev.lathe.model.SpecText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One resource of the tree.
 *
 * @param path the names that lead here from the root, as the document spells them ({@code accounts.tokens.value})
 * @param name the interface ({@code TokensService})
 * @param asyncName its asynchronous twin
 * @param implementation the class behind the interface, not exported
 * @param asyncImplementation the class behind the twin, not exported
 * @param calls the class that holds each method as a {@code Call} constant; null when there are no methods
 * @param test the emitted test; null when there are no methods
 */
public record ServicePlan(
        List<SpecText> path,
        QualifiedName name,
        QualifiedName asyncName,
        QualifiedName implementation,
        QualifiedName asyncImplementation,
        @Nullable QualifiedName calls,
        @Nullable QualifiedName test,
        List<MethodPlan> methods,
        List<ServiceAccessor> children,
        Docs docs) {

    public ServicePlan {
        path = List.copyOf(path);
        methods = List.copyOf(methods);
        children = List.copyOf(children);
    }
}
