package dev.lathe.plan.sample;

import dev.lathe.model.PaginationScheme.Advance;
import java.util.List;

/** Pages by number; what they say about the end are totals. */
record NumberedPages(Advance.PageNumber advance, PageScript.Walk walk) implements PageScript {

    @Override
    public PageRequest request(int page, Json before) {
        long first = walk.number(advance.parameter(), advance.firstPage());
        return walk.naming(advance.parameter(), new Json.Num(Long.toString(first + page)));
    }

    @Override
    public List<Json> answers(int page, Json answer) {
        return List.of(answer);
    }
}
