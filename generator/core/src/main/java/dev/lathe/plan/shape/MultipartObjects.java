package dev.lathe.plan.shape;

import dev.lathe.model.Content;
import dev.lathe.model.ObjectDecl;
import dev.lathe.model.SchemaId;
import dev.lathe.model.TypeDecl;
import dev.lathe.model.TypeRef;
import dev.lathe.model.UnionDecl;
import java.util.LinkedHashSet;
import java.util.Set;

/** The objects that are sent as multipart forms: only their fields can be files, everything deeper is JSON. */
final class MultipartObjects {

    private final ModelIndex index;
    private final TypeResolver resolver;
    private final Set<SchemaId> found = new LinkedHashSet<>();

    MultipartObjects(ModelIndex index, TypeResolver resolver) {
        this.index = index;
        this.resolver = resolver;
        for (MethodSite site : index.sites()) {
            Content content = RequestForm.content(site.operation());
            if (content != null && content.kind() == Content.Kind.MULTIPART && content.type() != null) {
                add(content.type());
            }
        }
    }

    boolean contains(ObjectDecl object) {
        return found.contains(object.id());
    }

    private void add(TypeRef type) {
        if (!(resolver.resolve(type) instanceof TypeRef.Named named) || !found.add(named.id())) {
            return;
        }
        TypeDecl decl = index.type(named.id());
        if (decl instanceof UnionDecl union) {
            resolver.variants(union).forEach(variant -> add(variant.type()));
        }
    }
}
