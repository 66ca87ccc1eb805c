package dev.lathe.plan;

import static dev.lathe.plan.Models.LONG;
import static dev.lathe.plan.Models.STRING;
import static dev.lathe.plan.Models.component;
import static dev.lathe.plan.Models.componentNaming;
import static dev.lathe.plan.Models.constant;
import static dev.lathe.plan.Models.json;
import static dev.lathe.plan.Models.list;
import static dev.lathe.plan.Models.map;
import static dev.lathe.plan.Models.memberNaming;
import static dev.lathe.plan.Models.object;
import static dev.lathe.plan.Models.optional;
import static dev.lathe.plan.Models.ref;
import static dev.lathe.plan.Models.required;
import static dev.lathe.plan.Models.scalar;
import static dev.lathe.plan.Models.text;
import static dev.lathe.plan.Models.union;
import static dev.lathe.plan.Models.use;
import static dev.lathe.plan.Models.variant;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lathe.diagnostics.Diagnostic;
import dev.lathe.diagnostics.DiagnosticCode;
import dev.lathe.diagnostics.Diagnostics;
import dev.lathe.model.Docs;
import dev.lathe.model.Nullability;
import dev.lathe.model.Presence;
import dev.lathe.model.Property;
import dev.lathe.model.ScalarKind;
import dev.lathe.model.Secrecy;
import dev.lathe.model.TypeDecl;
import dev.lathe.model.TypeRef;
import dev.lathe.model.UnionDecl;
import dev.lathe.plan.model.RecordPlan;
import dev.lathe.plan.model.SdkPlan;
import dev.lathe.plan.model.UnionPlan;
import dev.lathe.plan.model.UnionPlan.JsonKind;
import dev.lathe.plan.model.UnionPlan.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

final class UnionsTest {

    private static final String U = "#/components/schemas/U";

    private final Diagnostics diagnostics = new Diagnostics();

    @Test
    void mapsAreToldApartByTheirValues() {
        UnionPlan union = plan(List.of(), variant("flat", map(STRING)), variant("nested", map(map(STRING))));

        assertEquals(
                List.of(
                        rule(0, new UnionPlan.Test.ValuesAre(JsonKind.STRING)),
                        rule(1, new UnionPlan.Test.ValuesAre(JsonKind.OBJECT))),
                union.rules());
        assertEquals(List.of("{\"key\":\"sample\"}", "{\"key\":{\"key\":\"sample\"}}"), samples(union));
        assertEquals(
                List.of("flat", "nested"),
                union.variants().stream().map(each -> each.factory().value()).toList());
        assertNoFindings();
    }

    @Test
    void objectsAreToldApartByTheMembersThatOnlyOneHas() {
        UnionPlan union = plan(
                List.of(
                        component("WithRoles", required("email", STRING), required("roles", list(STRING))),
                        component("WithPolicies", required("email", STRING), required("policies", list(STRING)))),
                variant("WithRoles", ref("WithRoles")),
                variant("WithPolicies", ref("WithPolicies")));

        assertEquals(
                List.of(
                        rule(0, new UnionPlan.Test.HasMember(text("roles"))),
                        rule(1, new UnionPlan.Test.HasMember(text("policies")))),
                union.rules());
        assertNoFindings();
    }

    @Test
    void withoutAnyTellingMemberTheFirstUndemandingVariantIsTaken() {
        UnionPlan union = plan(
                List.of(
                        component("WithRoles", optional("roles", list(STRING))),
                        component("WithPolicies", optional("policies", list(STRING)))),
                variant("WithRoles", ref("WithRoles")),
                variant("WithPolicies", ref("WithPolicies")));

        assertEquals(
                rule(0, new UnionPlan.Test.HasMember(text("roles"))),
                union.rules().get(0));
        assertEquals(
                rule(1, new UnionPlan.Test.HasMember(text("policies"))),
                union.rules().get(1));
        assertEquals(
                rule(0, new UnionPlan.Test.IsKind(JsonKind.OBJECT)),
                union.rules().get(2));
        assertNoFindings();
    }

