package dev.lathe.plan.shape;

import dev.lathe.config.SdkConfig.ConstraintUse;
import dev.lathe.diagnostics.Diagnostics;
import dev.lathe.model.SdkModel;
import dev.lathe.plan.check.CheckPlanner;
import dev.lathe.plan.model.Identifier;
import dev.lathe.plan.naming.LanguageProfile;
import dev.lathe.plan.naming.NameBook;
import java.util.List;

/** What is known about types once they have names; planners of types and methods look things up here. */
public record TypeContext(
        ModelIndex index,
        TypeResolver resolver,
        ShapeGraph graph,
        RequestForm requests,
        TypeNames names,
        TypeUses uses,
        MemberNames members,
        ComponentChecks checks,
        RecordPlanner records,
        LanguageProfile profile) {

    /** Works out shapes and names, in this order. */
    public static TypeContext of(
            SdkModel model,
            List<Identifier> root,
            ConstraintUse constraints,
            RequestForm.Rules rules,
            Diagnostics diagnostics) {
        LanguageProfile profile = rules.profile();
        NameBook book = rules.book();
        ModelIndex index = new ModelIndex(model);
        TypeResolver resolver = new TypeResolver(index, diagnostics);
        RequestForm requests = new RequestForm(index, resolver, rules);
        ShapeGraph graph = new ShapeGraph(index, resolver, requests);
        Packages packages = new Packages(root, model.root(), profile, book);
        TypeNames names = new TypeNaming(index, resolver, graph, requests, packages).name(profile, book, diagnostics);
        TypeUses uses = new TypeUses(index, resolver, graph, names, profile);
        MemberNames members = new MemberNames(profile, book);
        ComponentChecks checks = new ComponentChecks(index, new CheckPlanner(profile, diagnostics), constraints);
        RecordPlanner records = new RecordPlanner(
                graph, names, uses, members, new MultipartObjects(index, resolver), checks, profile, diagnostics);
        return new TypeContext(index, resolver, graph, requests, names, uses, members, checks, records, profile);
    }
}
