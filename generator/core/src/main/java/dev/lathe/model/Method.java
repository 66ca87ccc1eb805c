package dev.lathe.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a caller invokes. Several methods may stand on one operation.
 *
 * @param name {@code list}, {@code get}, {@code create} …
 * @param aliases further names of the same method
 * @param title the document's title, for example {@code List Accounts}
 * @param operation the operation it sends
 * @param returns what of the answer it gives back
 * @param pagination how it pages, or null; set exactly when {@code returns} is {@code PAGES}
 */
public record Method(
        SpecText name,
        List<SpecText> aliases,
        SpecText title,
        OperationId operation,
        Returns returns,
        @Nullable Pagination pagination) {

    public Method {
        aliases = List.copyOf(aliases);
    }

    /** What of the answer a method gives back. */
    public enum Returns {
        /** Nothing: the answer has no body, or none that means anything. */
        NOTHING,
        /** The decoded body, or what the envelope wraps. */
        VALUE,
        /** A paginator over the items. */
        PAGES,
        /** The items of the first and only page, as a list. */
        ITEMS,
        /** The undecoded body. */
        RAW
    }
}
