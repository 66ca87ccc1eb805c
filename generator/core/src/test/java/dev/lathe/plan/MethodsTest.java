package dev.lathe.plan;

import static dev.lathe.plan.Models.LONG;
import static dev.lathe.plan.Models.STRING;
import static dev.lathe.plan.Models.component;
import static dev.lathe.plan.Models.content;
import static dev.lathe.plan.Models.list;
import static dev.lathe.plan.Models.optional;
import static dev.lathe.plan.Models.path;
import static dev.lathe.plan.Models.query;
import static dev.lathe.plan.Models.ref;
import static dev.lathe.plan.Models.required;
import static dev.lathe.plan.Models.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.lathe.diagnostics.DiagnosticCode;
import dev.lathe.diagnostics.Diagnostics;
import dev.lathe.model.Content.Wrapping;
import dev.lathe.model.Docs;
import dev.lathe.model.HttpVerb;
import dev.lathe.model.Method;
import dev.lathe.model.Pagination;
import dev.lathe.model.PaginationScheme;
import dev.lathe.model.SdkModel;
import dev.lathe.plan.model.AnswerPlan;
import dev.lathe.plan.model.MethodPlan;
import dev.lathe.plan.model.SamplePlan;
import dev.lathe.plan.model.SdkPlan;
import dev.lathe.plan.model.TypeUse;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

final class MethodsTest {

    private static final PaginationScheme SCHEME = new PaginationScheme(
            text("SinglePage"),
            text("SinglePage"),
            text("/result"),
            text("/result_info"),
            new PaginationScheme.Advance.Single(),
            PaginationScheme.Place.QUERY,
            List.of(new PaginationScheme.Stop.EmptyPage()),
            PaginationScheme.Origin.CONFIGURED,
            Docs.NONE);

    private final Diagnostics diagnostics = new Diagnostics();

    private static SdkModel model() {
        OperationBuilder groups = new OperationBuilder(HttpVerb.GET, "/accounts/{account_id}/groups")
                .with(path("account_id"), query("name", STRING))
                .answers(200, content(list(ref("Group")), Wrapping.ENVELOPED))
                .answers(404, content(ref("Failure"), Wrapping.BARE));
        return new ModelBuilder()
                .enveloped()
                .scheme(SCHEME)
                .types(
                        component("Group", required("id", STRING), optional("parent", ref("Group"))),
                        component("Info", optional("count", LONG)),
                        component("Failure", optional("reason", STRING)))
                .method(
                        "accounts.groups",
                        "list",
                        Method.Returns.PAGES,
                        new Pagination(
                                text("SinglePage"), text("/result"), ref("Group"), ref("Info"), Pagination.Repeat.END),
                        groups)
                .method("accounts.groups", "get", Method.Returns.ITEMS, null, groups, "fetch", "list")
                .method(
                        "accounts.profile",
                        "update",
                        Method.Returns.NOTHING,
                        null,
                        new OperationBuilder(HttpVerb.PUT, "/accounts/{account_id}/profile")
                                .with(path("account_id"))
                                .body(content(ref("Group"), Wrapping.BARE, "{\"id\":\"é/1\",\"later\":1}"))
                                .answers(204))
                .build();
    }

    @Test
    void twoMethodsMayStandOnOneOperation() {
        SdkPlan plan = Plans.plan(model(), diagnostics);
        MethodPlan list = Plans.method(plan, "GroupsService", "list");
        MethodPlan get = Plans.method(plan, "GroupsService", "get");

        AnswerPlan.Pages pages = assertInstanceOf(AnswerPlan.Pages.class, list.answer());
        assertEquals("pagination.SinglePage", Plans.shortName(pages.paginator()));
        assertEquals(Pagination.Repeat.END, pages.repeat());
        AnswerPlan.Value value = assertInstanceOf(AnswerPlan.Value.class, get.answer());
        assertInstanceOf(TypeUse.ListOf.class, value.type());
        assertEquals(Wrapping.ENVELOPED, value.wrapping());
        assertEquals("accounts.groups.GroupGetParams", Plans.shortName(Objects.requireNonNull(get.params())));
        assertEquals(
                "Info",
                ((TypeUse.Declared)
                                Objects.requireNonNull(plan.paginators().get(0).info()))
                        .name()
                        .simple()
                        .value());
        assertEquals(404, list.errors().get(0).status().first());
    }

    @Test
    void anAliasThatIsTakenStepsAsideAndIsReported() {
        MethodPlan get = Plans.method(Plans.plan(model(), diagnostics), "GroupsService", "get");

        assertEquals("[fetch, list2]", get.aliases().toString());
        assertEquals(DiagnosticCode.NAME_COLLISION, diagnostics.sorted().get(0).code());
    }

    @Test
    void samplesShowBothSidesOfTheWire() {
        SdkPlan plan = Plans.plan(model(), diagnostics);
        SamplePlan list = Objects.requireNonNull(
                Plans.method(plan, "GroupsService", "list").sample());
        SamplePlan update = Objects.requireNonNull(
                Plans.method(plan, "ProfileService", "update").sample());

        assertEquals("/accounts/sample/groups", list.wirePath().open());
        assertEquals(
                "{\"result\":[{\"id\":\"sample\"}],\"success\":true,\"errors\":[],\"messages\":[]}",
                Objects.requireNonNull(list.answer().body()).json().open());
        assertEquals(
                "{\"id\":\"é/1\"}",
                ((SamplePlan.WireBody.Json) Objects.requireNonNull(update.wireBody()))
                        .json()
                        .json()
                        .open());
        assertEquals(204, update.answer().status());
        assertNotNull(update.body());
    }

    @Test
    void plansSurviveJson() {
        SdkPlan plan = Plans.plan(model(), diagnostics);
        String json = PlanJson.write(plan);

        assertEquals(plan, PlanJson.read(json));
        assertEquals(json, PlanJson.write(PlanJson.read(json)));
        assertThrows(IllegalArgumentException.class, () -> PlanJson.read("{\"contractVersion\":\"x\"}"));
        assertThrows(IllegalArgumentException.class, () -> PlanJson.read("nonsense"));
    }
}
