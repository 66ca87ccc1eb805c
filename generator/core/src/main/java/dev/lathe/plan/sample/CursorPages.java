package dev.lathe.plan.sample;

import dev.lathe.model.PaginationScheme.Advance;
import dev.lathe.model.SpecText;
import java.util.List;

/** Pages by a token that each answer has for the next one: a text, or a number where no text may be. */
record CursorPages(Advance.Cursor advance, NextPlaces places, PageScript.Walk walk) implements PageScript {

    CursorPages(Advance.Cursor advance, PageScript.Walk walk) {
        this(advance, new NextPlaces(advance.next()), walk);
    }

    @Override
    public PageRequest request(int page, Json before) {
        return walk.naming(advance.parameter(), places.named(before));
    }

    @Override
    public List<Json> answers(int page, Json answer) {
        int next = page + 2;
        return walk.isLast(page)
                ? places.namingNone(answer)
                : places.naming(
                        answer, new Json.Text(SpecText.of("page-" + next)), new Json.Num(Integer.toString(next)));
    }
}
