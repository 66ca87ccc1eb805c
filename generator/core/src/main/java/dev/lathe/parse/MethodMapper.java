package dev.lathe.parse;

import dev.lathe.config.Located;
import dev.lathe.config.ResourceConfig.MethodConfig;
import dev.lathe.config.ResourceConfig.Repeat;
import dev.lathe.config.ResourceConfig.Returns;
import dev.lathe.model.Method;
import dev.lathe.model.Operation;
import dev.lathe.model.Pagination;
import dev.lathe.model.SpecText;
import java.util.List;

/** Methods: a name for an operation and what of its answer comes back. */
final class MethodMapper {

    private final PaginationFinder pagination;

    MethodMapper(PaginationFinder pagination) {
        this.pagination = pagination;
    }

    Method method(MethodConfig config, MappedOperation mapped) {
        Operation operation = mapped.operation();
        Pagination pages = pagination.find(config, mapped);
        return new Method(
                SpecText.of(config.name().value()),
                config.aliases().stream().map(SpecText::of).toList(),
                operation.docs().summary(),
                operation.id(),
                pages != null ? Method.Returns.PAGES : returns(config.returns(), operation),
                pages);
    }

    /** A method of an inferred tree. */
    Method method(String name, MappedOperation mapped) {
        Located place = new Located(name, mapped.element().location());
        return method(new MethodConfig(place, place, List.of(), null, null, Repeat.FAIL, Returns.INFERRED), mapped);
    }

    /** Whether a method of an inferred tree would give back pages. */
    boolean pages(MappedOperation mapped) {
        return pagination.pages(mapped);
    }

    private static Method.Returns returns(Returns configured, Operation operation) {
        return switch (configured) {
            case NOTHING -> Method.Returns.NOTHING;
            case VALUE -> Method.Returns.VALUE;
            case ITEMS -> Method.Returns.ITEMS;
            case RAW -> Method.Returns.RAW;
            case INFERRED -> hasAnswer(operation) ? Method.Returns.VALUE : Method.Returns.NOTHING;
        };
    }

    private static boolean hasAnswer(Operation operation) {
        return operation.responses().stream()
                .filter(response -> response.status().isSuccess())
                .anyMatch(response -> !response.contents().isEmpty());
    }
}
