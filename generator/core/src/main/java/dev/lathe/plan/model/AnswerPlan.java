package dev.lathe.plan.model;

import dev.lathe.model.Content;
import dev.lathe.model.Pagination;
import dev.lathe.model.SpecText;
import org.jspecify.annotations.Nullable;

/** What a method gives back. {@code wrapping} says whether the value stands inside the API's envelope. */
public sealed interface AnswerPlan {

    /** Nothing; the body is ignored. */
    record Nothing() implements AnswerPlan {}

    /** A decoded value; nullable when the document allows {@code null}. */
    record Value(TypeUse type, Content.Wrapping wrapping, SpecText mediaType) implements AnswerPlan {}

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
