package dev.lathe.parse;

import dev.lathe.config.Located;
import dev.lathe.config.ResourceConfig.Repeat;
import dev.lathe.config.SchemeConfig;
import dev.lathe.diagnostics.DiagnosticCode;
import dev.lathe.model.Naming;
import dev.lathe.model.OperationId;
import dev.lathe.model.Pagination;
import dev.lathe.model.PaginationScheme;
import dev.lathe.model.SpecText;
import dev.lathe.model.TypeRef;
import dev.lathe.parse.paging.Guess;
import dev.lathe.tree.Element;
import dev.lathe.tree.Pointer;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The items and figures of an answer that pages, as types. */
final class PagedLists {

    private final Run run;
    private final SchemaMapper schemas;

    PagedLists(Run run, SchemaMapper schemas) {
        this.run = run;
        this.schemas = schemas;
    }

    /** What lathe.yaml or {@code x-lathe-pages} says of a method; {@code items} is null when the scheme decides. */
    record Wanted(Located scheme, @Nullable String items, Repeat repeat) {}

    /** As lathe.yaml wants it; null when the answer has no list there (diagnosed). */
    @Nullable
    Pagination pagination(SchemeConfig scheme, Wanted wanted, MappedOperation operation) {
        String items = Objects.requireNonNullElse(wanted.items(), scheme.items());
        TypeRef item = item(items, operation);
        if (item == null) {
            run.diagnostics()
                    .error(
                            DiagnosticCode.PAGINATION_MISMATCH,
                            wanted.scheme().location(),
                            "the answer has no list at `" + items + "`, where "
                                    + scheme.name().value() + " looks for items",
                            "correct the pointer or choose another scheme");
            return null;
        }
        return new Pagination(
                SpecText.of(scheme.name().value()),
                SpecText.of(items),
                item,
                info(scheme.info(), operation),
                wanted.repeat() == Repeat.END ? Pagination.Repeat.END : Pagination.Repeat.FAIL);
    }

    /** As it was recognised. */
    @Nullable
    Pagination pagination(Guess guess, PaginationScheme scheme, MappedOperation operation) {
        TypeRef item = item(guess.items(), operation);
        if (item == null) {
            return null;
        }
        Guess.Info info = guess.info();
        return new Pagination(
                scheme.name(),
                SpecText.of(guess.items()),
                item,
                info == null || scheme.info() == null ? null : info(info.pointer(), operation),
                Pagination.Repeat.FAIL);
    }

    /** Whether the answer has an array at a pointer. */
    boolean exists(String pointer, MappedOperation operation) {
        return items(pointer, operation) != null;
    }

    private @Nullable TypeRef item(String pointer, MappedOperation operation) {
        PointerWalk.Found list = items(pointer, operation);
        Element items = list == null ? null : schemas.parts(list.schema()).keyword("items");
        return list == null || items == null ? null : schemas.typeOf(items, SchemaMapper.inside(list.place(), "item"));
    }

    private PointerWalk.@Nullable Found items(String pointer, MappedOperation operation) {
        PointerWalk.Found list = find(pointer, "response", operation);
        return list == null || schemas.parts(list.schema()).keyword("items") == null ? null : list;
    }

    private @Nullable TypeRef info(@Nullable String pointer, MappedOperation operation) {
        PointerWalk.Found found =
                pointer == null ? null : find(pointer, Pointer.parse(pointer).last(), operation);
        return found == null ? null : schemas.typeOf(found.schema(), found.place());
    }

    private PointerWalk.@Nullable Found find(String pointer, String words, MappedOperation operation) {
        Element answer = operation.answer();
        OperationId id = operation.operation().id();
        Place place = Place.of(Naming.Origin.RESPONSE, words, id);
        return answer == null ? null : new PointerWalk(schemas).find(answer, Pointer.tokens(pointer), place);
    }
}
