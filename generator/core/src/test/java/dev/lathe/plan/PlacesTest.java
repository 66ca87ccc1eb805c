package dev.lathe.plan;

import static dev.lathe.plan.Models.LONG;
import static dev.lathe.plan.Models.STRING;
import static dev.lathe.plan.Models.alias;
import static dev.lathe.plan.Models.component;
import static dev.lathe.plan.Models.componentNaming;
import static dev.lathe.plan.Models.content;
import static dev.lathe.plan.Models.enumeration;
import static dev.lathe.plan.Models.list;
import static dev.lathe.plan.Models.memberNaming;
import static dev.lathe.plan.Models.object;
import static dev.lathe.plan.Models.operationNaming;
import static dev.lathe.plan.Models.optional;
import static dev.lathe.plan.Models.path;
import static dev.lathe.plan.Models.query;
import static dev.lathe.plan.Models.ref;
import static dev.lathe.plan.Models.required;
import static dev.lathe.plan.Models.union;
import static dev.lathe.plan.Models.use;
import static dev.lathe.plan.Models.variant;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.lathe.model.Content.Wrapping;
import dev.lathe.model.HttpVerb;
import dev.lathe.model.Naming;
import dev.lathe.model.Presence;
import dev.lathe.plan.model.BodyPlan;
import dev.lathe.plan.model.MethodPlan;
import dev.lathe.plan.model.RecordPlan;
import dev.lathe.plan.model.SdkPlan;
import dev.lathe.plan.model.ServicePlan;
import dev.lathe.plan.model.TypePlan;
import dev.lathe.plan.model.TypeUse;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class PlacesTest {

    private static final String CREATE = OperationBuilder.pointer(HttpVerb.POST, "/accounts/{account_id}/tokens");
    private static final String LIST = OperationBuilder.pointer(HttpVerb.GET, "/accounts");

    private static SdkPlan accounts() {
        return Plans.plan(new ModelBuilder()
                .types(
                        component(
                                "Account",
                                required("id", use("#/components/schemas/AccountId")),
                                required("type", use("#/components/schemas/Account/properties/type")),
                                optional("account", use("#/components/schemas/Account/properties/account"))),
                        enumeration(
                                "#/components/schemas/Account/properties/type",
                                memberNaming("#/components/schemas/Account", "type"),
                                "standard",
                                "com.big.enterprise"),
                        object(
                                "#/components/schemas/Account/properties/account",
                                memberNaming("#/components/schemas/Account", "account"),
                                required("x", LONG)),
                        alias("AccountId", STRING),
                        component("AccountType", required("a", STRING)),
                        enumeration(
                                LIST + "/parameters/direction",
                                operationNaming(Naming.Origin.PARAMETER, "direction", LIST),
                                "asc",
                                "desc"),
                        object(
                                CREATE + "/requestBody",
                                operationNaming(Naming.Origin.REQUEST, "body", CREATE),
                                required("name", STRING),
                                optional("condition", use(CREATE + "/requestBody/properties/condition"))),
                        object(
                                CREATE + "/requestBody/properties/condition",
                                memberNaming(CREATE + "/requestBody", "condition"),
                                optional("ip", STRING)),
                        object(
                                CREATE + "/responses/200",
                                operationNaming(Naming.Origin.RESPONSE, "200", CREATE),
                                required("value", STRING)))
                .method(
                        "accounts",
                        "list",
                        new OperationBuilder(HttpVerb.GET, "/accounts")
                                .with(query("direction", use(LIST + "/parameters/direction")))
                                .answers(200, content(list(ref("Account")), Wrapping.ENVELOPED)))
                .method(
                        "accounts.tokens",
                        "create",
                        new OperationBuilder(HttpVerb.POST, "/accounts/{account_id}/tokens")
                                .with(path("account_id"))
                                .body(content(use(CREATE + "/requestBody"), Wrapping.BARE))
                                .answers(200, content(use(CREATE + "/responses/200"), Wrapping.ENVELOPED)))
                .method(
                        "accounts.tokens.permission_groups",
                        "get",
                        new OperationBuilder(HttpVerb.GET, "/accounts/{account_id}/tokens/permission_groups")
                                .with(path("account_id"))
                                .answers(204)));
    }

    @Test
    void typesLiveWhereTheDocumentDeclaresThem() {
        assertEquals(
                Set.of(
                        "model.Account",
                        "model.Account.Type",
                        "model.Account.AccountObject",
                        "model.AccountType",
                        "accounts.AccountListParams",
                        "accounts.AccountListParams.Direction",
                        "accounts.tokens.TokenCreateParams",
                        "accounts.tokens.TokenCreateParams.Condition",
                        "accounts.tokens.TokenCreateResponse"),
                Plans.types(accounts()).keySet());
    }

    @Test
    void codecsMirrorTheirTypesAndNeverCollide() {
        SdkPlan plan = accounts();

        assertEquals("internal.model.AccountTypeCodec", codec(plan, "model.AccountType"));
        assertEquals("internal.model.AccountTypeCodec2", codec(plan, "model.Account.Type"));
        assertEquals(
                "internal.accounts.tokens.TokenCreateParamsConditionCodec",
                codec(plan, "accounts.tokens.TokenCreateParams.Condition"));
    }

    private static String codec(SdkPlan plan, String type) {
        return Plans.shortName(Plans.type(plan, type, TypePlan.class).codec());
    }

    @Test
    void servicesFollowTheTree() {
        SdkPlan plan = accounts();
        ServicePlan tokens = plan.services().get(1);

        assertEquals(
                List.of(
                        "accounts.AccountsService",
                        "accounts.tokens.TokensService",
                        "accounts.tokens.permissiongroups.PermissionGroupsService"),
                plan.services().stream()
                        .map(service -> Plans.shortName(service.name()))
                        .toList());
        assertEquals("accounts.tokens.TokensAsyncService", Plans.shortName(tokens.asyncName()));
        assertEquals("internal.accounts.tokens.TokensClient", Plans.shortName(tokens.implementation()));
        assertEquals("internal.accounts.tokens.TokensAsyncClient", Plans.shortName(tokens.asyncImplementation()));
        assertEquals("permissionGroups", tokens.children().get(0).name().value());
        assertEquals("accounts", plan.client().services().get(0).name().value());
        assertEquals("internal.CloudflareClient", Plans.shortName(plan.client().implementation()));
    }

    @Test
    void inlineBodiesAreFlattenedAndPathParametersPositional() {
        MethodPlan create = Plans.method(accounts(), "TokensService", "create");

        assertInstanceOf(BodyPlan.Flattened.class, create.body());
        assertEquals("accountId", create.pathArguments().get(0).name().value());
        assertEquals(Presence.REQUIRED, create.paramsPresence());
        assertEquals("CREATE", create.call().value());
        assertNull(Plans.method(accounts(), "PermissionGroupsService", "get").params());
    }

    @Test
    void aliasesAreSeenThrough() {
        RecordPlan account = Plans.type(accounts(), "model.Account", RecordPlan.class);

        assertInstanceOf(TypeUse.Scalar.class, account.components().get(0).type());
    }

    @Test
    void inlineTypesOfListsAndChoicelessUnionsTakeThePlaceOfWhatDisappears() {
        SdkPlan plan = Plans.plan(new ModelBuilder()
                .types(
                        alias("Things", list(use("#/components/schemas/Things/items"))),
                        object(
                                "#/components/schemas/Things/items",
                                memberNaming("#/components/schemas/Things", "item"),
                                required("a", STRING)),
                        union(
                                "#/components/schemas/Only",
                                componentNaming("Only"),
                                variant("object", use("#/components/schemas/Only/oneOf/0"))),
                        object(
                                "#/components/schemas/Only/oneOf/0",
                                memberNaming("#/components/schemas/Only", "object"),
                                required("b", STRING))));

        assertEquals(Set.of("model.ThingsItem", "model.Only"), Plans.types(plan).keySet());
    }

    @Test
    void bodiesOfFailuresAreToldApartByStatusAndItemsAreSingular() {
        String get = OperationBuilder.pointer(HttpVerb.GET, "/accounts/{id}");
        SdkPlan plan = Plans.plan(new ModelBuilder()
                .types(
                        object(
                                get + "/responses/404",
                                operationNaming(Naming.Origin.ERROR, "error", get),
                                optional("reasons", list(use(get + "/responses/404/reasons")))),
                        object(
                                get + "/responses/404/reasons",
                                memberNaming(get + "/responses/404", "reasons"),
                                required("a", STRING)),
                        object(
                                get + "/responses/409",
                                operationNaming(Naming.Origin.ERROR, "error", get),
                                optional("b", STRING)))
                .method(
                        "accounts",
                        "get",
                        new OperationBuilder(HttpVerb.GET, "/accounts/{id}")
                                .with(path("id"))
                                .answers(404, content(use(get + "/responses/404"), Wrapping.BARE))
                                .answers(409, content(use(get + "/responses/409"), Wrapping.BARE))));

        assertEquals(
                Set.of(
                        "accounts.AccountGet404Error",
                        "accounts.AccountGet404Error.Reason",
                        "accounts.AccountGet409Error"),
                Plans.types(plan).keySet());
    }

    @Test
    void deepNestingIsCutOff() {
        ModelBuilder model = new ModelBuilder();
        String pointer = "#/components/schemas/Top";
        String long1 = "a_property_with_quite_a_long_name_as_seen_in_documents_that_machines_wrote";
        model.types(component("Top", optional(long1, use(pointer + "/" + long1))));
        for (int depth = 0; depth < 12; depth++) {
            String inner = pointer + "/" + long1;
            model.types(object(inner, memberNaming(pointer, long1), optional(long1, use(inner + "/" + long1))));
            pointer = inner;
        }

        SdkPlan plan = Plans.plan(model);

        assertEquals(13, Plans.types(plan).size());
        Plans.types(plan).values().forEach(type -> {
            int length = type.name().enclosing().stream()
                            .mapToInt(n -> n.value().length() + 1)
                            .sum()
                    + type.name().simple().value().length();
            assertEquals(Math.min(length, 220), length);
        });
    }
}
