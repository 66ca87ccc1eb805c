package dev.lathe.emit.java;

import static dev.lathe.emit.java.Plans.id;
import static dev.lathe.emit.java.Plans.name;
import static dev.lathe.emit.java.Plans.text;
import static dev.lathe.emit.java.Plans.use;

import dev.lathe.model.Content;
import dev.lathe.model.Docs;
import dev.lathe.model.HttpVerb;
import dev.lathe.model.Pagination;
import dev.lathe.model.Presence;
import dev.lathe.model.SpecText;
import dev.lathe.plan.model.AnswerPlan;
import dev.lathe.plan.model.BodyPlan;
import dev.lathe.plan.model.MethodPlan;
import dev.lathe.plan.model.QualifiedName;
import dev.lathe.plan.model.ServiceAccessor;
import dev.lathe.plan.model.ServicePlan;
import dev.lathe.plan.model.TypeUse;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The services of {@link SampleSdk}: a method of every kind. */
final class SampleServices {

    private static final SpecText JSON = text("application/json");

    private SampleServices() {}

    static ServicePlan accounts() {
        TypeUse account = use(SampleModels.ACCOUNT, TypeUse.Kind.RECORD);
        String demo = "{\"id\":\"a1\",\"name\":\"Demo\",\"type\":\"standard\",\"seats\":3,\"parent\":null,\"new\":1.0}";
        return service(
                "accounts",
                "Accounts",
                List.of(
                        method("get", HttpVerb.GET, "/accounts/{account_id}", null, new BodyPlan.None(), value(account))
                                .aliases("fetch")
                                .sample(SampleCalls.sample("/accounts/a1", null, SampleCalls.enveloped(demo)))
                                .build(),
                        method(
                                        "list",
                                        HttpVerb.GET,
                                        "/accounts",
                                        SampleParams.LIST,
                                        new BodyPlan.None(),
                                        new AnswerPlan.Pages(
                                                SampleSdk.PAGES,
                                                text("/result"),
                                                account,
                                                use(SampleModels.INFO, TypeUse.Kind.RECORD),
                                                Content.Wrapping.ENVELOPED,
                                                Pagination.Repeat.END))
                                .sample(SampleCalls.list(demo))
                                .build(),
                        method(
                                        "create",
                                        HttpVerb.POST,
                                        "/accounts",
                                        SampleParams.CREATE,
                                        new BodyPlan.Flattened(new BodyPlan.Format(JSON, Content.Kind.JSON)),
                                        value(account))
                                .sample(SampleCalls.create(demo))
                                .build(),
                        method(
                                        "update",
                                        HttpVerb.PUT,
                                        "/accounts/{account_id}",
                                        null,
                                        new BodyPlan.Argument(
                                                id("body"),
                                                use(SampleModels.ACCOUNT_INPUT, TypeUse.Kind.RECORD),
                                                Presence.REQUIRED,
                                                new BodyPlan.Format(JSON, Content.Kind.JSON),
                                                BodyPlan.Argument.Passing.WHOLE,
                                                Docs.NONE),
                                        value(account))
                                .sample(SampleCalls.update(demo))
                                .build(),
                        method(
                                        "delete",
                                        HttpVerb.DELETE,
                                        "/accounts/{account_id}",
                                        null,
                                        new BodyPlan.None(),
                                        new AnswerPlan.Nothing())
                                .sample(SampleCalls.sample("/accounts/a1", null, null))
                                .build()),
                List.of(new ServiceAccessor(
                        id("tokens"),
                        name("accounts.tokens", "TokensService"),
                        name("accounts.tokens", "TokensAsyncService"))));
    }

    static ServicePlan tokens() {
        return service(
                "accounts.tokens",
                "Tokens",
                List.of(
                        method(
                                        "list",
                                        HttpVerb.GET,
                                        "/accounts/{account_id}/tokens",
                                        null,
                                        new BodyPlan.None(),
                                        new AnswerPlan.Pages(
                                                SampleSdk.SINGLE,
                                                text("/result"),
                                                use(SampleModels.TOKEN, TypeUse.Kind.RECORD),
                                                null,
                                                Content.Wrapping.ENVELOPED,
                                                Pagination.Repeat.FAIL))
                                .build(),
                        method(
                                        "export",
                                        HttpVerb.GET,
                                        "/accounts/{account_id}/tokens/export",
                                        null,
                                        new BodyPlan.None(),
                                        new AnswerPlan.Text(text("text/csv")))
                                .build()),
                List.of());
    }

    private static AnswerPlan value(TypeUse type) {
        return new AnswerPlan.Value(type, Content.Wrapping.ENVELOPED, JSON);
    }

    private static ServicePlan service(
            String path, String type, List<MethodPlan> methods, List<ServiceAccessor> children) {
        return new ServicePlan(
                List.of(path.split("\\.")).stream().map(SpecText::of).toList(),
                name(path, type + "Service"),
                name(path, type + "AsyncService"),
                name("internal." + path, type + "Client"),
                name("internal." + path, type + "AsyncClient"),
                name(path, type + "Calls"),
                name(path, type + "Test"),
                methods,
                children,
                Docs.NONE);
    }

    private static SampleMethod method(
            String name, HttpVerb verb, String path, @Nullable QualifiedName params, BodyPlan body, AnswerPlan answer) {
        return new SampleMethod(name, verb, path, params, body, answer);
    }
}
