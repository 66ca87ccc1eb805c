package dev.lathe.plan.method;

import dev.lathe.model.Content;
import dev.lathe.model.HttpVerb;
import dev.lathe.model.Nullability;
import dev.lathe.model.Operation;
import dev.lathe.model.Pagination;
import dev.lathe.model.Response;
import dev.lathe.model.ScalarKind;
import dev.lathe.model.SpecText;
import dev.lathe.plan.model.AnswerPlan;
import dev.lathe.plan.model.AnswerPlan.Elements.Framing;
import dev.lathe.plan.model.MethodPlan;
import dev.lathe.plan.model.TypeUse;
import dev.lathe.plan.naming.NameKind;
import dev.lathe.plan.shape.Answers;
import dev.lathe.plan.shape.Direction;
import dev.lathe.plan.shape.MethodSite;
import dev.lathe.plan.shape.Parts;
import dev.lathe.plan.shape.TypeContext;
import dev.lathe.plan.shape.TypeKey;
import dev.lathe.plan.shape.TypeUses;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Plans what a method gives back, and what it throws. */
final class AnswerPlanner {

    private final TypeContext context;
    private final PageInfos infos;

    AnswerPlanner(TypeContext context, PageInfos infos) {
        this.context = context;
        this.infos = infos;
    }

    AnswerPlan plan(MethodSite site) {
        List<Response> toldApart = Answers.toldApart(site, context.resolver());
        if (!toldApart.isEmpty()) {
            return byStatus(site, toldApart);
        }
        Content content = Answers.content(Answers.success(site.operation()));
        Pagination pagination = site.method().pagination();
        if (site.operation().verb() == HttpVerb.HEAD) {
            return new AnswerPlan.Nothing();
        }
        return switch (site.method().returns()) {
            case NOTHING -> new AnswerPlan.Nothing();
            case RAW -> raw(content);
            case PAGES ->
                pagination == null || content == null
                        ? value(site.operation(), content)
                        : pages(pagination, content.wrapping());
            case VALUE, ITEMS -> value(site.operation(), content);
        };
    }

    List<MethodPlan.ErrorPlan> errors(Operation operation) {
        List<MethodPlan.ErrorPlan> errors = new ArrayList<>();
        for (Response response : operation.responses()) {
            Content content = Answers.content(response);
            boolean isFailure = !response.status().isSuccess() && !response.equals(Answers.success(operation));
            if (isFailure
                    && content != null
                    && content.kind() == Content.Kind.JSON
                    && content.wrapping() == Content.Wrapping.BARE
                    && content.type() != null) {
                errors.add(new MethodPlan.ErrorPlan(
                        response.status(), context.uses().use(content.type(), Direction.ANSWER)));
            }
        }
        errors.sort(Comparator.comparing((MethodPlan.ErrorPlan error) ->
                        error.status().last() - error.status().first())
                .thenComparing(error -> error.status().first()));
        return errors;
    }

    private AnswerPlan byStatus(MethodSite site, List<Response> responses) {
        List<AnswerPlan.ByStatus.Success> successes = new ArrayList<>();
        for (Response response : responses) {
            List<String> words = StatusNames.words(response.status());
            successes.add(new AnswerPlan.ByStatus.Success(
                    response.status(),
                    context.profile().identifier(NameKind.TYPE, words),
                    context.profile().identifier(NameKind.ARGUMENT, words),
                    value(Answers.content(response)),
                    response.docs()));
        }
        return new AnswerPlan.ByStatus(context.names().name(new TypeKey.Result(site)), successes);
    }

    /** The value of the one answer; null as well where a success may come without a body. */
    private AnswerPlan value(Operation operation, @Nullable Content content) {
        AnswerPlan answer = value(content);
        return answer instanceof AnswerPlan.Value value && mayBeEmpty(operation)
                ? new AnswerPlan.Value(TypeUses.nullable(value.type()), value.wrapping(), value.mediaType())
                : answer;
    }

    private AnswerPlan value(@Nullable Content content) {
        if (content == null) {
            return new AnswerPlan.Nothing();
        }
        SpecText mediaType = content.mediaType();
        return switch (content.kind()) {
            case JSON -> new AnswerPlan.Value(type(content), content.wrapping(), mediaType);
            case TEXT -> new AnswerPlan.Text(mediaType);
            case EVENT_STREAM -> new AnswerPlan.Elements(item(content), Framing.EVENTS, mediaType);
            case JSON_LINES -> new AnswerPlan.Elements(line(content), Answers.framing(mediaType), mediaType);
            case FORM, MULTIPART, BINARY, OPAQUE -> new AnswerPlan.Binary(mediaType);
        };
    }

    private static AnswerPlan raw(@Nullable Content content) {
        SpecText mediaType = content == null ? SpecText.EMPTY : content.mediaType();
        if (content == null || content.kind() == Content.Kind.JSON) {
            return new AnswerPlan.Raw(mediaType);
        }
        return content.kind() == Content.Kind.TEXT ? new AnswerPlan.Text(mediaType) : new AnswerPlan.Binary(mediaType);
    }

    private TypeUse type(Content content) {
        return content.type() == null
                ? new TypeUse.Json(Nullability.NON_NULL)
                : context.uses().use(content.type(), Direction.ANSWER);
    }

    /** Whether a success may come without a body, such as a 204 beside a 200. */
    private static boolean mayBeEmpty(Operation operation) {
        return operation.responses().stream()
                .anyMatch(response -> response.status().isSuccess() && Answers.content(response) == null);
    }

    /** The type of an event's data; null when it is text. */
    private @Nullable TypeUse item(Content content) {
        TypeUse item = content.type() == null ? null : context.uses().use(content.type(), Direction.ANSWER);
        boolean isText = item instanceof TypeUse.Scalar scalar && scalar.kind() == ScalarKind.STRING;
        return isText ? null : item;
    }

    /** The type of a line, whether the schema is that of a line or that of all of them. */
    private TypeUse line(Content content) {
        TypeUse line = item(content);
        if (line instanceof TypeUse.ListOf list) {
            return list.item();
        }
        return line == null ? new TypeUse.Json(Nullability.NON_NULL) : line;
    }

    private AnswerPlan pages(Pagination pagination, Content.Wrapping wrapping) {
        return new AnswerPlan.Pages(
                context.names().name(Parts.paginator(pagination.scheme())),
                pagination.items(),
                context.uses().use(pagination.item(), Direction.ANSWER),
                infos.of(pagination.scheme()),
                wrapping,
                pagination.repeat());
    }
}