    @Test
    void theMoreDemandingOfNestedShapesGoesFirst() {
        UnionPlan union = plan(
                List.of(
                        component("Small", required("a", STRING)),
                        component("Large", required("a", STRING), required("b", STRING))),
                variant("Small", ref("Small")),
                variant("Large", ref("Large")));

        assertEquals(
                List.of(
                        rule(1, new UnionPlan.Test.HasMember(text("b"))),
                        rule(0, new UnionPlan.Test.HasMember(text("a")))),
                union.rules());
        assertNoFindings();
    }

    @Test
    void constantMembersAndDiscriminatorsAreTags() {
        TypeDecl cat = component("Cat", constant("type", "\"cat\""), required("name", STRING));
        TypeDecl dog = component("Dog", constant("type", "\"dog\""), required("name", STRING));
        UnionPlan byConst = plan(List.of(cat, dog), variant("Cat", ref("Cat")), variant("Dog", ref("Dog")));

        UnionDecl plain = union(U, componentNaming("U"), variant("Cat", ref("Cat")), variant("Dog", ref("Dog")));
        UnionDecl tagged = new UnionDecl(
                plain.id(),
                plain.naming(),
                plain.variants(),
                new UnionDecl.Discriminator(
                        text("kind"),
                        List.of(
                                new UnionDecl.Mapping(text("c"), 0),
                                new UnionDecl.Mapping(text("d"), 1),
                                new UnionDecl.Mapping(text("old-d"), 1))),
                List.of(),
                Docs.NONE,
                plain.location());
        UnionPlan byTag = Plans.type(
                Plans.plan(new ModelBuilder().types(tagged, cat, dog).build(), diagnostics),
                "model.U",
                UnionPlan.class);

        assertEquals(
                List.of(
                        rule(0, new UnionPlan.Test.MemberEquals(text("type"), json("\"cat\""))),
                        rule(1, new UnionPlan.Test.MemberEquals(text("type"), json("\"dog\"")))),
                byConst.rules());
        assertEquals(
                List.of(
                        rule(0, new UnionPlan.Test.MemberEquals(text("kind"), json("\"c\""))),
                        rule(1, new UnionPlan.Test.MemberEquals(text("kind"), json("\"d\""))),
                        rule(1, new UnionPlan.Test.MemberEquals(text("kind"), json("\"old-d\"")))),
                byTag.rules());
        assertEquals(2, samples(byConst).size());
        assertNoFindings();
    }

    @Test
    void anOptionalConstantIsATagWhereNothingElseTellsApart() {
        UnionPlan union = plan(
                List.of(
                        component("Cat", optionalConstant("type", "\"cat\"")),
                        component("Dog", optionalConstant("type", "\"dog\""))),
                variant("Cat", ref("Cat")),
                variant("Dog", ref("Dog")));
        assertEquals(
                List.of(
                        rule(0, new UnionPlan.Test.MemberEquals(text("type"), json("\"cat\""))),
                        rule(1, new UnionPlan.Test.MemberEquals(text("type"), json("\"dog\"")))),
                union.rules());
        assertNoFindings();
    }

    private static Property optionalConstant(String name, String json) {
        Property required = constant(name, json);
        return new Property(
                required.name(),
                required.type(),
                Presence.OPTIONAL,
                required.access(),
                required.constraints(),
                required.defaultValue(),
                required.constantValue(),
                required.examples(),
                required.docs(),
                required.location());
    }

    @Test
    void scalarsAreToldApartByFormatAndKind() {
        UnionPlan dates = plan(
                List.of(),
                variant("date", scalar(ScalarKind.DATE)),
                variant("date-time", scalar(ScalarKind.DATE_TIME)));
        UnionPlan mixed = plan(
                List.of(),
                variant("number", scalar(ScalarKind.DOUBLE)),
                variant("integer", LONG),
                variant("string", STRING),
                variant("list", list(STRING)));

        assertEquals(
                Set.of(
                        rule(0, new UnionPlan.Test.HasFormat(ScalarKind.DATE)),
                        rule(1, new UnionPlan.Test.HasFormat(ScalarKind.DATE_TIME))),
                Set.copyOf(dates.rules()));
        assertEquals(2, samples(dates).size());
        assertTrue(mixed.rules().indexOf(rule(1, new UnionPlan.Test.IsKind(JsonKind.INTEGER)))
                < mixed.rules().indexOf(rule(0, new UnionPlan.Test.IsKind(JsonKind.NUMBER))));
        assertEquals(4, samples(mixed).size());
        assertNoFindings();
    }

