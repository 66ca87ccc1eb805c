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
import org.jspecify.annotations.Nullable;

/**
 * Aliases that stand for themselves, directly or as lists of themselves, have no end, and some chains of them have it
 * far away: they become any JSON.
 */
final class AliasCycles {

    /** More aliases of aliases than anybody writes; lists and maps among them are as many as {@link Layers} allows. */
    private static final int LONGEST = 200;

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
        for (TypeDecl decl : decls) {
            AliasDecl endless = aliases.containsKey(decl.id()) ? endless(decl.id(), aliases) : null;
            if (endless != null) {
                aliases.put(endless.id(), cut(endless));
            }
        }
        List<TypeDecl> result = new ArrayList<>();
        for (TypeDecl decl : decls) {
            result.add(decl instanceof AliasDecl alias ? aliases.getOrDefault(alias.id(), alias) : decl);
        }
        return result;
    }

    /** The alias at which to cut: the first one when it comes back to it, or the one that is too far away. */
    private static @Nullable AliasDecl endless(SchemaId first, Map<SchemaId, AliasDecl> aliases) {
        Set<SchemaId> seen = new HashSet<>();
        AliasDecl here = aliases.get(first);
        int layers = 0;
        while (here != null && seen.add(here.id())) {
            TypeRef inner = innermost(here.target());
            AliasDecl next = inner instanceof TypeRef.Named named ? aliases.get(named.id()) : null;
            layers += Layers.of(here.target());
            boolean isFar = seen.size() == LONGEST || layers > Layers.MOST;
            if (next != null && (next.id().equals(first) || isFar)) {
                return next;
            }
            here = next;
        }
        return null;
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
                "the schema stands for itself, or for a chain of more than " + LONGEST
                        + " others; any JSON is accepted here",
                "");
        TypeRef any = new TypeRef.AnyJson(alias.target().nullability());
        return new AliasDecl(alias.id(), alias.naming(), any, alias.constraints(), alias.docs(), alias.location());
    }
}
