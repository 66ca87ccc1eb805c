package dev.lathe.config;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A pagination scheme. Pointers lead from the root of an answer's body.
 *
 * <p>It mirrors {@code model.PaginationScheme} on purpose: this one is what lathe.yaml says, in plain text with which
 * {@code parse} walks the schemas; the model's is sealed text, which only the checked doors may open.
 *
 * @param description for the emitted paginator's documentation; may be empty
 * @param items pointer to the items; empty when the body itself is the list
 * @param info pointer to the object with figures about the page, or null
 */
public record SchemeConfig(
        Located name,
        String description,
        String items,
        @Nullable String info,
        Advance advance,
        Place place,
        List<Stop> stop) {

    public SchemeConfig {
        stop = List.copyOf(stop);
    }

    /** Where the parameter that names the page travels. */
    public enum Place {
        QUERY,
        BODY
    }

    /** How the next page is asked for. */
    public sealed interface Advance {

        record Single() implements Advance {}

        record PageNumber(String parameter, @Nullable String size, long first) implements Advance {}

        record Offset(String parameter, @Nullable String size) implements Advance {}

        record Cursor(String parameter, @Nullable String size, List<String> next) implements Advance {
            public Cursor {
                next = List.copyOf(next);
            }
        }

        record NextUrl(List<String> next) implements Advance {
            public NextUrl {
                next = List.copyOf(next);
            }
        }

        record LinkHeader() implements Advance {}

        record LastItem(String parameter, @Nullable String size, String id) implements Advance {}
    }

    /** What ends a walk; {@code pointer} is empty for {@code EMPTY_PAGE}. */
    public record Stop(Kind kind, String pointer) {

        /** Kinds of ends. */
        public enum Kind {
            EMPTY_PAGE,
            TOTAL_PAGES,
            TOTAL_COUNT,
            HAS_MORE,
            IS_LAST
        }
    }
}
