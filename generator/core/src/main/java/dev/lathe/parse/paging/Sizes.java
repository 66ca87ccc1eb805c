package dev.lathe.parse.paging;

import dev.lathe.model.SpecText;
import org.jspecify.annotations.Nullable;

/** The parameter for the size of a page. */
final class Sizes {

    private Sizes() {}

    static @Nullable SpecText of(Exchange exchange) {
        Input size = exchange.input(Kind.NUMBER, Vocabulary.SIZES);
        return size == null ? null : SpecText.of(size.name());
    }
}
