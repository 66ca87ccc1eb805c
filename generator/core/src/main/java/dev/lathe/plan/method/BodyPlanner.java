package dev.lathe.plan.method;

import dev.lathe.model.Body;
import dev.lathe.model.Content;
import dev.lathe.model.Nullability;
import dev.lathe.model.Operation;
import dev.lathe.model.ScalarKind;
import dev.lathe.model.Secrecy;
import dev.lathe.plan.model.BodyPlan;
import dev.lathe.plan.model.Identifier;
import dev.lathe.plan.model.TypeUse;
import dev.lathe.plan.shape.Direction;
import dev.lathe.plan.shape.RequestForm;
import dev.lathe.plan.shape.TypeContext;

/** Plans what a method sends as its body. */
final class BodyPlanner {

    private final TypeContext context;

    BodyPlanner(TypeContext context) {
        this.context = context;
    }

    BodyPlan plan(Operation operation) {
        Content content = RequestForm.content(operation);
        Body body = operation.body();
        if (content == null || body == null) {
            return new BodyPlan.None();
        }
        if (context.requests().flattened(operation) != null) {
            return new BodyPlan.Flattened(content.mediaType(), content.kind());
        }
        return new BodyPlan.Argument(
                new Identifier("body"),
                type(content),
                body.presence(),
                content.mediaType(),
                content.kind(),
                body.docs());
    }

    private TypeUse type(Content content) {
        return switch (content.kind()) {
            case BINARY, OPAQUE -> new TypeUse.Scalar(ScalarKind.BINARY, Nullability.NON_NULL, Secrecy.PUBLIC);
            case TEXT -> new TypeUse.Scalar(ScalarKind.STRING, Nullability.NON_NULL, Secrecy.PUBLIC);
            case JSON, FORM, MULTIPART, EVENT_STREAM, JSON_LINES ->
                content.type() == null
                        ? new TypeUse.Json(Nullability.NON_NULL)
                        : context.uses().use(content.type(), Direction.REQUEST);
        };
    }
}
