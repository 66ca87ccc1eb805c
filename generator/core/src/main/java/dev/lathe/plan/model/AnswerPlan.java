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

    /** The undecoded body. */
    record Raw(SpecText mediaType) implements AnswerPlan {}
}
