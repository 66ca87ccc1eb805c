package dev.lathe.plan.sample;

import java.util.List;

/** There is one page, whatever it says. */
record OnlyPage(PageScript.Walk walk) implements PageScript {

    @Override
    public PageRequest request(int page, Json before) {
        return walk.first();
    }

    @Override
    public List<Json> answers(int page, Json answer) {
        return List.of(answer);
    }
}
