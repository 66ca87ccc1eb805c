package dev.lathe.plan.sample;

import dev.lathe.diagnostics.DiagnosticCode;
import dev.lathe.diagnostics.Diagnostics;
import dev.lathe.model.Content;
import dev.lathe.model.Example;
import dev.lathe.model.Operation;
import dev.lathe.model.SpecText;
import dev.lathe.plan.model.BodyPlan;
import dev.lathe.plan.model.ComponentPlan;
import dev.lathe.plan.model.RecordPlan;
import dev.lathe.plan.model.SamplePlan.WireBody;
import dev.lathe.plan.model.ValuePlan;
import dev.lathe.plan.shape.RequestForm;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Bodies for samples: the document's example, or a made-up value, as code writes it and as it must be on the wire. */
final class BodySamples {

    private final Fitting fitting;
    private final Values values;
    private final Diagnostics diagnostics;

    BodySamples(Fitting fitting, Values values, Diagnostics diagnostics) {
        this.fitting = fitting;
        this.values = values;
        this.diagnostics = diagnostics;
    }

    /** What a sample's body is made of, on both sides. */
    record Sample(
            List<ValuePlan.Member> members,
            @Nullable ValuePlan argument,
            @Nullable WireBody wire) {}

    /** The body of a call; null when no value could be made up. */
    @Nullable
    Sample body(Operation operation, BodyPlan body, @Nullable RecordPlan params) {
        if (body instanceof BodyPlan.Flattened flattened) {
            return flattened(operation, flattened.format(), params);
        } else if (body instanceof BodyPlan.Argument argument) {
            return argument(operation, argument);
        }
        return new Sample(List.of(), null, null);
    }

    private @Nullable Sample flattened(Operation operation, BodyPlan.Format format, @Nullable RecordPlan params) {
        List<ComponentPlan> components = params == null
                ? List.of()
                : params.components().stream()
                        .filter(component -> component.slot() instanceof ComponentPlan.Slot.Member)
                        .toList();
        RecordPlan.AdditionalPlan additional = params == null ? null : params.additional();
        Json fitted = example(
                operation,
                json -> json instanceof Json.Obj object ? fitting.object(components, additional, object) : null);
        Json wire = fitted;
        if (wire == null) {
            reportUnusable(operation);
            wire = new Synthesizer(fitting, fill(format)).object(components);
        }
        return wire instanceof Json.Obj object
                ? new Sample(
                        values.members(components, additional, object),
                        null,
                        FormWire.of(format, FileFields.of(components), wire))
                : null;
    }

    private @Nullable Sample argument(Operation operation, BodyPlan.Argument argument) {
        Json wire = example(operation, json -> fitting.fit(argument.type(), json));
        if (wire == null) {
            reportUnusable(operation);
            wire = new Synthesizer(fitting, fill(argument.format())).make(argument.type());
        }
        if (wire == null || wire instanceof Json.Null || isNoForm(argument, wire)) {
            return null;
        }
        Set<SpecText> files = new FileFields(fitting).of(argument.type(), wire);
        return new Sample(List.of(), values.of(argument.type(), wire), FormWire.of(argument.format(), files, wire));
    }

    /** A value of unknown shape is made up as a text, which no form can say. */
    private static boolean isNoForm(BodyPlan.Argument argument, Json wire) {
        return argument.format().kind() == Content.Kind.FORM && !(wire instanceof Json.Obj);
    }

    /** Forms are small and have many special cases: their samples have every field. */
    private static Synthesizer.Fill fill(BodyPlan.Format format) {
        boolean isForm = format.kind() == Content.Kind.FORM || format.kind() == Content.Kind.MULTIPART;
        return isForm ? Synthesizer.Fill.ALL : Synthesizer.Fill.REQUIRED;
    }

    private void reportUnusable(Operation operation) {
        if (!examples(operation).isEmpty()) {
            diagnostics.warning(
                    DiagnosticCode.EXAMPLE_UNUSABLE,
                    operation.location(),
                    "the example of the request body is no value of its schema; a made-up one is used",
                    "correct the example or the schema");
        }
    }

    private static @Nullable Json example(Operation operation, Function<Json, @Nullable Json> fit) {
        return Examples.firstFitting(examples(operation), fit);
    }

    private static List<Example> examples(Operation operation) {
        Content content = RequestForm.content(operation);
        return content == null ? List.of() : content.examples();
    }
}
