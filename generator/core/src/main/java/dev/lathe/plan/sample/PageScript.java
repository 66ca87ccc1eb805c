package dev.lathe.plan.sample;

import dev.lathe.model.PaginationScheme.Advance;
import dev.lathe.model.PaginationScheme.Place;
import dev.lathe.model.SpecText;
import dev.lathe.plan.model.SamplePlan.NameValue;
import java.util.List;

/** How page after page is asked for and answered in one way to page. Pages count from 0. */
interface PageScript {

    /** What asks for a page after the first one, by the answer before it. */
    PageRequest request(int page, Json before);

    /** The answer of a page with what it says about the pages after it; several ways to say it, the best first. */
    List<Json> answers(int page, Json answer);

    /** Headers of the answer that say what follows. */
    default List<NameValue> headers(int page) {
        return List.of();
    }

    /** What all pages of a walk have in common. */
    record Walk(PageRequest first, Place place, SpecText path, List<List<Json>> items) {

        /** The first request with another value of the parameter that names the page. */
        PageRequest naming(SpecText parameter, Json value) {
            return first.with(place, parameter, value);
        }

        /** The number that the first request names, or another one when it names none. */
        long number(SpecText parameter, long otherwise) {
            return first.number(place, parameter, otherwise);
        }

        boolean isLast(int page) {
            return page == items.size() - 1;
        }

        long itemsBefore(int page) {
            return items.subList(0, page).stream().mapToLong(List::size).sum();
        }
    }

    /** The script of a way to page. */
    static PageScript of(Advance advance, Walk walk) {
        if (advance instanceof Advance.PageNumber number) {
            return new NumberedPages(number, walk);
        } else if (advance instanceof Advance.Offset offset) {
            return new OffsetPages(offset, walk);
        } else if (advance instanceof Advance.Cursor cursor) {
            return new CursorPages(cursor, walk);
        } else if (advance instanceof Advance.NextUrl url) {
            return new LinkedPages(new NextPlaces(url.next()), walk);
        } else if (advance instanceof Advance.LinkHeader) {
            return new HeaderLinkedPages(walk);
        } else if (advance instanceof Advance.LastItem item) {
            return new LastItemPages(item, walk);
        }
        return new OnlyPage(walk);
    }
}
