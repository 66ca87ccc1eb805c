package dev.lathe.parse;

import dev.lathe.config.Located;
import dev.lathe.config.ResourceConfig.MethodConfig;
import dev.lathe.config.ResourceConfig.Repeat;
import dev.lathe.config.SchemeConfig;
import dev.lathe.diagnostics.DiagnosticCode;
import dev.lathe.model.Naming;
import dev.lathe.model.OperationId;
import dev.lathe.model.Pagination;
import dev.lathe.model.SpecText;
import dev.lathe.model.TypeRef;
import dev.lathe.tree.Element;
import dev.lathe.tree.Pointer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a method pages: as lathe.yaml says. Recognising common patterns belongs here too, once it is built. */
final class PaginationFinder {

    private final Run run;
    private final SchemaMapper schemas;
    private final List<SchemeConfig> schemes;

    PaginationFinder(Run run, SchemaMapper schemas, List<SchemeConfig> schemes) {
        this.run = run;
        this.schemas = schemas;
        this.schemes = schemes;
    }

    /** The configured pagination of a method; null when it has none, or none that fits (diagnosed). */
    @Nullable
    Pagination find(MethodConfig method, MappedOperation operation) {
        Located wanted = method.pages();
        if (wanted == null) {
            return null;
        }
        for (SchemeConfig scheme : schemes) {
            if (scheme.name().value().equals(wanted.value())) {
                return pagination(scheme, method, operation);
            }
        }
        return null;
    }

    private @Nullable Pagination pagination(SchemeConfig scheme, MethodConfig method, MappedOperation operation) {
        Element answer = operation.answer();
        TypeRef item = answer == null ? null : item(answer, scheme, operation);
        if (answer == null || item == null) {
            run.diagnostics()
                    .error(
                            DiagnosticCode.PAGINATION_MISMATCH,
                            method.name().location(),
                            "the answer has no list at `" + scheme.items() + "`, where "
                                    + scheme.name().value() + " looks for items",
                            "correct the pointer or choose another scheme");
            return null;
        }
        return new Pagination(
                SpecText.of(scheme.name().value()),
                item,
                info(answer, scheme, operation),
                method.repeat() == Repeat.END ? Pagination.Repeat.END : Pagination.Repeat.FAIL);
    }

    private @Nullable TypeRef item(Element answer, SchemeConfig scheme, MappedOperation operation) {
        PointerWalk.Found list = find(answer, scheme.items(), "response", operation);
        if (list == null) {
            return null;
        }
        Element items = schemas.parts(list.schema()).keyword("items");
        return items == null ? null : schemas.typeOf(items, SchemaMapper.inside(list.place(), "item"));
    }

    private @Nullable TypeRef info(Element answer, SchemeConfig scheme, MappedOperation operation) {
        String pointer = scheme.info();
        PointerWalk.Found found = pointer == null
                ? null
                : find(answer, pointer, Pointer.parse(pointer).last(), operation);
        return found == null ? null : schemas.typeOf(found.schema(), found.place());
    }

    private PointerWalk.@Nullable Found find(Element answer, String pointer, String words, MappedOperation operation) {
        OperationId id = operation.operation().id();
        Place place = Place.of(Naming.Origin.RESPONSE, words, id);
        return new PointerWalk(schemas).find(answer, Pointer.tokens(pointer), place);
    }
}
