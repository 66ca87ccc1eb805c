package dev.lathe.plan;

import static dev.lathe.plan.Models.STRING;
import static dev.lathe.plan.Models.component;
import static dev.lathe.plan.Models.content;
import static dev.lathe.plan.Models.list;
import static dev.lathe.plan.Models.optional;
import static dev.lathe.plan.Models.query;
import static dev.lathe.plan.Models.ref;
import static dev.lathe.plan.Models.required;
import static dev.lathe.plan.Models.scalar;
import static dev.lathe.plan.Models.text;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lathe.model.Content.Wrapping;
import dev.lathe.model.Docs;
import dev.lathe.model.HttpVerb;
import dev.lathe.model.Method;
import dev.lathe.model.Nullability;
import dev.lathe.model.Pagination;
import dev.lathe.model.PaginationScheme;
import dev.lathe.model.ScalarKind;
import dev.lathe.model.Secrecy;
import dev.lathe.model.TypeRef;
import dev.lathe.plan.model.SamplePlan;
import dev.lathe.plan.model.WalkPlan;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** The walks that are planned for lists: what is asked and answered page by page, or why there is but one page. */
final class WalksTest {

    private static final PaginationScheme SCHEME = new PaginationScheme(
            text("Cursor"),
            text("Cursor"),
            text("/result"),
            text("/info"),
            new PaginationScheme.Advance.Cursor(text("cursor"), null, List.of(text("/info/next"), text("/next"))),
            PaginationScheme.Place.QUERY,
            List.of(),
            PaginationScheme.Origin.CONFIGURED,
            Docs.NONE);

    private static WalkPlan walk(TypeRef next, TypeRef parent, String example) {
        OperationBuilder groups = new OperationBuilder(HttpVerb.GET, "/groups")
                .with(query("cursor", STRING))
                .answers(200, content(list(ref("Group")), Wrapping.ENVELOPED, example));
        SamplePlan sample = Plans.method(
                        Plans.plan(new ModelBuilder()
                                .enveloped()
                                .scheme(SCHEME)
                                .types(
                                        component("Group", required("id", parent)),
                                        component("Info", required("next", next), optional("note", STRING)))
                                .method(
                                        "groups",
                                        "list",
                                        Method.Returns.PAGES,
                                        new Pagination(
                                                text("Cursor"),
                                                text("/result"),
                                                ref("Group"),
                                                ref("Info"),
                                                Pagination.Repeat.FAIL),
                                        groups)),
                        "GroupsService",
                        "list")
                .sample();
        return Objects.requireNonNull(Objects.requireNonNull(sample).walk());
    }

    private static List<String> answers(WalkPlan walk) {
        return ((WalkPlan.Pages) walk)
                .pages().stream().map(page -> page.answer().json().open()).toList();
    }

    private static List<String> queries(WalkPlan walk) {
        return ((WalkPlan.Pages) walk)
                .pages().stream()
                        .flatMap(page -> page.wireQuery().stream())
                        .map(pair -> pair.name().open() + "=" + pair.value().open())
                        .toList();
    }

    @Test
    void everyAnswerLeadsToTheNextRequestAndTheLastOneNowhere() {
        WalkPlan walk = walk(STRING, STRING, "{\"result\":[{\"id\":\"g\"}],\"next\":\"x\"}");

        assertEquals(List.of("cursor=page-2", "cursor=page-3"), queries(walk));
        assertEquals(
                List.of(
                        "{\"result\":[{\"id\":\"g\"}],\"next\":\"x\",\"info\":{\"next\":\"page-2\",\"note\":\"sample\"}}",
                        "{\"result\":[{\"id\":\"g-2\"}],\"next\":\"x\",\"info\":{\"next\":\"page-3\",\"note\":\"sample\"}}",
                        "{\"result\":[{\"id\":\"g-3\"}],\"next\":\"\",\"info\":{\"next\":\"\",\"note\":\"sample\"}}"),
                answers(walk));
    }

    @Test
    void aTokenMayHaveToBeANumber() {
        TypeRef number = new TypeRef.Scalar(ScalarKind.INT64, Nullability.NULLABLE, Secrecy.PUBLIC);

        assertEquals(List.of("cursor=2", "cursor=3"), queries(walk(number, STRING, "{\"result\":[{\"id\":\"g\"}]}")));
    }

    @Test
    void withoutAPlaceForTheTokenThereIsOnePage() {
        assertEquals(
                new WalkPlan.FirstPageOnly(WalkPlan.Reason.NO_FIGURES),
                walk(scalar(ScalarKind.BOOLEAN), STRING, "{\"result\":[{\"id\":\"g\"}]}"));
    }

    @Test
    void withoutAnItemThereIsOnePage() {
        assertEquals(
                new WalkPlan.FirstPageOnly(WalkPlan.Reason.NO_ITEM), walk(STRING, ref("Group"), "{\"result\":[]}"));
    }
}
