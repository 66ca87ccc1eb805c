package dev.lathe.plan.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.lathe.model.Example;
import dev.lathe.model.JsonText;
import dev.lathe.model.SpecText;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ExamplesTest {

    private static List<Example> examples(String... values) {
        return Stream.of(values)
                .map(value -> new Example(SpecText.EMPTY, SpecText.EMPTY, new JsonText(SpecText.of(value))))
                .toList();
    }

    @Test
    void theFirstThatFitsIsTaken() {
        Json found = Examples.firstFitting(
                examples("\"x\"", "1", "2"), json -> json instanceof Json.Num number ? number : null);
        assertEquals("1", assertInstanceOf(Json.Num.class, found).spelling());
    }

    @Test
    void aTextIsReadAsTheJsonThatItSpellsWhenItDoesNotFitAsAText() {
        List<Example> spelled = examples("\"{\\\"id\\\": 5}\"");
        assertInstanceOf(
                Json.Obj.class,
                Examples.firstFitting(spelled, json -> json instanceof Json.Obj object ? object : null));
        assertInstanceOf(Json.Text.class, Examples.firstFitting(spelled, json -> json));
    }

    @Test
    void aTextThatOnlyBeginsLikeJsonIsNone() {
        assertNull(Examples.firstFitting(
                examples("\"5 {}\"", "\"true story\""), json -> json instanceof Json.Text ? null : json));
    }
}
