package dev.lathe.plan.sample;

import dev.lathe.diagnostics.DiagnosticCode;
import dev.lathe.diagnostics.Diagnostics;
import dev.lathe.model.Content;
import dev.lathe.model.JsonText;
import dev.lathe.model.Operation;
import dev.lathe.plan.method.ServicePlanner.PlannedMethod;
import dev.lathe.plan.model.BodyPlan;
import dev.lathe.plan.model.ComponentPlan;
import dev.lathe.plan.model.MethodPlan;
import dev.lathe.plan.model.RecordPlan;
import dev.lathe.plan.model.SamplePlan;
import dev.lathe.plan.model.TypePlan;
import dev.lathe.plan.model.ValuePlan;
import dev.lathe.plan.shape.RequestForm;
import dev.lathe.plan.shape.TypeContext;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Plans one use of each method: what a caller passes, what must be seen on the wire, what comes back. */
public final class SamplePlanner {

    private final Fitting fitting;
    private final Values values;
    private final ParameterSamples parameters;
    private final AnswerSamples answers;
    private final WalkSamples walks;
    private final Diagnostics diagnostics;

    public SamplePlanner(TypeContext context, List<TypePlan> plans, Diagnostics diagnostics) {
        TypeTable types = new TypeTable(plans);
        this.fitting = new Fitting(types, Fitting.Strictness.DROP);
        this.values = new Values(fitting);
        this.parameters = new ParameterSamples(fitting, values, diagnostics);
        Fitting keeping = new Fitting(types, Fitting.Strictness.KEEP);
        this.answers = new AnswerSamples(context, keeping, diagnostics);
        this.walks = new WalkSamples(context.index().model().paginationSchemes(), keeping);
        this.diagnostics = diagnostics;
    }

    /** The method with its sample; without one when no value could be made up for what it requires. */
    public MethodPlan sampled(PlannedMethod method) {
        MethodPlan plan = method.plan();
        SamplePlan sample = sample(method);
        if (sample == null) {
            diagnostics.note(
                    DiagnosticCode.SAMPLE_MISSING,
                    method.site().operation().location(),
                    "no sample of its use could be made up; it has no generated test");
        }
        return new MethodPlan(
                plan.name(),
                plan.aliases(),
                plan.call(),
                plan.title(),
                plan.verb(),
                plan.path(),
                plan.pathArguments(),
                plan.params(),
                plan.paramsPresence(),
                plan.body(),
                plan.answer(),
                plan.errors(),
                plan.permissions(),
                sample,
                plan.docs());
    }

    private @Nullable SamplePlan sample(PlannedMethod method) {
        MethodPlan plan = method.plan();
        Operation operation = method.site().operation();
        RecordPlan params =
                plan.params() == null ? null : (RecordPlan) fitting.types().get(plan.params());
        ParameterSamples.Sample sent = parameters.sample(operation, plan, params);
        BodySample body = body(operation, plan.body(), params);
        SamplePlan.Answer answer = answers.answer(method.site(), plan.answer());
        if (sent == null || body == null || answer == null) {
            return null;
        }
        List<ValuePlan.Member> members = new ArrayList<>(sent.members());
        members.addAll(body.members());
        PageRequest first = new PageRequest(sent.query(), body.wire());
        return new SamplePlan(
                sent.pathArguments(),
                members,
                body.argument(),
                sent.path(),
                sent.query(),
                sent.headers(),
                body.wire(),
                answer,
                walks.walk(method, new WalkSamples.FirstPage(first, sent.path(), answer.body())));
    }

    /** What a sample's body is made of, on both sides. */
    private record BodySample(
            List<ValuePlan.Member> members,
            @Nullable ValuePlan argument,
            @Nullable JsonText wire) {}

    private @Nullable BodySample body(Operation operation, BodyPlan body, @Nullable RecordPlan params) {
        if (body instanceof BodyPlan.Flattened flattened && flattened.kind() == Content.Kind.JSON) {
            return flattened(operation, params);
        } else if (body instanceof BodyPlan.Argument argument && argument.kind() == Content.Kind.JSON) {
            return argument(operation, argument);
        }
        return body instanceof BodyPlan.None ? new BodySample(List.of(), null, null) : null;
    }

    private @Nullable BodySample flattened(Operation operation, @Nullable RecordPlan params) {
        List<ComponentPlan> components = params == null
                ? List.of()
                : params.components().stream()
                        .filter(component -> component.slot() instanceof ComponentPlan.Slot.Member)
                        .toList();
        RecordPlan.AdditionalPlan additional = params == null ? null : params.additional();
        Json fitted =
                example(operation) instanceof Json.Obj object ? fitting.object(components, additional, object) : null;
        Json wire = fitted;
        if (wire == null) {
            reportUnusable(operation);
            wire = new Synthesizer(fitting, Synthesizer.Fill.REQUIRED).object(components);
        }
        return wire instanceof Json.Obj object
                ? new BodySample(values.members(components, additional, object), null, JsonTrees.print(wire))
                : null;
    }

    private @Nullable BodySample argument(Operation operation, BodyPlan.Argument argument) {
        Json example = example(operation);
        Json wire = example == null ? null : fitting.fit(argument.type(), example);
        if (wire == null) {
            reportUnusable(operation);
            wire = new Synthesizer(fitting, Synthesizer.Fill.REQUIRED).make(argument.type());
        }
        return wire == null || wire instanceof Json.Null
                ? null
                : new BodySample(List.of(), values.of(argument.type(), wire), JsonTrees.print(wire));
    }

    private void reportUnusable(Operation operation) {
        if (example(operation) != null) {
            diagnostics.warning(
                    DiagnosticCode.EXAMPLE_UNUSABLE,
                    operation.location(),
                    "the example of the request body is no value of its schema; a made-up one is used",
                    "correct the example or the schema");
        }
    }

    private static @Nullable Json example(Operation operation) {
        Content content = RequestForm.content(operation);
        return content == null || content.examples().isEmpty()
                ? null
                : JsonTrees.parse(content.examples().get(0).value());
    }
}
