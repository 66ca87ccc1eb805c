package dev.lathe.spec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The parameters of both audit logs as the seeds print them. */
class SeedAuditParametersTest {
    private static final SpecFiles FILES = SpecFiles.ofTheJar();
    private static final Operation ACCOUNT = Operation.of(FILES, "get", "/accounts/{account_id}/logs/audit");
    private static final Operation ORGANIZATION =
            Operation.of(FILES, "get", "/organizations/{organization_id}/logs/audit");

    @Test
    void accountLogHasTwentySevenQueryParameters() {
        assertEquals(27, ACCOUNT.parameters("query").size());
        // path Parameters: account_id: string
        assertEquals(Set.of("account_id"), ACCOUNT.parameters("path").keySet());
        assertEquals(
                List.of(
                        "before", // before: string
                        "since", // since: string
                        "id", // id: {
                        "account_name", // account_name: {
                        "action_result", // action_result: {
                        "action_type", // action_type: {
                        "actor_context", // actor_context: {
                        "actor_email", // actor_email: {
                        "actor_id", // actor_id: {
                        "actor_ip_address", // actor_ip_address: {
                        "actor_token_id", // actor_token_id: {
                        "actor_token_name", // actor_token_name: {
                        "actor_type", // actor_type: {
                        "audit_log_id", // audit_log_id: {
                        "cursor", // cursor: string
                        "direction", // direction:
                        "limit", // limit: number
                        "raw_cf_ray_id", // raw_cf_ray_id: {
                        "raw_method", // raw_method: {
                        "raw_status_code", // raw_status_code: {
                        "raw_uri", // raw_uri: {
                        "resource_id", // resource_id: {
                        "resource_product", // resource_product: {
                        "resource_scope", // resource_scope: {
                        "resource_type", // resource_type: {
                        "zone_id", // zone_id: {
                        "zone_name"), // zone_name: {
                List.copyOf(components(ACCOUNT)));
    }

