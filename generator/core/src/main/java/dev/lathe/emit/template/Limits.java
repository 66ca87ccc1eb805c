package dev.lathe.emit.template;

import dev.lathe.model.JsonText;
import dev.lathe.model.ScalarKind;
import dev.lathe.model.SpecText;
import dev.lathe.plan.model.ComponentPlan;
import dev.lathe.plan.model.MethodPlan;
import dev.lathe.plan.model.TypeUse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a document says about a value beside its type, as readers of it know the words. */
final class Limits {

    private Limits() {}

    /**
     * One of them.
     *
     * @param word the keyword of JSON Schema
     */
    public record Limit(String word, SpecText value) {}

    static List<Limit> of(Object value) {
        List<Limit> limits = new ArrayList<>();
        if (value instanceof ComponentPlan component) {
            addFormat(limits, component.type());
            component.constraints().keywords().forEach((word, limit) -> add(limits, word, limit));
            add(limits, "default", component.defaultValue());
        } else if (value instanceof MethodPlan.PathArgument argument) {
            addFormat(limits, argument.type());
        }
        return limits;
    }

    private static void addFormat(List<Limit> limits, TypeUse type) {
        if (type instanceof TypeUse.Scalar scalar && hasFormat(scalar.kind())) {
            String format = scalar.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
            limits.add(new Limit("format", SpecText.of(format)));
        }
    }

    private static boolean hasFormat(ScalarKind kind) {
        return switch (kind) {
            case DATE, DATE_TIME, TIME, DURATION, UUID, URI -> true;
            default -> false;
        };
    }

    private static void add(List<Limit> limits, String word, @Nullable JsonText value) {
        if (value != null) {
            limits.add(new Limit(word, value.json()));
        }
    }
}
