package dev.lathe.parse;

import dev.lathe.diagnostics.DiagnosticCode;
import dev.lathe.diagnostics.Diagnostics;
import dev.lathe.model.AliasDecl;
import dev.lathe.model.SchemaId;
import dev.lathe.model.TypeDecl;
import dev.lathe.model.TypeRef;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Aliases that stand for themselves, directly or as lists of themselves, have no end: they become any JSON. */
final class AliasCycles {

    private final Diagnostics diagnostics;

    AliasCycles(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    /** The same declarations, every cycle of aliases cut at its first member. */
    List<TypeDecl> broken(List<TypeDecl> decls) {
        Map<SchemaId, AliasDecl> aliases = new HashMap<>();
        for (TypeDecl decl : decls) {
            if (decl instanceof AliasDecl alias) {
                aliases.put(alias.id(), alias);
            }
        }
        List<TypeDecl> result = new ArrayList<>();
        for (TypeDecl decl : decls) {
            if (decl instanceof AliasDecl alias && leadsBack(alias, aliases)) {
                AliasDecl cut = cut(alias);
                aliases.put(cut.id(), cut);
                result.add(cut);
            } else {
                result.add(decl);
            }
        }
        return result;
    }

    private static boolean leadsBack(AliasDecl start, Map<SchemaId, AliasDecl> aliases) {
        Set<SchemaId> seen = new HashSet<>();
        AliasDecl here = start;
        while (here != null && seen.add(here.id())) {
            TypeRef inner = innermost(here.target());
            here = inner instanceof TypeRef.Named named ? aliases.get(named.id()) : null;
            if (here != null && here.id().equals(start.id())) {
                return true;
            }
        }
        return false;
    }

    private static TypeRef innermost(TypeRef type) {
        TypeRef here = type;
        while (true) {
            if (here instanceof TypeRef.ListOf list) {
                here = list.item();
            } else if (here instanceof TypeRef.MapOf map) {
                here = map.value();
            } else {
                return here;
            }
        }
    }

    private AliasDecl cut(AliasDecl alias) {
        diagnostics.warning(
                DiagnosticCode.SCHEMA_CYCLE,
                alias.location(),
                "the schema stands for itself; any JSON is accepted here",
                "");
        TypeRef any = new TypeRef.AnyJson(alias.target().nullability());
        return new AliasDecl(alias.id(), alias.naming(), any, alias.constraints(), alias.docs(), alias.location());
    }
}
