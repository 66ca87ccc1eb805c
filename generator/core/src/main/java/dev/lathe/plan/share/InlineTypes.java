package dev.lathe.plan.share;

import dev.lathe.model.AliasDecl;
import dev.lathe.model.Naming;
import dev.lathe.model.SchemaId;
import dev.lathe.model.SdkModel;
import dev.lathe.model.TypeDecl;
import dev.lathe.model.UnionDecl;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The types of a model, and what they are declared inside of. */
final class InlineTypes {

    private final Map<SchemaId, TypeDecl> types = new LinkedHashMap<>();

    InlineTypes(SdkModel model) {
        model.types().forEach(type -> types.putIfAbsent(type.id(), type));
    }

    Map<SchemaId, TypeDecl> all() {
        return types;
    }

    /** The type around an inline type; null when there is none. */
    @Nullable
    TypeDecl owner(TypeDecl decl) {
        SchemaId owner = decl.naming().owner();
        return owner == null || owner.equals(decl.id()) || !isInside(decl) ? null : types.get(owner);
    }

    /** Whether it could stand elsewhere; variants of a union could not. */
    boolean isMovable(TypeDecl decl) {
        TypeDecl owner = owner(decl);
        return isInline(decl) && owner != null && !(owner instanceof UnionDecl);
    }

    /** Whether a type is declared inside another type and is a type of its own. */
    static boolean isInline(TypeDecl decl) {
        return isInside(decl) && !(decl instanceof AliasDecl);
    }

    private static boolean isInside(TypeDecl decl) {
        return decl.naming().origin() == Naming.Origin.MEMBER && decl.naming().owner() != null;
    }
}