    @Test
    void anObjectOrAListOfThemIsToldApartByKind() {
        UnionPlan union = plan(
                List.of(component("Scope", required("key", STRING))),
                variant("Scope", ref("Scope")),
                variant("list", list(ref("Scope"))));

        assertEquals(
                Set.of(
                        rule(0, new UnionPlan.Test.IsKind(JsonKind.OBJECT)),
                        rule(1, new UnionPlan.Test.IsKind(JsonKind.ARRAY))),
                Set.copyOf(union.rules()));
        assertNoFindings();
    }

    @Test
    void ambiguityIsReportedByNameAndDecodingDecides() {
        UnionPlan union = plan(
                List.of(component("One", required("a", STRING)), component("Two", required("a", STRING))),
                variant("One", ref("One")),
                variant("Two", ref("Two")));

        assertTrue(union.rules().get(0).tests().contains(new UnionPlan.Test.Decodes()));
        Diagnostic finding = diagnostics.sorted().get(0);
        assertEquals(DiagnosticCode.UNION_AMBIGUOUS, finding.code());
        assertTrue(finding.message().contains("One, Two"), finding.message());
    }

    @Test
    void equalAndSingleVariantsCollapseAndNullGoesToTheUse() {
        TypeRef nullable = new TypeRef.Scalar(ScalarKind.STRING, Nullability.NULLABLE, Secrecy.PUBLIC);
        SdkPlan plan = Plans.plan(new ModelBuilder()
                .types(
                        union(U, componentNaming("U"), variant("string", STRING), variant("string", nullable)),
                        component("Holder", required("u", ref("U")))));

        RecordPlan holder = Plans.type(plan, "model.Holder", RecordPlan.class);
        assertEquals(Set.of("model.Holder"), Plans.types(plan).keySet());
        assertEquals(Nullability.NULLABLE, holder.components().get(0).type().nullability());
    }

    @Test
    void inlineObjectsAreVariantsThemselvesEverythingElseIsWrapped() {
        UnionPlan union = plan(
                List.of(
                        object(U + "/anyOf/0", memberNaming(U, "with roles"), required("roles", STRING)),
                        Models.enumeration(U + "/anyOf/1", memberNaming(U, "mode"), "a", "unknown")),
                variant("with roles", use(U + "/anyOf/0")),
                variant("mode", use(U + "/anyOf/1")));

        assertEquals(
                List.of("WithRoles DIRECT", "Mode WRAPPER"),
                union.variants().stream().map(v -> v.name() + " " + v.form()).toList());
        assertEquals(
                List.of("WithRoles", "ModeEnum"),
                union.nested().stream()
                        .map(type -> type.name().simple().value())
                        .toList());
        assertEquals(List.of(union.name()), ((RecordPlan) union.nested().get(0)).implemented());
    }

    private UnionPlan plan(List<TypeDecl> others, UnionDecl.Variant... variants) {
        List<TypeDecl> all = new ArrayList<>(others);
        all.add(union(U, componentNaming("U"), variants));
        SdkPlan plan = Plans.plan(
                new ModelBuilder().types(all.toArray(TypeDecl[]::new)).build(), diagnostics);
        return Plans.type(plan, "model.U", UnionPlan.class);
    }

    private static Rule rule(int variant, UnionPlan.Test... tests) {
        return new Rule(variant, List.of(tests));
    }

    private static List<String> samples(UnionPlan union) {
        return union.samples().stream().map(sample -> sample.json().open()).toList();
    }

    private void assertNoFindings() {
        assertEquals("", diagnostics.sorted().stream().map(Diagnostic::toString).collect(Collectors.joining("\n")));
    }
}