    @Test
    void organizationLogHasTwentyThreeQueryParameters() {
        // AuditListParams { before, since, id, 20 more } query
        SeedList.parse("{ before, since, id, 20 more }").assertDescribes(components(ORGANIZATION));
        assertEquals(23, ORGANIZATION.parameters("query").size());
        // stringorganizationId
        assertEquals(Set.of("organization_id"), ORGANIZATION.parameters("path").keySet());
        assertTrue(components(ACCOUNT).containsAll(components(ORGANIZATION)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '!', quoteCharacter = '\'', textBlock = """
            action_result  ! "success" | "failure"
            action_type    ! "create" | "delete" | "view" | 1 more...
            actor_context  ! "api_key" | "api_token" | "dash" | 2 more...
            actor_type     ! "account" | "cloudflare_admin" | "system" | 1 more...
            resource_scope ! "accounts" | "user" | "zones"
            """)
    void enumerations(String filter, String printed) {
        Node items = ACCOUNT.query(filter + ".not").at("schema", "items");
        SeedList.parse(printed).assertDescribes(items.at("enum").texts());
    }

    @Test
    void organizationLogKnowsFewerActorTypesAndOneScope() {
        Node actorType = ORGANIZATION.query("actor_type.not").at("schema", "items", "enum");
        assertEquals(List.of("cloudflare_admin", "system", "user"), actorType.texts());
        Node scope = ORGANIZATION.query("resource_scope.not").at("schema", "items", "enum");
        assertEquals(List.of("organizations"), scope.texts());
    }

    @Test
    void filtersAreRepeatedParametersWithALiteralName() {
        for (Operation audit : List.of(ACCOUNT, ORGANIZATION)) {
            List<Node> filters = audit.parameters("query").values().stream()
                    .filter(parameter -> parameter.has("x-lathe-group"))
                    .toList();
            assertEquals(audit.equals(ACCOUNT) ? 22 : 18, filters.size());
            for (Node filter : filters) {
                // not: Array<string> … Optional
                String component = filter.at("x-lathe-group", "component").text();
                assertEquals(component + ".not", filter.at("name").text());
                assertEquals("not", filter.at("x-lathe-group", "member").text());
                assertEquals("form", filter.at("style").text());
                assertTrue(filter.isTrue("explode"));
                assertEquals("array", filter.at("schema", "type").text());
                assertFalse(filter.isTrue("required"));
            }
        }
    }

    @Test
    void statusCodesAreNumbers() {
        // not: Array<number>
        Node items = ACCOUNT.query("raw_status_code.not").at("schema", "items");
        assertEquals("integer", items.at("type").text());
    }

    @Test
    void onlyTheFormerIdFilterIsDeprecated() {
        // audit_log_id: { not: Array<string> Optional Deprecated
        List<String> deprecated = ACCOUNT.parameters("query").values().stream()
                .filter(parameter -> parameter.isTrue("deprecated"))
                .map(parameter -> parameter.at("name").text())
                .toList();
        assertEquals(List.of("audit_log_id.not"), deprecated);
    }

    @ParameterizedTest
    @ValueSource(strings = {"before", "since"})
    void bothEndsAreRequiredDatesOrInstants(String name) {
        // before: string (format: date) … a date string 2019-04-30 (interpreted in UTC) or an absolute timestamp
        for (Operation audit : List.of(ACCOUNT, ORGANIZATION)) {
            Node parameter = audit.query(name);
            assertTrue(parameter.isTrue("required"));
            assertEquals(
                    List.of("date", "date-time"),
                    parameter.at("schema", "anyOf").items().stream()
                            .map(variant -> variant.at("format").text())
                            .toList());
        }
    }

    @Test
    void directionAndLimit() {
        for (Operation audit : List.of(ACCOUNT, ORGANIZATION)) {
            // direction: Optional (default: "desc") … "desc" "asc"
            Node direction = audit.query("direction");
            assertFalse(direction.isTrue("required"));
            assertEquals("desc", direction.at("schema", "default").text());
            assertEquals(
                    Set.of("desc", "asc"),
                    Set.copyOf(direction.at("schema", "enum").texts()));

            // limit: number Optional (maximum: 1000, minimum: 1, default: 100)
            Node limit = audit.query("limit");
            assertFalse(limit.isTrue("required"));
            assertEquals("number", limit.at("schema", "type").text());
            assertEquals(1000, limit.at("schema", "maximum").number());
            assertEquals(1, limit.at("schema", "minimum").number());
            assertEquals(100, limit.at("schema", "default").number());

            // cursor: string Optional
            assertFalse(audit.query("cursor").isTrue("required"));
            assertEquals("string", audit.query("cursor").at("schema", "type").text());
        }
    }

    @Test
    void securityAndPermissions() {
        Node schemes = FILES.openapi().at("components", "securitySchemes");
        // Example: Authorization: Bearer Sn3lZJTBX6kkg7OdcBUAxOO963GEIyGQqnFTOFYY
        assertEquals("bearer", schemes.at("api_token", "scheme").text());
        // API Token … API Email + API Key
        for (Operation audit : List.of(ACCOUNT, ORGANIZATION)) {
            assertEquals(
                    List.of(List.of("api_token"), List.of("api_email", "api_key")),
                    audit.node().at("security").items().stream()
                            .map(Node::names)
                            .toList());
        }
        // Account Settings Write Account Settings Read
        assertEquals(
                List.of("Account Settings Write", "Account Settings Read"),
                ACCOUNT.node().at("x-lathe-permissions").texts());
    }

    /** The parameters as an SDK shows them: a filter is one component, whatever its members. */
    private static Set<String> components(Operation operation) {
        Set<String> components = new LinkedHashSet<>();
        operation
                .parameters("query")
                .forEach((name, parameter) -> components.add(parameter
                        .find("x-lathe-group")
                        .map(group -> group.at("component").text())
                        .orElse(name)));
        return components;
    }
}
