package dev.lathe.plan.method;

import dev.lathe.model.Body;
import dev.lathe.model.Content;
import dev.lathe.model.Nullability;
import dev.lathe.model.ObjectDecl;
import dev.lathe.model.Operation;
import dev.lathe.model.Property;
import dev.lathe.model.ScalarKind;
import dev.lathe.model.Secrecy;
import dev.lathe.model.SpecText;
import dev.lathe.model.TypeRef;
import dev.lathe.model.UnionDecl;
import dev.lathe.plan.model.BodyPlan;
import dev.lathe.plan.model.BodyPlan.Argument.Passing;
import dev.lathe.plan.model.Identifier;
import dev.lathe.plan.model.RecordPlan;
import dev.lathe.plan.model.TypeUse;
import dev.lathe.plan.naming.CallStyle;
import dev.lathe.plan.naming.NameKind;
import dev.lathe.plan.naming.Words;
import dev.lathe.plan.shape.Direction;
import dev.lathe.plan.shape.RequestForm;
import dev.lathe.plan.shape.TypeContext;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Plans what a method sends as its body. */
final class BodyPlanner {

    private static final TypeUse FILE = new TypeUse.Scalar(ScalarKind.BINARY, Nullability.NON_NULL, Secrecy.PUBLIC);

    private final TypeContext context;

    BodyPlanner(TypeContext context) {
        this.context = context;
    }

    BodyPlan plan(Operation operation, @Nullable RecordPlan params) {
        Content content = RequestForm.content(operation);
        Body body = operation.body();
        if (content == null || body == null) {
            return new BodyPlan.None();
        }
        BodyPlan.Format format = new BodyPlan.Format(content.mediaType(), content.kind(), content.encodings());
        if (context.requests().flattened(operation) != null) {
            return new BodyPlan.Flattened(format);
        }
        return new BodyPlan.Argument(
                new Identifier("body"),
                type(content),
                body.presence(),
                format,
                passing(operation, content, params),
                body.docs());
    }

    /** Only a choice of objects is left to be spread: single objects are flattened. */
    private Passing passing(Operation operation, Content content, @Nullable RecordPlan params) {
        Set<SpecText> taken = taken(operation, params);
        boolean isSpread = context.profile().calls() == CallStyle.NAMED
                && content.kind() == Content.Kind.JSON
                && content.type() != null
                && context.resolver().resolve(content.type()) instanceof TypeRef.Named named
                && context.index().type(named.id()) instanceof UnionDecl union
                && context.resolver().variants(union).stream().allMatch(variant -> isSpreadable(variant, taken));
        return isSpread ? Passing.SPREAD : Passing.WHOLE;
    }

    /** Names that stand for a parameter, by position or not: a member of such a name would be lost. */
    private Set<SpecText> taken(Operation operation, @Nullable RecordPlan params) {
        Stream<SpecText> positional = context.requests().positional(operation).stream()
                .flatMap(parameter -> Stream.of(parameter.name(), spelled(parameter.name())));
        Stream<SpecText> named = Stream.ofNullable(params)
                .flatMap(record -> record.components().stream())
                .map(component -> SpecText.of(component.name().value()));
        return Stream.concat(positional, named).collect(Collectors.toSet());
    }

    private SpecText spelled(SpecText name) {
        return SpecText.of(
                context.profile().identifier(NameKind.ARGUMENT, Words.of(name)).value());
    }

    private boolean isSpreadable(UnionDecl.Variant variant, Set<SpecText> taken) {
        if (!(variant.type() instanceof TypeRef.Named named
                && context.index().type(named.id()) instanceof ObjectDecl object)) {
            return false;
        }
        return object.properties().stream().map(Property::name).noneMatch(taken::contains);
    }

    private TypeUse typeOr(TypeUse otherwise, Content content) {
        return content.type() == null ? otherwise : context.uses().use(content.type(), Direction.REQUEST);
    }

    /** A list, whether the schema is that of the list or that of a line. */
    private TypeUse lines(Content content) {
        TypeUse line = typeOr(new TypeUse.Json(Nullability.NON_NULL), content);
        return line instanceof TypeUse.ListOf ? line : new TypeUse.ListOf(line, Nullability.NON_NULL);
    }

    private boolean isFile(Content content) {
        return content.type() != null
                && context.resolver().resolve(content.type()) instanceof TypeRef.Scalar scalar
                && scalar.kind() == ScalarKind.BINARY;
    }

    private TypeUse type(Content content) {
        return switch (content.kind()) {
            case BINARY, OPAQUE, EVENT_STREAM -> FILE;
            case TEXT -> new TypeUse.Scalar(ScalarKind.STRING, Nullability.NON_NULL, Secrecy.PUBLIC);
            case JSON, FORM -> typeOr(new TypeUse.Json(Nullability.NON_NULL), content);
            case MULTIPART -> isFile(content) ? FILE : typeOr(new TypeUse.Json(Nullability.NON_NULL), content);
            case JSON_LINES -> lines(content);
        };
    }
}
