package dev.lathe.emit.java;

import static dev.lathe.emit.java.Plans.id;
import static dev.lathe.emit.java.Plans.json;
import static dev.lathe.emit.java.Plans.name;
import static dev.lathe.emit.java.Plans.text;

import dev.lathe.model.JsonText;
import dev.lathe.model.ScalarKind;
import dev.lathe.model.SpecText;
import dev.lathe.plan.model.SamplePlan;
import dev.lathe.plan.model.ValuePlan;
import dev.lathe.plan.model.WalkPlan;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the emitted tests of {@link SampleSdk} send and get. */
final class SampleCalls {

    private static final SpecText JSON = text("application/json");

    private static final List<SamplePlan.NameValue> LIST_QUERY = List.of(
            pair("per_page", "5"),
            pair("direction", "desc"),
            pair("since", "2024-10-31"),
            pair("id.not", "x"),
            pair("id.not", "y"));

    private SampleCalls() {}

    static String enveloped(String result) {
        return "{\"success\":true,\"errors\":[],\"messages\":[],\"result\":" + result + "}";
    }

    static SamplePlan sample(String path, @Nullable String body, @Nullable String answer) {
        return new SamplePlan(
                path.equals("/accounts") ? List.of() : List.of(new ValuePlan.Scalar(ScalarKind.STRING, json("\"a1\""))),
                List.of(),
                null,
                text(path),
                List.of(),
                List.of(),
                body == null ? null : new SamplePlan.WireBody.Json(json(body)),
                new SamplePlan.Answer(answer == null ? 204 : 200, JSON, answer == null ? null : json(answer)),
                List.of(),
                null);
    }

    static SamplePlan list(String demo) {
        SamplePlan base = sample("/accounts", null, "");
        return new SamplePlan(
                List.of(),
                List.of(
                        new ValuePlan.Member(
                                id("perPage"), text("per_page"), new ValuePlan.Scalar(ScalarKind.INT64, json("5"))),
                        new ValuePlan.Member(
                                id("direction"),
                                text("direction"),
                                new ValuePlan.Constant(SampleParams.DIRECTION, id("DESC"), json("\"desc\""))),
                        new ValuePlan.Member(
                                id("id"),
                                text("id"),
                                new ValuePlan.ObjectValue(
                                        SampleParams.FILTER,
                                        List.of(new ValuePlan.Member(
                                                id("not"),
                                                text("not"),
                                                new ValuePlan.ListValue(List.of(
                                                        new ValuePlan.Scalar(ScalarKind.STRING, json("\"x\"")),
                                                        new ValuePlan.Scalar(ScalarKind.STRING, json("\"y\"")))))))),
                        new ValuePlan.Member(
                                id("since"),
                                text("since"),
                                new ValuePlan.VariantValue(
                                        SampleModels.MOMENT,
                                        id("day"),
                                        dev.lathe.plan.model.UnionPlan.Form.WRAPPER,
                                        null,
                                        new ValuePlan.Scalar(ScalarKind.DATE, json("\"2024-10-31\""))))),
                null,
                base.wirePath(),
                LIST_QUERY,
                List.of(),
                null,
                new SamplePlan.Answer(200, JSON, page(demo, 1, 1)),
                List.of(),
                new WalkPlan.Pages(List.of(
                        new WalkPlan.PagePlan(LIST_QUERY, null, List.of(), page(demo, 1, 2)),
                        new WalkPlan.PagePlan(
                                Stream.concat(LIST_QUERY.stream(), Stream.of(pair("page", "2")))
                                        .toList(),
                                null,
                                List.of(),
                                page(demo.replace("a1", "a1-2"), 2, 2)))));
    }

    private static JsonText page(String item, int page, int pages) {
        return json("{\"success\":true,\"errors\":[],\"messages\":[],\"result\":[" + item
                + "],\"result_info\":{\"page\":" + page + ",\"total_pages\":" + pages + "}}");
    }

    static SamplePlan create(String demo) {
        return new SamplePlan(
                List.of(),
                List.of(
                        new ValuePlan.Member(
                                id("name"), text("name"), new ValuePlan.Scalar(ScalarKind.STRING, json("\"Demo\""))),
                        new ValuePlan.Member(
                                id("xTrace"),
                                text("x-trace"),
                                new ValuePlan.Scalar(ScalarKind.STRING, json("\"t-1\"")))),
                null,
                text("/accounts"),
                List.of(),
                List.of(pair("x-trace", "t-1")),
                new SamplePlan.WireBody.Json(json("{\"name\":\"Demo\"}")),
                new SamplePlan.Answer(200, JSON, json(enveloped(demo))),
                List.of(),
                null);
    }

    static SamplePlan update(String demo) {
        return new SamplePlan(
                List.of(new ValuePlan.Scalar(ScalarKind.STRING, json("\"a1\""))),
                List.of(),
                new ValuePlan.ObjectValue(
                        SampleModels.ACCOUNT_INPUT,
                        List.of(
                                new ValuePlan.Member(
                                        id("name"),
                                        text("name"),
                                        new ValuePlan.Scalar(ScalarKind.STRING, json("\"Demo\""))),
                                new ValuePlan.Member(
                                        id("type"),
                                        text("type"),
                                        new ValuePlan.Constant(
                                                SampleModels.ACCOUNT_TYPE, id("STANDARD"), json("\"standard\""))))),
                text("/accounts/a1"),
                List.of(),
                List.of(),
                new SamplePlan.WireBody.Json(json("{\"name\":\"Demo\",\"type\":\"standard\"}")),
                new SamplePlan.Answer(200, JSON, json(enveloped(demo))),
                List.of(),
                null);
    }

    private static SamplePlan.NameValue pair(String name, String value) {
        return new SamplePlan.NameValue(text(name), text(value));
    }
}
