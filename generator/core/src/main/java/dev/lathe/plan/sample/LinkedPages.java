package dev.lathe.plan.sample;

import dev.lathe.model.SpecText;
import dev.lathe.plan.model.SamplePlan.NameValue;
import java.util.List;

/** Pages by a URL that each answer has for the next one; made up, so that it differs from page to page. */
record LinkedPages(NextPlaces places, PageScript.Walk walk) implements PageScript {

    static final SpecText PARAMETER = SpecText.of("after");

    @Override
    public PageRequest request(int page, Json before) {
        return request(walk, page);
    }

    @Override
    public List<Json> answers(int page, Json answer) {
        return walk.isLast(page)
                ? places.namingNone(answer)
                : places.naming(answer, new Json.Text(WireForm.url(walk.path(), marker(page + 1))));
    }

    static PageRequest request(PageScript.Walk walk, int page) {
        return walk.first().withQuery(List.of(marker(page)));
    }

    static NameValue marker(int page) {
        return new NameValue(PARAMETER, WireForm.number(page));
    }
}
