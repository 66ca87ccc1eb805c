package dev.lathe.plan.shape;

import dev.lathe.model.OperationId;
import dev.lathe.model.SpecText;
import dev.lathe.model.TypeDecl;

/**
 * Where something stands in the document, as text for readers: the file, seen from the document's own folder, and the
 * pointer inside it. Lines are left out, so that moving a schema changes nothing.
 */
public final class Sources {

    private Sources() {}

    /** The place of a type; of one that stands in several, the first. */
    public static SpecText of(TypeDecl decl) {
        String id = decl.id().value();
        return SpecText.of(
                id.contains(LockKey.SHARED)
                        ? id.substring(0, id.indexOf('#') + 1) + decl.location().pointer()
                        : id);
    }

    /** The place of an operation. */
    public static SpecText of(OperationId id) {
        return SpecText.of(id.value());
    }
}
