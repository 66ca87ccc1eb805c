package dev.lathe.plan.model;

import dev.lathe.model.Content;
import dev.lathe.model.Docs;
import dev.lathe.model.Pagination;
import dev.lathe.model.SpecText;
import dev.lathe.model.StatusRange;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a method gives back. {@code wrapping} says whether the value stands inside the API's envelope. */
public sealed interface AnswerPlan {

    /** Nothing; the body is ignored. */
    record Nothing() implements AnswerPlan {}

    /** A decoded value; nullable when the document allows {@code null}. */
    record Value(TypeUse type, Content.Wrapping wrapping, SpecText mediaType) implements AnswerPlan {}

    /**
     * One of several successes, told apart by status: a sealed type of its own, with {@code Unknown} for others.
     *
     * @param name the sealed type
     * @param successes single statuses before ranges; the first that has the status is used
     */
    record ByStatus(QualifiedName name, List<Success> successes) implements AnswerPlan {
        public ByStatus {
            successes = List.copyOf(successes);
        }

        /**
         * One of them.
         *
         * @param status when it comes
         * @param name the nested record ({@code Created})
         * @param argument what the exhaustive match calls it ({@code created})
         * @param answer how it is read; never pages, and never a choice again
         */
        public record Success(StatusRange status, Identifier name, Identifier argument, AnswerPlan answer, Docs docs) {}
    }

    /** A paginator over the items at a pointer; {@code info} is the type of the page's figures, or null. */
    record Pages(
            QualifiedName paginator,
            SpecText items,
            TypeUse item,
            @Nullable TypeUse info,
            Content.Wrapping wrapping,
            Pagination.Repeat repeat)
            implements AnswerPlan {}

    /** The whole body as JSON of any shape. */
    record Raw(SpecText mediaType) implements AnswerPlan {}

    /** The body as text. */
    record Text(SpecText mediaType) implements AnswerPlan {}

    /** The body as bytes, read while they arrive. */
    record Binary(SpecText mediaType) implements AnswerPlan {}

    /** Elements that are decoded while they arrive; {@code item} is null for events whose data is plain text. */
    record Elements(@Nullable TypeUse item, Framing framing, SpecText mediaType) implements AnswerPlan {

        /** What stands between elements. */
        public enum Framing {
            /** {@code text/event-stream}. */
            EVENTS,
            /** One JSON value a line. */
            LINES,
            /** JSON values behind record separators (RFC 7464). */
            SEQUENCE
        }
    }
}
