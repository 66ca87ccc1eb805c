package dev.lathe.emit.java;

import static dev.lathe.emit.java.Plans.BASE;
import static dev.lathe.emit.java.Plans.component;
import static dev.lathe.emit.java.Plans.docs;
import static dev.lathe.emit.java.Plans.enumeration;
import static dev.lathe.emit.java.Plans.id;
import static dev.lathe.emit.java.Plans.json;
import static dev.lathe.emit.java.Plans.list;
import static dev.lathe.emit.java.Plans.name;
import static dev.lathe.emit.java.Plans.optional;
import static dev.lathe.emit.java.Plans.query;
import static dev.lathe.emit.java.Plans.record;
import static dev.lathe.emit.java.Plans.required;
import static dev.lathe.emit.java.Plans.scalar;
import static dev.lathe.emit.java.Plans.style;
import static dev.lathe.emit.java.Plans.text;
import static dev.lathe.emit.java.Plans.use;

import dev.lathe.diagnostics.Location;
import dev.lathe.model.ApiInfo;
import dev.lathe.model.Content;
import dev.lathe.model.Docs;
import dev.lathe.model.Envelope;
import dev.lathe.model.EnvironmentVariable;
import dev.lathe.model.HttpVerb;
import dev.lathe.model.Pagination;
import dev.lathe.model.PaginationScheme;
import dev.lathe.model.ParameterLocation;
import dev.lathe.model.ParameterStyle;
import dev.lathe.model.Presence;
import dev.lathe.model.ScalarKind;
import dev.lathe.model.SecurityScheme;
import dev.lathe.model.Server;
import dev.lathe.model.SpecText;
import dev.lathe.plan.model.AnswerPlan;
import dev.lathe.plan.model.BodyPlan;
import dev.lathe.plan.model.ClientPlan;
import dev.lathe.plan.model.ComponentPlan.Slot;
import dev.lathe.plan.model.CredentialPlan;
import dev.lathe.plan.model.EnumPlan;
import dev.lathe.plan.model.Identifier;
import dev.lathe.plan.model.MethodPlan;
import dev.lathe.plan.model.PaginatorPlan;
import dev.lathe.plan.model.QualifiedName;
import dev.lathe.plan.model.RecordPlan;
import dev.lathe.plan.model.SamplePlan;
import dev.lathe.plan.model.SdkPlan;
import dev.lathe.plan.model.ServiceAccessor;
import dev.lathe.plan.model.ServicePlan;
import dev.lathe.plan.model.TypePlan;
import dev.lathe.plan.model.TypeUse;
import dev.lathe.plan.model.ValuePlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A small SDK with a method of every kind. */
final class SampleSdk {

    private static final Location NOWHERE = new Location("openapi.yaml", "", 1, 1);
    private static final SpecText JSON = text("application/json");

    static final QualifiedName LIST_PARAMS = name("accounts", "AccountListParams");
    static final QualifiedName FILTER = name("accounts", "AccountListParams.TextFilter");
    static final QualifiedName DIRECTION = name("accounts", "AccountListParams.Direction");
    static final QualifiedName CREATE_PARAMS = name("accounts", "AccountCreateParams");
    static final QualifiedName PAGES = name("pagination", "V4PagePaginationArray");
    static final QualifiedName SINGLE = name("pagination", "SinglePage");

    private SampleSdk() {}

    static SdkPlan sdk() {
        List<TypePlan> types = new ArrayList<>(SampleModels.all());
        types.add(listParams());
        types.add(createParams());
        return sdk(types, List.of(accounts(), tokens()));
    }

    /** An SDK of types only. */
    static SdkPlan ofTypes(List<TypePlan> types) {
        return sdk(types, List.of());
    }

    private static SdkPlan sdk(List<TypePlan> types, List<ServicePlan> services) {
        boolean hasServices = !services.isEmpty();
        return new SdkPlan(
                SdkPlan.CONTRACT_VERSION,
                new ApiInfo(text("Cloud"), text("Cloud API"), text("4.0.0"), docs("The API of the cloud.")),
                text("1.2.3"),
                BASE,
                client(hasServices ? List.of(accessor("accounts", "Accounts")) : List.of()),
                services,
                types,
                hasServices ? paginators() : List.of(),
                new Envelope(
                        text("result"),
                        text("success"),
                        text("errors"),
                        text("messages"),
                        new Envelope.Problem(
                                text("/code"), text("/message"), text("/documentation_url"), text("/source/pointer"))));
    }

