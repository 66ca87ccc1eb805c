package dev.lathe.parse;

import dev.lathe.diagnostics.DiagnosticCode;
import dev.lathe.parse.paging.Exchange;
import dev.lathe.parse.paging.Guess;
import dev.lathe.parse.paging.PageHint;
import dev.lathe.parse.paging.PageHints;
import dev.lathe.parse.paging.PageRecogniser;
import java.util.Objects;
import java.util.Optional;

/** How an operation pages of which lathe.yaml says nothing: hints of other tools first, then its looks. */
final class PageGuesser {

    private final Run run;
    private final ExchangeReader exchanges;

    PageGuesser(Run run, SchemaMapper schemas) {
        this.run = run;
        this.exchanges = new ExchangeReader(run, schemas);
    }

    Optional<Guess> guess(MappedOperation operation) {
        if (!operation.verb().equals("get") && !operation.verb().equals("post")) {
            return Optional.empty();
        }
        Exchange exchange = exchanges.read(operation, Objects.requireNonNull(operation.answer()));
        PageHint hint = PageHints.read(operation.element(), run.document().root(), exchange);
        if (hint instanceof PageHint.Found found) {
            return Optional.of(found.guess());
        }
        if (hint instanceof PageHint.DoesNotPage) {
            return Optional.empty();
        }
        if (hint instanceof PageHint.Unusable unusable) {
            run.diagnostics()
                    .warning(
                            DiagnosticCode.PAGINATION_HINT_UNUSABLE,
                            unusable.extension().location(),
                            unusable.reason() + "; the hint is not followed",
                            "correct it, or say under `pages:` in lathe.yaml how the operation pages");
        }
        return Optional.ofNullable(PageRecogniser.guess(exchange));
    }
}
