package dev.lathe.parse.paging;

import dev.lathe.tree.Element;

/** What an extension says about how an operation pages. */
public sealed interface PageHint {

    /** Nothing. */
    record None() implements PageHint {}

    /** That it does not. */
    record DoesNotPage() implements PageHint {}

    /** How it does. */
    record Found(Guess guess) implements PageHint {}

    /** Something that does not fit the operation. */
    record Unusable(Element extension, String reason) implements PageHint {}
}
