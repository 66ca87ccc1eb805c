package dev.lathe.parse;

import dev.lathe.config.Located;
import dev.lathe.config.PagesConfig;
import dev.lathe.config.PagesConfig.Choice;
import dev.lathe.config.PagesConfig.Recognition;
import dev.lathe.config.ResourceConfig.MethodConfig;
import dev.lathe.config.ResourceConfig.Repeat;
import dev.lathe.config.ResourceConfig.Returns;
import dev.lathe.config.SchemeConfig;
import dev.lathe.config.SdkConfig;
import dev.lathe.diagnostics.DiagnosticCode;
import dev.lathe.diagnostics.Suggestion;
import dev.lathe.model.OperationId;
import dev.lathe.model.Pagination;
import dev.lathe.model.PaginationScheme;
import dev.lathe.parse.PagedLists.Wanted;
import dev.lathe.parse.paging.Guess;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How methods page: as lathe.yaml says; where it says nothing, as extensions of the document say; else as parameters
 * and answer show.
 */
final class PaginationFinder {

    private final Run run;
    private final SdkConfig config;
    private final PagedLists lists;
    private final PageGuesser guesser;
    private final SchemeGroups groups;
    private final Map<String, Choice> choices = new LinkedHashMap<>();
    private final Map<OperationId, Optional<Guess>> guesses = new HashMap<>();

    PaginationFinder(Run run, SchemaMapper schemas, SdkConfig config) {
        this.run = run;
        this.config = config;
        this.lists = new PagedLists(run, schemas);
        this.guesser = new PageGuesser(run, schemas);
        this.groups = new SchemeGroups(run, config.pagination());
        config.pages()
                .choices()
                .forEach(choice -> choices.put(spelled(choice.operation().value()), choice));
    }

    /** Reports what lathe.yaml says of operations that do not exist. */
    void check(List<MappedOperation> operations) {
        Map<String, MappedOperation> known = new LinkedHashMap<>();
        operations.forEach(operation -> known.put(spelled(operation), operation));
        operations.forEach(operation -> known.putIfAbsent(operation.declaredId(), operation));
        for (Choice choice : config.pages().choices()) {
            if (!known.containsKey(spelled(choice.operation().value()))) {
                run.diagnostics()
                        .error(
                                DiagnosticCode.OPERATION_UNKNOWN,
                                choice.operation().location(),
                                "the document has no operation `"
                                        + choice.operation().value() + "`",
                                Suggestion.of(choice.operation().value(), known.keySet()));
            }
        }
    }

    /** How a method pages; null when it does not, or nothing that was said fits (diagnosed). */
    @Nullable
    Pagination find(MethodConfig method, MappedOperation operation) {
        Wanted wanted = wanted(method, operation);
        if (wanted != null) {
            return configured(wanted, operation);
        }
        if (method.returns() != Returns.INFERRED) {
            return null;
        }
        return guess(operation)
                .map(guess -> lists.pagination(guess, groups.scheme(guess, operation), operation))
                .orElse(null);
    }

    /** Whether an operation whose method nothing is said of gives back pages. */
    boolean pages(MappedOperation operation) {
        Choice choice = choice(operation);
        return choice == null ? guess(operation).isPresent() : !isNone(choice.scheme());
    }

    /** The schemes of lathe.yaml, and those that were found. */
    List<PaginationScheme> schemes() {
        return groups.schemes();
    }

    private @Nullable Wanted wanted(MethodConfig method, MappedOperation operation) {
        Located pages = method.pages();
        if (pages != null) {
            return new Wanted(pages, method.items(), method.repeat());
        }
        Choice choice = choice(operation);
        if (choice != null) {
            return new Wanted(choice.scheme(), choice.items(), choice.repeat());
        }
        String extension = operation.element().text("x-lathe-pages");
        return extension == null
                ? null
                : new Wanted(new Located(extension, operation.element().location()), null, Repeat.FAIL);
    }

    private @Nullable Pagination configured(Wanted wanted, MappedOperation operation) {
        if (isNone(wanted.scheme())) {
            return null;
        }
        String name = wanted.scheme().value();
        for (SchemeConfig scheme : config.pagination()) {
            if (scheme.name().value().equals(name)) {
                return lists.pagination(scheme, wanted, operation);
            }
        }
        run.diagnostics()
                .error(
                        DiagnosticCode.CONFIG_UNKNOWN_NAME,
                        wanted.scheme().location(),
                        "no pagination scheme is called `" + name + "`",
                        "describe it under `pagination:` in lathe.yaml");
        return null;
    }

    private Optional<Guess> guess(MappedOperation operation) {
        if (config.pages().recognition() == Recognition.OFF || operation.answer() == null) {
            return Optional.empty();
        }
        return guesses.computeIfAbsent(
                operation.operation().id(),
                id -> guesser.guess(operation).filter(guess -> lists.exists(guess.items(), operation)));
    }

    private @Nullable Choice choice(MappedOperation operation) {
        Choice byPath = choices.get(spelled(operation));
        return byPath != null || operation.declaredId().isEmpty() ? byPath : choices.get(operation.declaredId());
    }

    private static boolean isNone(Located scheme) {
        return PagesConfig.NONE.equals(scheme.value());
    }

    private static String spelled(MappedOperation operation) {
        return operation.verb().toUpperCase(Locale.ROOT) + " " + operation.path();
    }

    private static String spelled(String name) {
        return name.strip().replaceAll("\\s+", " ");
    }
}
