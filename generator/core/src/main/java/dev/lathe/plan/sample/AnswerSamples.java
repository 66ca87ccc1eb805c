package dev.lathe.plan.sample;

import dev.lathe.diagnostics.DiagnosticCode;
import dev.lathe.diagnostics.Diagnostics;
import dev.lathe.model.Content;
import dev.lathe.model.Envelope;
import dev.lathe.model.HttpVerb;
import dev.lathe.model.Operation;
import dev.lathe.model.Response;
import dev.lathe.model.SpecText;
import dev.lathe.model.StatusRange;
import dev.lathe.plan.model.AnswerPlan;
import dev.lathe.plan.model.AnswerPlan.ByStatus.Success;
import dev.lathe.plan.model.SamplePlan;
import dev.lathe.plan.model.TypeUse;
import dev.lathe.plan.shape.Answers;
import dev.lathe.plan.shape.Direction;
import dev.lathe.plan.shape.MethodSite;
import dev.lathe.plan.shape.TypeContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What a server replies in a sample: the document's example, or a made-up answer, inside the envelope if there is one.
 */
final class AnswerSamples {

    private static final SpecText SAMPLE = SpecText.of("sample");

    private final TypeContext context;
    private final Fitting fitting;
    private final Diagnostics diagnostics;

    AnswerSamples(TypeContext context, Fitting fitting, Diagnostics diagnostics) {
        this.context = context;
        this.fitting = fitting;
        this.diagnostics = diagnostics;
    }

    /** The answer, or one for each success that the method tells apart; empty when not all could be made up. */
    List<SamplePlan.Answer> answers(MethodSite site, AnswerPlan plan) {
        if (plan instanceof AnswerPlan.ByStatus byStatus) {
            List<SamplePlan.Answer> answers = new ArrayList<>();
            for (Success success : byStatus.successes()) {
                SamplePlan.Answer answer = answer(byStatus, success, site.operation());
                if (answer == null) {
                    return List.of();
                }
                answers.add(answer);
            }
            return answers;
        }
        Response response = Answers.success(site.operation());
        if (site.operation().verb() == HttpVerb.HEAD) {
            return List.of(new SamplePlan.Answer(status(response), SpecText.EMPTY, null));
        }
        SamplePlan.Answer answer = answer(response, status(response), plan);
        return answer == null ? List.of() : List.of(answer);
    }

    /** One of several: of a range, with the first status that none before it has. */
    private SamplePlan.@Nullable Answer answer(AnswerPlan.ByStatus plan, Success success, Operation operation) {
        Response response = operation.responses().stream()
                .filter(candidate -> candidate.status().equals(success.status()))
                .findFirst()
                .orElse(null);
        int status = IntStream.rangeClosed(
                        success.status().first(), success.status().last())
                .filter(candidate -> plan.successes().stream()
                        .filter(other -> other.status().contains(candidate))
                        .findFirst()
                        .filter(success::equals)
                        .isPresent())
                .findFirst()
                .orElse(success.status().first());
        return answer(response, status, success.answer());
    }

    private SamplePlan.@Nullable Answer answer(@Nullable Response response, int status, AnswerPlan plan) {
        Content content = Answers.content(response);
        if (plan instanceof AnswerPlan.Text text) {
            return new SamplePlan.Answer(status, text.mediaType(), null, SAMPLE);
        }
        if (plan instanceof AnswerPlan.Binary) {
            return new SamplePlan.Answer(status, SpecText.EMPTY, null, SAMPLE);
        }
        if (plan instanceof AnswerPlan.Elements elements) {
            return elements(status, elements, content);
        }
        if (content != null
                && content.kind() == Content.Kind.JSON
                && content.type() == null
                && !(plan instanceof AnswerPlan.Pages)) {
            return new SamplePlan.Answer(status, content.mediaType(), JsonTrees.print(anyJson(content)));
        }
        if (content == null || content.kind() != Content.Kind.JSON || content.type() == null) {
            boolean needsBody = plan instanceof AnswerPlan.Pages;
            SpecText mediaType = content == null ? SpecText.EMPTY : content.mediaType();
            return needsBody ? null : new SamplePlan.Answer(status, mediaType, null);
        }
        TypeUse type = context.uses().use(content.type(), Direction.ANSWER);
        Json body = example(content, type);
        if (body == null) {
            Json made = new Synthesizer(fitting, Synthesizer.Fill.ALL).make(type);
            body = made == null ? null : wrapped(content, made);
        }
        return body == null ? null : new SamplePlan.Answer(status, content.mediaType(), JsonTrees.print(body));
    }

    private SamplePlan.@Nullable Answer elements(int status, AnswerPlan.Elements elements, @Nullable Content content) {
        if (elements.item() == null) {
            return new SamplePlan.Answer(status, elements.mediaType(), null, SAMPLE);
        }
        TypeUse type = elements.item();
        Json item = content == null ? null : Examples.firstFitting(content.examples(), json -> fitting.fit(type, json));
        if (item == null) {
            item = new Synthesizer(fitting, Synthesizer.Fill.ALL).make(elements.item());
        }
        return item == null ? null : new SamplePlan.Answer(status, elements.mediaType(), JsonTrees.print(item));
    }

    /** For JSON without a schema: its example, or an object with nothing in it. */
    private static Json anyJson(Content content) {
        Json example = content.examples().isEmpty()
                ? null
                : JsonTrees.parse(content.examples().get(0).value());
        return example == null ? new Json.Obj(Map.of()) : example;
    }

    private @Nullable Json example(Content content, TypeUse type) {
        if (content.examples().isEmpty()) {
            return null;
        }
        Json example = Examples.firstFitting(content.examples(), json -> {
            Json value = unwrapped(content, json);
            return value != null && fitting.fit(type, value) != null ? json : null;
        });
        if (example != null) {
            return example;
        }
        diagnostics.warning(
                DiagnosticCode.EXAMPLE_UNUSABLE,
                content.location(),
                "the example of the answer is no value of its schema; a made-up one is used",
                "correct the example or the schema");
        return null;
    }

    private @Nullable Json unwrapped(Content content, Json example) {
        Envelope envelope = context.index().model().envelope();
        if (content.wrapping() == Content.Wrapping.BARE || envelope == null) {
            return example;
        }
        return example instanceof Json.Obj object ? object.members().get(envelope.result()) : null;
    }

    private Json wrapped(Content content, Json value) {
        Envelope envelope = context.index().model().envelope();
        if (content.wrapping() == Content.Wrapping.BARE || envelope == null) {
            return value;
        }
        Map<SpecText, Json> members = new LinkedHashMap<>();
        members.put(envelope.result(), value);
        if (envelope.success() != null) {
            members.put(envelope.success(), new Json.Bool(true));
        }
        if (envelope.errors() != null) {
            members.put(envelope.errors(), new Json.Arr(List.of()));
        }
        if (envelope.messages() != null) {
            members.put(envelope.messages(), new Json.Arr(List.of()));
        }
        return new Json.Obj(members);
    }

    private static int status(@Nullable Response response) {
        return response == null || response.status().equals(StatusRange.DEFAULT)
                ? 200
                : response.status().first();
    }
}
