package dev.lathe.plan.sample;

import dev.lathe.model.PaginationScheme.Advance;
import java.util.List;

/** Pages by the number of items before them; what they say about the end are totals. */
record OffsetPages(Advance.Offset advance, PageScript.Walk walk) implements PageScript {

    @Override
    public PageRequest request(int page, Json before) {
        long first = walk.number(advance.parameter(), 0);
        return walk.naming(advance.parameter(), new Json.Num(Long.toString(first + walk.itemsBefore(page))));
    }

    @Override
    public List<Json> answers(int page, Json answer) {
        return List.of(answer);
    }
}
