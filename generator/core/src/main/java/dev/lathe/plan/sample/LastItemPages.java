package dev.lathe.plan.sample;

import dev.lathe.model.PaginationScheme.Advance;
import java.util.List;
import java.util.Objects;

/** Pages by the id of the last item of the page before. */
record LastItemPages(Advance.LastItem advance, PageScript.Walk walk) implements PageScript {

    @Override
    public PageRequest request(int page, Json before) {
        List<Json> items = walk.items().get(page - 1);
        Json id = Objects.requireNonNull(JsonPlaces.at(items.get(items.size() - 1), advance.id()));
        return walk.naming(advance.parameter(), id);
    }

    @Override
    public List<Json> answers(int page, Json answer) {
        return List.of(answer);
    }
}
