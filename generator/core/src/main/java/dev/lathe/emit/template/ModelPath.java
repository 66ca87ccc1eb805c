package dev.lathe.emit.template;

import dev.lathe.plan.model.SdkPlan;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds where in the plan a value is: the JSON pointer into what {@code lathe model} prints. */
final class ModelPath {

    private ModelPath() {}

    /** The pointer; for a view of the plan, that of its first part; the root for what is no part of the plan. */
    static String of(SdkPlan plan, Object value) {
        Object part = value instanceof ServiceView view ? view.service() : value;
        String path = find(plan, part, "");
        return path == null || path.isEmpty() ? "the model's root" : "the model's " + path;
    }

    private static @Nullable String find(@Nullable Object here, Object wanted, String path) {
        if (here == wanted) {
            return path;
        }
        for (Step step : steps(here)) {
            String found = find(step.value(), wanted, path + "/" + step.name());
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private static List<Step> steps(@Nullable Object here) {
        List<Step> steps = new ArrayList<>();
        if (here instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                steps.add(new Step(Integer.toString(i), list.get(i)));
            }
        } else if (here instanceof Record) {
            for (RecordComponent component : here.getClass().getRecordComponents()) {
                steps.add(new Step(component.getName(), value(here, component)));
            }
        }
        return steps;
    }

    private static @Nullable Object value(Object here, RecordComponent component) {
        try {
            return component.getAccessor().invoke(here);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("records of the plan are public", e);
        }
    }

    private record Step(String name, @Nullable Object value) {}
}
