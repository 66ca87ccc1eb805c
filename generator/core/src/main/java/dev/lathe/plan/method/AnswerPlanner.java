package dev.lathe.plan.method;

import dev.lathe.model.Content;
import dev.lathe.model.Nullability;
import dev.lathe.model.Operation;
import dev.lathe.model.Pagination;
import dev.lathe.model.Response;
import dev.lathe.model.ScalarKind;
import dev.lathe.model.Secrecy;
import dev.lathe.model.SpecText;
import dev.lathe.plan.model.AnswerPlan;
import dev.lathe.plan.model.MethodPlan;
import dev.lathe.plan.model.TypeUse;
import dev.lathe.plan.shape.Direction;
import dev.lathe.plan.shape.MethodSite;
import dev.lathe.plan.shape.Parts;
import dev.lathe.plan.shape.TypeContext;
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
        Content content = Answers.content(Answers.success(site.operation()));
        Pagination pagination = site.method().pagination();
        return switch (site.method().returns()) {
            case NOTHING -> new AnswerPlan.Nothing();
            case RAW -> new AnswerPlan.Raw(content == null ? SpecText.EMPTY : content.mediaType());
            case PAGES ->
                pagination == null || content == null ? value(content) : pages(pagination, content.wrapping());
            case VALUE, ITEMS -> value(content);
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

    private AnswerPlan value(@Nullable Content content) {
        if (content == null) {
            return new AnswerPlan.Nothing();
        }
        return switch (content.kind()) {
            case JSON -> new AnswerPlan.Value(type(content), content.wrapping(), content.mediaType());
            case TEXT ->
                new AnswerPlan.Value(
                        new TypeUse.Scalar(ScalarKind.STRING, Nullability.NON_NULL, Secrecy.PUBLIC),
                        Content.Wrapping.BARE,
                        content.mediaType());
            case FORM, MULTIPART, BINARY, EVENT_STREAM, JSON_LINES, OPAQUE -> new AnswerPlan.Raw(content.mediaType());
        };
    }

    private TypeUse type(Content content) {
        return content.type() == null
                ? new TypeUse.Json(Nullability.NON_NULL)
                : context.uses().use(content.type(), Direction.ANSWER);
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
