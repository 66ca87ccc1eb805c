package dev.lathe.parse.paging;

import dev.lathe.model.PaginationScheme.Advance;
import dev.lathe.model.PaginationScheme.Origin;
import dev.lathe.model.PaginationScheme.Place;
import dev.lathe.model.PaginationScheme.Stop;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How an operation seems to page.
 *
 * @param way the next page is asked for
 * @param items pointer to the items
 * @param info where the figures stand, or null
 * @param stops what ends the walk
 * @param origin who says so
 */
public record Guess(Way way, String items, @Nullable Info info, List<Stop> stops, Origin origin) {

    public Guess {
        stops = List.copyOf(stops);
    }

    /**
     * How the next page is asked for.
     *
     * @param family what paginators of this kind are called
     * @param key the same in short and for good: names are kept by it
     * @param subject what tells this way from others of the family, as a name; may be empty
     * @param reason the same for people, in document terms
     */
    public record Way(Family family, Advance advance, Place place, String key, String subject, String reason) {}

    /** The object with the figures: a pointer, and the component that it is. */
    public record Info(String pointer, String component) {}

    /** Kinds of paging. */
    public enum Family {
        SINGLE("SinglePage"),
        PAGE_NUMBER("PageNumberPage"),
        OFFSET("OffsetPage"),
        CURSOR("CursorPage"),
        NEXT_URL("NextUrlPage"),
        LINK("LinkPage"),
        LAST_ID("LastIdPage");

        private final String title;

        Family(String title) {
            this.title = title;
        }

        /** What paginators of this kind are called. */
        public String title() {
            return title;
        }
    }

    /** Two guesses of one identity are one scheme. */
    public String identity() {
        String figures = info == null ? "" : " " + info.pointer() + " " + info.component();
        String where = way.place() == Place.BODY ? " in body" : "";
        return way.family().title() + where + " " + way.key() + figures;
    }
}