    private static ClientPlan client(List<ServiceAccessor> services) {
        return new ClientPlan(
                name("", "Cloud"),
                name("", "CloudAsync"),
                name("internal", "CloudClient"),
                services,
                List.of(new Server(text("https://api.example.com/v4"), SpecText.EMPTY, List.of(), NOWHERE)),
                List.of(
                        new CredentialPlan(List.of(new CredentialPlan.Part(
                                id("apiToken"),
                                new SecurityScheme.Http(text("api_token"), text("bearer"), Docs.NONE, NOWHERE),
                                List.of(text("CLOUD_API_TOKEN"))))),
                        new CredentialPlan(List.of(header("apiEmail", "X-Email"), header("apiKey", "X-Key")))),
                List.of(new EnvironmentVariable(
                        text("CLOUD_BASE_URL"), EnvironmentVariable.Use.BASE_URL, SpecText.EMPTY)));
    }

    private static CredentialPlan.Part header(String setter, String header) {
        return new CredentialPlan.Part(
                id(setter),
                new SecurityScheme.ApiKey(text(setter), ParameterLocation.HEADER, text(header), Docs.NONE, NOWHERE),
                List.of(text("CLOUD_" + setter.toUpperCase(Locale.ROOT))));
    }

    private static ServiceAccessor accessor(String name, String type) {
        return new ServiceAccessor(id(name), name(name, type + "Service"), name(name, type + "AsyncService"));
    }

    private static List<PaginatorPlan> paginators() {
        return List.of(
                new PaginatorPlan(
                        PAGES,
                        new PaginationScheme(
                                text("V4PagePaginationArray"),
                                text("V4PagePaginationArray"),
                                text("/result"),
                                text("/result_info"),
                                new PaginationScheme.Advance.PageNumber(text("page"), text("per_page"), 1),
                                PaginationScheme.Place.QUERY,
                                List.of(
                                        new PaginationScheme.Stop.TotalPages(text("/result_info/total_pages")),
                                        new PaginationScheme.Stop.EmptyPage()),
                                PaginationScheme.Origin.CONFIGURED),
                        use(SampleModels.INFO, TypeUse.Kind.RECORD),
                        Docs.NONE),
                new PaginatorPlan(
                        SINGLE,
                        new PaginationScheme(
                                text("SinglePage"),
                                text("SinglePage"),
                                text("/result"),
                                null,
                                new PaginationScheme.Advance.Single(),
                                PaginationScheme.Place.QUERY,
                                List.of(),
                                PaginationScheme.Origin.CONFIGURED),
                        null,
                        Docs.NONE));
    }

    private static RecordPlan listParams() {
        RecordPlan filter = record(
                FILTER,
                RecordPlan.Role.PARAMETER_GROUP,
                List.of(query("not", list(scalar(ScalarKind.STRING)))),
                List.of());
        EnumPlan direction = enumeration(DIRECTION, "asc", "desc");
        return record(
                LIST_PARAMS,
                RecordPlan.Role.PARAMS,
                List.of(
                        query("page", scalar(ScalarKind.INT64)),
                        query("per_page", scalar(ScalarKind.INT64)),
                        query("direction", use(DIRECTION, TypeUse.Kind.ENUM)),
                        query("since", use(SampleModels.MOMENT, TypeUse.Kind.UNION)),
                        component(
                                "id",
                                use(FILTER, TypeUse.Kind.RECORD),
                                Presence.OPTIONAL,
                                new Slot.Group(List.of(text("id.not"))))),
                List.of(direction, filter));
    }

    private static RecordPlan createParams() {
        return record(
                CREATE_PARAMS,
                RecordPlan.Role.PARAMS,
                List.of(
                        required("name", scalar(ScalarKind.STRING)),
                        optional("tags", list(scalar(ScalarKind.STRING))),
                        component(
                                "x-trace",
                                scalar(ScalarKind.STRING),
                                Presence.OPTIONAL,
                                new Slot.Parameter(
                                        ParameterLocation.HEADER,
                                        style(ParameterStyle.Style.SIMPLE, ParameterStyle.Explode.JOINED)))),
                List.of());
    }

