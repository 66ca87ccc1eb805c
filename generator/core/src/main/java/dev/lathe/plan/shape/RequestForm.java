package dev.lathe.plan.shape;

import dev.lathe.model.Body;
import dev.lathe.model.Content;
import dev.lathe.model.Naming;
import dev.lathe.model.ObjectDecl;
import dev.lathe.model.Operation;
import dev.lathe.model.OperationId;
import dev.lathe.model.Parameter;
import dev.lathe.model.ParameterLocation;
import dev.lathe.model.SpecText;
import dev.lathe.model.TypeRef;
import dev.lathe.plan.naming.CallStyle;
import dev.lathe.plan.naming.LanguageProfile;
import dev.lathe.plan.naming.NameBook;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How callers hand over a request: which parameters become components of the params object, and whether the body's
 * members do, too. An object declared inline is flattened, everything else is an argument; once locked, it stays.
 */
public final class RequestForm {

    /** Decides by the user's word, the language's ways, and the lock. */
    public record Rules(LanguageProfile profile, Set<SpecText> named, NameBook book) {
        public Rules {
            named = Set.copyOf(named);
        }
    }

    private static final String FLATTENED = "flattened";
    private static final String ARGUMENT = "argument";

    private final ModelIndex index;
    private final TypeResolver resolver;
    private final Rules rules;
    private final Map<OperationId, String> decisions = new HashMap<>();

    public RequestForm(ModelIndex index, TypeResolver resolver, Rules rules) {
        this.index = index;
        this.resolver = resolver;
        this.rules = rules;
    }

    /** The one of several media types that is sent: JSON before forms before everything else. */
    public static @Nullable Content content(Operation operation) {
        Body body = operation.body();
        return body == null
                ? null
                : body.contents().stream()
                        .min(Comparator.comparing(content -> preference(content.kind())))
                        .orElse(null);
    }

    /** The object whose members become components of the params object; null when the body is an argument or absent. */
    public @Nullable ObjectDecl flattened(Operation operation) {
        Content content = content(operation);
        TypeRef type = content == null || content.type() == null ? null : resolver.resolve(content.type());
        if (type instanceof TypeRef.Named named && index.type(named.id()) instanceof ObjectDecl object) {
            return FLATTENED.equals(decision(operation, object)) ? object : null;
        }
        return null;
    }

    /** Query, header and cookie parameters. */
    public static List<Parameter> parameters(Operation operation) {
        return operation.parameters().stream()
                .filter(parameter -> parameter.in() != ParameterLocation.PATH)
                .toList();
    }

    /** Parameters that are components of the params object: all but the values of the path that go by position. */
    public List<Parameter> components(Operation operation) {
        List<Parameter> positional = positional(operation);
        return operation.parameters().stream()
                .filter(parameter -> !positional.contains(parameter))
                .toList();
    }

    /** Values of the path that go by position, in the order of the document. */
    public List<Parameter> positional(Operation operation) {
        List<Parameter> path = operation.parameters().stream()
                .filter(parameter -> parameter.in() == ParameterLocation.PATH)
                .toList();
        if (path.isEmpty() || rules.profile().calls() == CallStyle.POSITIONAL) {
            return path;
        }
        Parameter last = path.get(path.size() - 1);
        return rules.named().contains(last.name()) ? List.of() : List.of(last);
    }

    /** Whether the operation has a params object. */
    public boolean hasParams(Operation operation) {
        ObjectDecl body = flattened(operation);
        return !components(operation).isEmpty() || (body != null && (body.additional() != null || hasWritable(body)));
    }

    private static boolean hasWritable(ObjectDecl body) {
        return body.properties().stream().anyMatch(property -> Direction.REQUEST.carries(property.access()));
    }

    private String decision(Operation operation, ObjectDecl body) {
        boolean inline =
                body.naming().origin() == Naming.Origin.REQUEST && body.naming().operation() != null;
        boolean isFlat = inline || rules.profile().calls() == CallStyle.NAMED;
        return decisions.computeIfAbsent(
                operation.id(), id -> rules.book().decide(id.value() + "#body", isFlat ? FLATTENED : ARGUMENT));
    }

    private static int preference(Content.Kind kind) {
        return switch (kind) {
            case JSON -> 0;
            case FORM -> 1;
            case MULTIPART -> 2;
            case JSON_LINES, EVENT_STREAM, TEXT -> 3;
            case BINARY, OPAQUE -> 4;
        };
    }
}
