package dev.lathe.account;

import dev.lathe.model.AliasDecl;
import dev.lathe.model.SdkModel;
import dev.lathe.model.SpecText;
import dev.lathe.model.TypeDecl;
import dev.lathe.model.TypeRef;
import dev.lathe.model.UnionDecl;
import dev.lathe.plan.model.SdkPlan;
import dev.lathe.plan.model.TypePlan;
import dev.lathe.source.SourceDocument;
import dev.lathe.tree.Element;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where named schemas went: types of the plan, or what they stand for. */
final class SchemaFates {

    private final SourceDocument document;
    private final Map<String, TypeDecl> declared = new HashMap<>();
    private final Set<SpecText> planned = new HashSet<>();

    SchemaFates(SourceDocument document, SdkModel model, SdkPlan plan) {
        this.document = document;
        model.types().forEach(type -> declared.put(type.id().value(), type));
        addPlanned(plan.types());
    }

    private void addPlanned(List<TypePlan> types) {
        for (TypePlan type : types) {
            planned.add(type.source());
            addPlanned(type.nested());
        }
    }

    /** The schema's fate; a schema that only points into another file shares that of what it points at. */
    Fate of(Element schema) {
        Set<String> seen = new HashSet<>();
        for (Element here = schema; here != null && seen.add(here.id()); here = document.target(here)) {
            if (planned.contains(SpecText.of(here.id()))) {
                return Fate.TYPE;
            }
            if (declared.containsKey(here.id())) {
                return isStandIn(declared.get(here.id())) ? Fate.STAND_IN : Fate.LEFT_OUT;
            }
        }
        return Fate.LEFT_OUT;
    }

    /** Unions that offer no choice are seen through like aliases. */
    private static boolean isStandIn(@Nullable TypeDecl decl) {
        return decl instanceof AliasDecl || decl instanceof UnionDecl;
    }

    /** Whether a schema stands for any JSON, which is all that is left of one that could not be understood. */
    boolean isAnyJson(Element schema) {
        return declared.get(schema.id()) instanceof AliasDecl alias && alias.target() instanceof TypeRef.AnyJson;
    }
}
