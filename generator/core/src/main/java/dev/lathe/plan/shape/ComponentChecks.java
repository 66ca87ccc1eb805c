package dev.lathe.plan.shape;

import dev.lathe.config.SdkConfig.ConstraintUse;
import dev.lathe.diagnostics.Location;
import dev.lathe.model.AliasDecl;
import dev.lathe.model.Constraints;
import dev.lathe.model.JsonText;
import dev.lathe.model.SchemaId;
import dev.lathe.model.TypeRef;
import dev.lathe.plan.check.CheckPlanner;
import dev.lathe.plan.model.ComponentPlan;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Gives components of what is sent the checks that builders make, where the configuration asks for them. */
public final class ComponentChecks {

    private final ModelIndex index;
    private final CheckPlanner checks;
    private final ConstraintUse use;

    ComponentChecks(ModelIndex index, CheckPlanner checks, ConstraintUse use) {
        this.index = index;
        this.checks = checks;
        this.use = use;
    }

    /**
     * The component with its checks.
     *
     * @param declared the type as the document has it: what an alias limits, limits its uses, too
     */
    public ComponentPlan checked(ComponentPlan plain, TypeRef declared, Location where) {
        if (use == ConstraintUse.DOCUMENTED) {
            return plain;
        }
        Constraints limits = withAliases(plain.constraints(), declared);
        return plain.limited(limits, checks.of(plain.type(), limits, where));
    }

    private Constraints withAliases(Constraints own, TypeRef declared) {
        Map<String, JsonText> keywords = new LinkedHashMap<>(own.keywords());
        Set<SchemaId> seen = new HashSet<>();
        TypeRef type = declared;
        while (type instanceof TypeRef.Named named
                && seen.add(named.id())
                && index.type(named.id()) instanceof AliasDecl alias) {
            alias.constraints().keywords().forEach(keywords::putIfAbsent);
            type = alias.target();
        }
        return new Constraints(keywords);
    }
}
