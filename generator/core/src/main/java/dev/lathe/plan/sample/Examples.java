package dev.lathe.plan.sample;

import dev.lathe.model.Example;
import dev.lathe.model.JsonText;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Chooses among the examples that a document gives for one place. */
final class Examples {

    private Examples() {}

    /**
     * What {@code fit} makes of the first example that fits; null when none does. A text is read as the JSON that it
     * spells where it does not fit as a text: {@code "5"} for a number, {@code "{\"id\": 5}"} for an object.
     */
    static @Nullable Json firstFitting(List<Example> examples, Function<Json, @Nullable Json> fit) {
        for (Example example : examples) {
            for (Json reading : readings(example)) {
                Json fitted = fit.apply(reading);
                if (fitted != null) {
                    return fitted;
                }
            }
        }
        return null;
    }

    private static List<Json> readings(Example example) {
        List<Json> readings = new ArrayList<>();
        Json written = JsonTrees.parse(example.value());
        if (written != null) {
            readings.add(written);
        }
        Json spelled = written instanceof Json.Text text ? JsonTrees.parse(new JsonText(text.value())) : null;
        if (spelled != null) {
            readings.add(spelled);
        }
        return readings;
    }
}
