package dev.lathe.plan.sample;

import dev.lathe.model.PaginationScheme;
import dev.lathe.model.PaginationScheme.Advance;
import dev.lathe.model.PaginationScheme.Place;
import dev.lathe.model.PaginationScheme.Stop;
import dev.lathe.model.SpecText;
import dev.lathe.plan.sample.PageScript.Walk;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The totals of a walk and the mark that there is more, wherever the sample's answer has them. */
final class PageTotals {

    private final Advance advance;
    private final List<Stop> stops;
    private final Place place;
    private final PageRequest first;

    PageTotals(PaginationScheme scheme, Json answer, PageRequest first) {
        this.advance = scheme.advance();
        this.stops = scheme.stop().stream().filter(stop -> isSaid(stop, answer)).toList();
        this.place = scheme.place();
        this.first = first;
    }

    /** Whether the walk goes on until a page is empty. */
    boolean leaveTheEndOpen() {
        boolean counts = advance instanceof Advance.PageNumber
                || advance instanceof Advance.Offset
                || advance instanceof Advance.LastItem;
        return counts && stops.stream().noneMatch(this::tellsTheEnd);
    }

    /** The answer of a page with its totals. */
    Json in(Json answer, int page, Walk walk) {
        Json told = answer;
        for (Stop stop : stops) {
            Json changed = in(told, stop, page, walk);
            told = changed == null ? told : changed;
        }
        return told;
    }

    private @Nullable Json in(Json answer, Stop stop, int page, Walk walk) {
        int pages = walk.items().size();
        if (stop instanceof Stop.TotalPages total) {
            return JsonPlaces.with(answer, total.pointer(), number(pagesBefore() + pages));
        } else if (stop instanceof Stop.TotalCount total) {
            return JsonPlaces.with(answer, total.pointer(), number(itemsBefore() + walk.itemsBefore(pages)));
        } else if (stop instanceof Stop.HasMore more) {
            return JsonPlaces.with(answer, more.pointer(), new Json.Bool(!walk.isLast(page)));
        } else if (stop instanceof Stop.IsLast last) {
            return JsonPlaces.with(answer, last.pointer(), new Json.Bool(walk.isLast(page)));
        }
        return answer;
    }

    private boolean tellsTheEnd(Stop stop) {
        if (stop instanceof Stop.TotalPages) {
            return advance instanceof Advance.PageNumber;
        }
        return stop instanceof Stop.HasMore
                || stop instanceof Stop.IsLast
                || (stop instanceof Stop.TotalCount && pagesBefore() == 0);
    }

    private long pagesBefore() {
        return advance instanceof Advance.PageNumber number
                ? first.number(place, number.parameter(), number.firstPage()) - number.firstPage()
                : 0;
    }

    private long itemsBefore() {
        return advance instanceof Advance.Offset offset ? first.number(place, offset.parameter(), 0) : 0;
    }

    private static boolean isSaid(Stop stop, Json answer) {
        if (stop instanceof Stop.TotalPages total) {
            return JsonPlaces.at(answer, total.pointer()) instanceof Json.Num;
        } else if (stop instanceof Stop.TotalCount total) {
            return JsonPlaces.at(answer, total.pointer()) instanceof Json.Num;
        }
        SpecText flag = stop instanceof Stop.HasMore more ? more.pointer() : null;
        flag = stop instanceof Stop.IsLast last ? last.pointer() : flag;
        return flag != null && JsonPlaces.at(answer, flag) instanceof Json.Bool;
    }

    private static Json number(long value) {
        return new Json.Num(Long.toString(value));
    }
}
