package dev.lathe.plan;

import static dev.lathe.plan.Models.STRING;
import static dev.lathe.plan.Models.component;
import static dev.lathe.plan.Models.content;
import static dev.lathe.plan.Models.memberNaming;
import static dev.lathe.plan.Models.object;
import static dev.lathe.plan.Models.operationNaming;
import static dev.lathe.plan.Models.optional;
import static dev.lathe.plan.Models.path;
import static dev.lathe.plan.Models.property;
import static dev.lathe.plan.Models.query;
import static dev.lathe.plan.Models.readOnly;
import static dev.lathe.plan.Models.ref;
import static dev.lathe.plan.Models.required;
import static dev.lathe.plan.Models.scalar;
import static dev.lathe.plan.Models.use;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.lathe.config.NameLock;
import dev.lathe.diagnostics.DiagnosticCode;
import dev.lathe.diagnostics.Diagnostics;
import dev.lathe.model.Access;
import dev.lathe.model.Content.Wrapping;
import dev.lathe.model.HttpVerb;
import dev.lathe.model.Naming;
import dev.lathe.model.Parameter;
import dev.lathe.model.ParameterGroup;
import dev.lathe.model.ParameterLocation;
import dev.lathe.model.Presence;
import dev.lathe.model.Property;
import dev.lathe.model.ScalarKind;
import dev.lathe.model.Secrecy;
import dev.lathe.model.TypeRef;
import dev.lathe.plan.model.BodyPlan;
import dev.lathe.plan.model.ComponentPlan;
import dev.lathe.plan.model.RecordPlan;
import dev.lathe.plan.model.SamplePlan;
import dev.lathe.plan.model.SdkPlan;
import dev.lathe.plan.model.TypeUse;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class ShapesTest {

    private static final String PUT = OperationBuilder.pointer(HttpVerb.PUT, "/accounts/{account_id}");

    private final Diagnostics diagnostics = new Diagnostics();

    private static ModelBuilder readAndWrite() {
        return new ModelBuilder()
                .types(
                        component(
                                "Account",
                                readOnly("id", STRING),
                                required("name", STRING),
                                property("secret", STRING, Presence.OPTIONAL, Access.WRITE_ONLY),
                                optional("managed_by", use("#/components/schemas/Account/properties/managed_by")),
                                optional("settings", use("#/components/schemas/Account/properties/settings")),
                                optional("plain", ref("Plain"))),
                        object(
                                "#/components/schemas/Account/properties/managed_by",
                                memberNaming("#/components/schemas/Account", "managed_by"),
                                readOnly("org", STRING)),
                        object(
                                "#/components/schemas/Account/properties/settings",
                                memberNaming("#/components/schemas/Account", "settings"),
                                readOnly("seen", STRING),
                                optional("mail", STRING)),
                        component("Plain", optional("x", STRING)))
                .method(
                        "accounts",
                        "update",
                        new OperationBuilder(HttpVerb.PUT, "/accounts/{account_id}")
                                .with(path("account_id"))
                                .body(content(
                                        ref("Account"),
                                        Wrapping.BARE,
                                        "{\"id\":\"1\",\"name\":\"n\",\"settings\":{\"seen\":\"x\",\"mail\":\"m\"}}"))
                                .answers(200, content(ref("Account"), Wrapping.ENVELOPED)));
    }

    @Test
    void requestsHaveTheirOwnShapeWhereMembersTravelOneWay() {
        SdkPlan plan = Plans.plan(readAndWrite().build(), diagnostics);
        RecordPlan answer = Plans.type(plan, "model.Account", RecordPlan.class);
        RecordPlan input = Plans.type(plan, "model.AccountInput", RecordPlan.class);

        assertEquals(List.of("id", "name", "managedBy", "settings", "plain"), names(answer));
        assertEquals(List.of("name", "secret", "settings", "plain"), names(input));
        assertEquals(answer.name(), input.copiedFrom());
        assertEquals(
                Set.of(
                        "model.Account",
                        "model.Account.ManagedBy",
                        "model.Account.Settings",
                        "model.AccountInput",
                        "model.AccountInput.Settings",
                        "model.Plain"),
                Plans.types(plan).keySet());
        assertEquals(List.of("mail"), names(Plans.type(plan, "model.AccountInput.Settings", RecordPlan.class)));
        assertEquals(
                DiagnosticCode.MEMBER_LEFT_OUT_OF_REQUEST,
                diagnostics.sorted().get(0).code());
    }

    @Test
    void writeOnlyMembersAreSecret() {
        RecordPlan input = Plans.type(Plans.plan(readAndWrite()), "model.AccountInput", RecordPlan.class);

        assertEquals(Secrecy.SECRET, ((TypeUse.Scalar) input.components().get(1).type()).secrecy());
    }

    @Test
    void bodiesReferToTheRequestShapeAndSamplesLeaveReadOnlyMembersOut() {
        var update = Plans.method(Plans.plan(readAndWrite()), "AccountsService", "update");
        BodyPlan.Argument body = assertInstanceOf(BodyPlan.Argument.class, update.body());

        assertEquals(
                "AccountInput", ((TypeUse.Declared) body.type()).name().simple().value());
        var sample = Objects.requireNonNull(update.sample());
        assertEquals(
                "{\"name\":\"n\",\"settings\":{\"mail\":\"m\"}}",
                ((SamplePlan.WireBody.Json) Objects.requireNonNull(sample.wireBody()))
                        .json()
                        .json()
                        .open());
    }

    @Test
    void aRecordHolds254Slots() {
        assertEquals(RecordPlan.Form.RECORD, form(253, ScalarKind.STRING));
        assertEquals(RecordPlan.Form.CLASS, form(254, ScalarKind.STRING));
        assertEquals(RecordPlan.Form.RECORD, form(126, ScalarKind.INT64));
        assertEquals(RecordPlan.Form.CLASS, form(127, ScalarKind.INT64));
    }

    @Test
    void bodyMembersKeepTheirNamesAndParametersStepAside() {
        RecordPlan params = Plans.type(
                Plans.plan(new ModelBuilder()
                        .types(object(
                                PUT + "/requestBody",
                                operationNaming(Naming.Origin.REQUEST, "body", PUT),
                                required("status", STRING)))
                        .method(
                                "accounts",
                                "update",
                                new OperationBuilder(HttpVerb.PUT, "/accounts/{account_id}")
                                        .with(path("account_id"), query("status", STRING), query("page", STRING))
                                        .with(Models.parameter(
                                                "page", ParameterLocation.HEADER, STRING, Presence.OPTIONAL))
                                        .body(content(use(PUT + "/requestBody"), Wrapping.BARE))
                                        .answers(204))),
                "accounts.AccountUpdateParams",
                RecordPlan.class);

        assertEquals(List.of("statusQuery", "page", "pageHeader", "status"), names(params));
    }

    @Test
    void theChoiceBetweenFlatAndArgumentIsLocked() {
        ModelBuilder model = readAndWrite();
        NameLock lock = SdkPlanner.plan(model.build(), Plans.SETTINGS, NameLock.empty(), diagnostics)
                .lock();
        NameLock other = lock.with("api.yaml" + PUT + "#body", "flattened");

        SdkPlan plan = SdkPlanner.plan(model.build(), Plans.SETTINGS, other, diagnostics)
                .plan();

        assertEquals("argument", lock.name("api.yaml" + PUT + "#body"));
        assertInstanceOf(
                BodyPlan.Flattened.class,
                Plans.method(plan, "AccountsService", "update").body());
        assertEquals(
                List.of("name", "secret", "settings", "plain"),
                names(Plans.type(plan, "accounts.AccountUpdateParams", RecordPlan.class)));
    }

    @Test
    void filterObjectsShareTheirTypeAndMustAgree() {
        SdkPlan plan = filters("TextFilter", STRING);
        RecordPlan params = Plans.type(plan, "accounts.AccountListParams", RecordPlan.class);
        RecordPlan filter = Plans.type(plan, "accounts.AccountListParams.TextFilter", RecordPlan.class);

        assertEquals(List.of("id", "name"), names(params));
        assertInstanceOf(
                ComponentPlan.Slot.Group.class, params.components().get(0).slot());
        assertEquals(RecordPlan.Role.PARAMETER_GROUP, filter.role());
        assertEquals(List.of("not"), names(filter));
        assertNull(diagnostics.sorted().stream().findFirst().orElse(null));

        filters("TextFilter", scalar(ScalarKind.INT64));
        assertEquals(
                DiagnosticCode.PARAMETER_GROUP_MISMATCH,
                diagnostics.sorted().get(0).code());
    }

    private SdkPlan filters(String type, TypeRef second) {
        return Plans.plan(
                new ModelBuilder()
                        .method(
                                "accounts",
                                "list",
                                new OperationBuilder(HttpVerb.GET, "/accounts")
                                        .with(
                                                filter("id", type, Models.list(STRING)),
                                                filter("name", type, Models.list(second)))
                                        .answers(200, content(STRING, Wrapping.ENVELOPED)))
                        .build(),
                diagnostics);
    }

    private static Parameter filter(String component, String type, TypeRef values) {
        return Models.parameter(
                component + ".not",
                ParameterLocation.QUERY,
                values,
                Presence.OPTIONAL,
                new ParameterGroup(Models.text(component), Models.text("not"), Models.text(type)));
    }

    private static RecordPlan.Form form(int members, ScalarKind kind) {
        Property[] properties = IntStream.range(0, members)
                .mapToObj(i -> required("m" + i, scalar(kind)))
                .toArray(Property[]::new);
        return Plans.type(
                        Plans.plan(new ModelBuilder().types(component("Big", properties))),
                        "model.Big",
                        RecordPlan.class)
                .form();
    }

    private static List<String> names(RecordPlan record) {
        return record.components().stream()
                .map(component -> component.name().value())
                .toList();
    }
}
