package dev.lathe.plan.sample;

import dev.lathe.diagnostics.DiagnosticCode;
import dev.lathe.diagnostics.Diagnostics;
import dev.lathe.model.JsonText;
import dev.lathe.model.Operation;
import dev.lathe.plan.method.ServicePlanner.PlannedMethod;
import dev.lathe.plan.model.MethodPlan;
import dev.lathe.plan.model.RecordPlan;
import dev.lathe.plan.model.SamplePlan;
import dev.lathe.plan.model.TypePlan;
import dev.lathe.plan.model.ValuePlan;
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
    private final BodySamples bodies;
    private final WalkSamples walks;
    private final Diagnostics diagnostics;

    public SamplePlanner(TypeContext context, List<TypePlan> plans, Diagnostics diagnostics) {
        TypeTable types = new TypeTable(plans);
        this.fitting = new Fitting(types, Fitting.Strictness.DROP);
        this.values = new Values(fitting);
        this.parameters = new ParameterSamples(fitting, values, diagnostics);
        this.bodies = new BodySamples(fitting, values, diagnostics);
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
                plan.headers(),
                plan.server(),
                plan.signing(),
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
        BodySamples.Sample body = bodies.body(operation, plan.body(), params);
        List<SamplePlan.Answer> replies = answers.answers(method.site(), plan.answer());
        if (sent == null || body == null || replies.isEmpty()) {
            return null;
        }
        SamplePlan.Answer answer = replies.get(0);
        List<ValuePlan.Member> members = new ArrayList<>(sent.members());
        members.addAll(body.members());
        JsonText json = body.wire() instanceof SamplePlan.WireBody.Json wire ? wire.json() : null;
        PageRequest first = new PageRequest(sent.query(), json);
        return new SamplePlan(
                sent.pathArguments(),
                members,
                body.argument(),
                sent.path(),
                sent.query(),
                sent.headers(),
                body.wire(),
                answer,
                replies.subList(1, replies.size()),
                body.wire() != null && json == null
                        ? null
                        : walks.walk(method, new WalkSamples.FirstPage(first, sent.path(), answer.body())));
    }
}
