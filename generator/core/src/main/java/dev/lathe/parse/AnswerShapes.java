package dev.lathe.parse;

import dev.lathe.model.AliasDecl;
import dev.lathe.model.ObjectDecl;
import dev.lathe.model.Operation;
import dev.lathe.model.SchemaId;
import dev.lathe.model.TypeDecl;
import dev.lathe.model.TypeRef;
import dev.lathe.parse.routes.Route.Answer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Whether operations answer with one thing or with several. */
final class AnswerShapes {

    /** Aliases of aliases; more than this is a cycle. */
    private static final int MOST_ALIASES = 20;

    private final Map<SchemaId, TypeDecl> types = new HashMap<>();

    AnswerShapes(List<TypeDecl> types) {
        types.forEach(type -> this.types.put(type.id(), type));
    }

    Answer of(Operation operation) {
        return operation.responses().stream()
                .filter(response -> response.status().isSuccess())
                .flatMap(response -> response.contents().stream())
                .map(content -> content.type())
                .filter(Objects::nonNull)
                .map(this::answer)
                .findFirst()
                .orElse(Answer.OTHER);
    }

    private Answer answer(TypeRef type) {
        TypeRef here = type;
        for (int i = 0; i < MOST_ALIASES; i++) {
            if (here instanceof TypeRef.ListOf) {
                return Answer.LIST;
            }
            TypeDecl decl = here instanceof TypeRef.Named named ? types.get(named.id()) : null;
            if (decl instanceof AliasDecl alias) {
                here = alias.target();
            } else {
                return decl instanceof ObjectDecl object && holdsList(object) ? Answer.PAGE : Answer.OTHER;
            }
        }
        return Answer.OTHER;
    }

    private static boolean holdsList(ObjectDecl object) {
        return object.properties().stream().anyMatch(property -> property.type() instanceof TypeRef.ListOf);
    }
}
