package dev.lathe.plan.sample;

import dev.lathe.model.SpecText;
import dev.lathe.plan.model.SamplePlan.NameValue;
import java.util.List;

/** Pages by the URL in a {@code Link} header; the body says nothing about them. */
record HeaderLinkedPages(PageScript.Walk walk) implements PageScript {

    @Override
    public PageRequest request(int page, Json before) {
        return LinkedPages.request(walk, page);
    }

    @Override
    public List<Json> answers(int page, Json answer) {
        return List.of(answer);
    }

    @Override
    public List<NameValue> headers(int page) {
        return walk.isLast(page)
                ? List.of()
                : List.of(new NameValue(
                        SpecText.of("Link"), WireForm.nextLink(walk.path(), LinkedPages.marker(page + 1))));
    }
}
