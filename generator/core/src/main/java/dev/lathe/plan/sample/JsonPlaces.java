package dev.lathe.plan.sample;

import dev.lathe.model.SpecText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Places in a tree, by JSON pointers that lead through objects. A door: it reads pointers. */
final class JsonPlaces {

    private JsonPlaces() {}

    /** The value at a place, or null when there is none. */
    static @Nullable Json at(Json root, SpecText pointer) {
        Json here = root;
        for (SpecText step : steps(pointer)) {
            here = here instanceof Json.Obj object ? object.members().get(step) : null;
            if (here == null) {
                return null;
            }
        }
        return here;
    }

    /**
     * The tree with a value at a place, objects on the way made where needed; null when something else is in the way.
     */
    static @Nullable Json with(Json root, SpecText pointer, Json value) {
        return with(root, steps(pointer), value);
    }

    /** The tree without what is at a place. */
    static Json without(Json root, SpecText pointer) {
        List<SpecText> steps = steps(pointer);
        return steps.isEmpty() ? root : without(root, steps);
    }

    private static @Nullable Json with(@Nullable Json here, List<SpecText> steps, Json value) {
        if (steps.isEmpty()) {
            return value;
        }
        Json.Obj object = here == null || here instanceof Json.Null ? new Json.Obj(Map.of()) : asObject(here);
        if (object == null) {
            return null;
        }
        Json inner = with(object.members().get(steps.get(0)), steps.subList(1, steps.size()), value);
        return inner == null ? null : object.with(steps.get(0), inner);
    }

    private static Json without(Json here, List<SpecText> steps) {
        Json.Obj object = asObject(here);
        Json inner = object == null ? null : object.members().get(steps.get(0));
        if (object == null || inner == null) {
            return here;
        }
        if (steps.size() > 1) {
            return object.with(steps.get(0), without(inner, steps.subList(1, steps.size())));
        }
        Map<SpecText, Json> fewer = new LinkedHashMap<>(object.members());
        fewer.remove(steps.get(0));
        return new Json.Obj(fewer);
    }

    private static Json.@Nullable Obj asObject(Json json) {
        return json instanceof Json.Obj object ? object : null;
    }

    private static List<SpecText> steps(SpecText pointer) {
        return Stream.of(pointer.open().split("/", -1))
                .skip(1)
                .map(step -> SpecText.of(step.replace("~1", "/").replace("~0", "~")))
                .toList();
    }
}
