package dev.lathe.emit.template;

import com.github.jknack.handlebars.Handlebars;
import com.github.jknack.handlebars.Options;
import dev.lathe.model.ParameterLocation;
import dev.lathe.model.ParameterStyle;
import dev.lathe.model.ParameterStyle.Explode;
import dev.lathe.model.ParameterStyle.Style;
import dev.lathe.model.SpecText;
import dev.lathe.plan.model.ComponentPlan;
import dev.lathe.plan.model.ComponentPlan.Slot;
import dev.lathe.plan.model.RecordPlan;
import dev.lathe.plan.model.TypeUse;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The helpers by which templates ask for the parameters of a call; {@code templates/README.md} lists them. */
record ParameterVocabulary(TypeIndex types) {

    void registerWith(Handlebars handlebars) {
        handlebars.registerHelper("component", this::component);
        handlebars.registerHelper(
                "pathParameters",
                (value, options) ->
                        parameters(value).filter(ParameterVocabulary::isInPath).toList());
        handlebars.registerHelper(
                "parameters",
                (value, options) ->
                        parameters(value).filter(each -> !isInPath(each)).toList());
        handlebars.registerHelper("groupMembers", (value, options) -> groupMembers((ComponentPlan) value));
        handlebars.registerHelper("groupKey", this::groupKey);
        handlebars.registerHelper("usualStyle", ParameterVocabulary::usualStyle);
    }

    /** Parameters of a params object: all that are no members of the body. */
    private Stream<ComponentPlan> parameters(Object params) {
        return types.of(params) instanceof RecordPlan record
                ? record.components().stream().filter(component -> !(component.slot() instanceof Slot.Member))
                : Stream.empty();
    }

    private static boolean isInPath(ComponentPlan component) {
        return component.slot() instanceof Slot.Parameter parameter && parameter.in() == ParameterLocation.PATH;
    }

    /** The parameters behind a filter object, with the names that they have there. */
    private List<ComponentPlan> groupMembers(ComponentPlan group) {
        List<SpecText> wireNames = ((Slot.Group) group.slot()).wireNames();
        RecordPlan type = groupType(group);
        List<ComponentPlan> members = new ArrayList<>();
        for (int i = 0; i < wireNames.size(); i++) {
            members.add(type.components().get(i).sentAs(wireNames.get(i)));
        }
        return members;
    }

    /** What the filter object itself calls the parameter at an index. */
    private Object groupKey(Object group, Options options) {
        int index = options.param(0);
        return groupType((ComponentPlan) group).components().get(index).wireName();
    }

    private RecordPlan groupType(ComponentPlan group) {
        return (RecordPlan) Objects.requireNonNull(types.of(((TypeUse.Declared) group.type()).name()));
    }

    private @Nullable Object component(Object type, Options options) {
        return types.of(type) instanceof RecordPlan record
                ? record.components().stream()
                        .filter(component -> component.name().value().equals(options.param(0)))
                        .findFirst()
                        .orElse(null)
                : null;
    }

    /** Whether a parameter is written as OpenAPI says when nothing is said. */
    private static boolean usualStyle(Object in, Options options) {
        ParameterStyle style = options.param(0);
        boolean isForm = in.equals("query") || in.equals("cookie");
        return isForm
                ? style.style() == Style.FORM && style.explode() == Explode.EXPLODED
                : style.style() == Style.SIMPLE && style.explode() == Explode.JOINED;
    }
}