    private static ServicePlan accounts() {
        TypeUse account = use(SampleModels.ACCOUNT, TypeUse.Kind.RECORD);
        String demo = "{\"id\":\"a1\",\"name\":\"Demo\",\"type\":\"standard\",\"seats\":3,\"parent\":null,\"new\":1.0}";
        return service(
                "accounts",
                "Accounts",
                List.of(
                        method("get", HttpVerb.GET, "/accounts/{account_id}", null, new BodyPlan.None(), value(account))
                                .aliases("fetch")
                                .sample(sample("/accounts/a1", null, enveloped(demo)))
                                .build(),
                        method(
                                        "list",
                                        HttpVerb.GET,
                                        "/accounts",
                                        LIST_PARAMS,
                                        new BodyPlan.None(),
                                        new AnswerPlan.Pages(
                                                PAGES,
                                                text("/result"),
                                                account,
                                                use(SampleModels.INFO, TypeUse.Kind.RECORD),
                                                Content.Wrapping.ENVELOPED,
                                                Pagination.Repeat.END))
                                .sample(listSample(demo))
                                .build(),
                        method(
                                        "create",
                                        HttpVerb.POST,
                                        "/accounts",
                                        CREATE_PARAMS,
                                        new BodyPlan.Flattened(JSON, Content.Kind.JSON),
                                        value(account))
                                .sample(createSample(demo))
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
                                                JSON,
                                                Content.Kind.JSON,
                                                Docs.NONE),
                                        value(account))
                                .sample(updateSample(demo))
                                .build(),
                        method(
                                        "delete",
                                        HttpVerb.DELETE,
                                        "/accounts/{account_id}",
                                        null,
                                        new BodyPlan.None(),
                                        new AnswerPlan.Nothing())
                                .sample(sample("/accounts/a1", null, null))
                                .build()),
                List.of(new ServiceAccessor(
                        id("tokens"),
                        name("accounts.tokens", "TokensService"),
                        name("accounts.tokens", "TokensAsyncService"))));
    }

    private static ServicePlan tokens() {
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
                                                SINGLE,
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
                                        new AnswerPlan.Raw(text("text/csv")))
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

    private static MethodBuilder method(
            String name, HttpVerb verb, String path, @Nullable QualifiedName params, BodyPlan body, AnswerPlan answer) {
        return new MethodBuilder(name, verb, path, params, body, answer);
    }

    /** Fills in what most methods have in common. */
    private static final class MethodBuilder {

        private final String name;
        private final HttpVerb verb;
        private final String path;
        private final @Nullable QualifiedName params;
        private final BodyPlan body;
        private final AnswerPlan answer;
        private List<Identifier> aliases = List.of();
        private @Nullable SamplePlan sample;

        private MethodBuilder(
                String name,
                HttpVerb verb,
                String path,
                @Nullable QualifiedName params,
                BodyPlan body,
                AnswerPlan answer) {
            this.name = name;
            this.verb = verb;
            this.path = path;
            this.params = params;
            this.body = body;
            this.answer = answer;
        }

        private MethodBuilder aliases(String alias) {
            this.aliases = List.of(id(alias));
            return this;
        }

        private MethodBuilder sample(SamplePlan plan) {
            this.sample = plan;
            return this;
        }

        private MethodPlan build() {
            List<MethodPlan.PathArgument> arguments = path.contains("{account_id}")
                    ? List.of(new MethodPlan.PathArgument(
                            id("accountId"),
                            text("account_id"),
                            scalar(ScalarKind.STRING),
                            style(ParameterStyle.Style.SIMPLE, ParameterStyle.Explode.JOINED),
                            docs("Account identifier.")))
                    : List.of();
            return new MethodPlan(
                    id(name),
                    aliases,
                    id(name.toUpperCase(Locale.ROOT)),
                    text("Title of " + name),
                    verb,
                    text(path),
                    arguments,
                    params,
                    LIST_PARAMS.equals(params) ? Presence.OPTIONAL : Presence.REQUIRED,
                    body,
                    answer,
                    List.of(),
                    List.of(text("Account Settings Read")),
                    sample,
                    docs("Does " + name + "."));
        }
    }

    private static String enveloped(String result) {
        return "{\"success\":true,\"errors\":[],\"messages\":[],\"result\":" + result + "}";
    }

    private static SamplePlan sample(String path, @Nullable String body, @Nullable String answer) {
        return new SamplePlan(
                path.equals("/accounts") ? List.of() : List.of(new ValuePlan.Scalar(ScalarKind.STRING, json("\"a1\""))),
                List.of(),
                null,
                text(path),
                List.of(),
                List.of(),
                body == null ? null : json(body),
                new SamplePlan.Answer(answer == null ? 204 : 200, JSON, answer == null ? null : json(answer)));
    }

    private static SamplePlan listSample(String demo) {
        SamplePlan base = sample("/accounts", null, "");
        return new SamplePlan(
                List.of(),
                List.of(
                        new ValuePlan.Member(id("perPage"), new ValuePlan.Scalar(ScalarKind.INT64, json("5"))),
                        new ValuePlan.Member(id("direction"), new ValuePlan.Constant(DIRECTION, id("DESC"))),
                        new ValuePlan.Member(
                                id("id"),
                                new ValuePlan.ObjectValue(
                                        FILTER,
                                        List.of(new ValuePlan.Member(
                                                id("not"),
                                                new ValuePlan.ListValue(List.of(
                                                        new ValuePlan.Scalar(ScalarKind.STRING, json("\"x\"")),
                                                        new ValuePlan.Scalar(ScalarKind.STRING, json("\"y\"")))))))),
                        new ValuePlan.Member(
                                id("since"),
                                new ValuePlan.VariantValue(
                                        SampleModels.MOMENT,
                                        id("day"),
                                        dev.lathe.plan.model.UnionPlan.Form.WRAPPER,
                                        new ValuePlan.Scalar(ScalarKind.DATE, json("\"2024-10-31\""))))),
                null,
                base.wirePath(),
                List.of(
                        pair("per_page", "5"),
                        pair("direction", "desc"),
                        pair("since", "2024-10-31"),
                        pair("id.not", "x"),
                        pair("id.not", "y")),
                List.of(),
                null,
                new SamplePlan.Answer(
                        200,
                        JSON,
                        json("{\"success\":true,\"errors\":[],\"messages\":[],\"result\":[" + demo
                                + "],\"result_info\":{\"page\":1,\"total_pages\":1}}")));
    }

    private static SamplePlan createSample(String demo) {
        return new SamplePlan(
                List.of(),
                List.of(
                        new ValuePlan.Member(id("name"), new ValuePlan.Scalar(ScalarKind.STRING, json("\"Demo\""))),
                        new ValuePlan.Member(id("xTrace"), new ValuePlan.Scalar(ScalarKind.STRING, json("\"t-1\"")))),
                null,
                text("/accounts"),
                List.of(),
                List.of(pair("x-trace", "t-1")),
                json("{\"name\":\"Demo\"}"),
                new SamplePlan.Answer(200, JSON, json(enveloped(demo))));
    }

    private static SamplePlan updateSample(String demo) {
        return new SamplePlan(
                List.of(new ValuePlan.Scalar(ScalarKind.STRING, json("\"a1\""))),
                List.of(),
                new ValuePlan.ObjectValue(
                        SampleModels.ACCOUNT_INPUT,
                        List.of(
                                new ValuePlan.Member(
                                        id("name"), new ValuePlan.Scalar(ScalarKind.STRING, json("\"Demo\""))),
                                new ValuePlan.Member(
                                        id("type"),
                                        new ValuePlan.Constant(SampleModels.ACCOUNT_TYPE, id("STANDARD"))))),
                text("/accounts/a1"),
                List.of(),
                List.of(),
                json("{\"name\":\"Demo\",\"type\":\"standard\"}"),
                new SamplePlan.Answer(200, JSON, json(enveloped(demo))));
    }

    private static SamplePlan.NameValue pair(String name, String value) {
        return new SamplePlan.NameValue(text(name), text(value));
    }
}
