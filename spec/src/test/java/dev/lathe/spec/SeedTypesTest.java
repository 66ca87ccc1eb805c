package dev.lathe.spec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The domain types and the audit logs' answers that the seeds print, each beside the seed's own line. */
class SeedTypesTest {
    private static final SpecFiles FILES = SpecFiles.ofTheJar();

    @Test
    void domainTypes() {
        // Account = { id, name, type, 3 more... }
        SeedList.parse("{ id, name, type, 3 more... }")
                .assertDescribes(schema("Account").members().keySet());
        assertEquals(6, schema("Account").members().size());

        // AccountProfile = { business_address, business_email, business_name, 2 more... }
        SeedList.parse("{ business_address, business_email, business_name, 2 more... }")
                .assertDescribes(schema("AccountProfile").members().keySet());
        assertEquals(5, schema("AccountProfile").members().size());

        // Status = "member" | "invited"
        assertEquals(List.of("member", "invited"), schema("Status").at("enum").texts());
    }

    @Test
    void createdTokenHasElevenFieldsAndATokenTen() {
        // Create Token -> Envelope<{ id, condition, expires_on, 8 more... }>
        Operation create = Operation.of(FILES, "post", "/accounts/{account_id}/tokens");
        assertEquals(11, create.result().members().size());
        assertEquals(10, schema("Token").members().size());
        assertTrue(create.result().members().containsKey("value"));
    }

    @Test
    void accountAuditAnswer() {
        Operation audit = Operation.of(FILES, "get", "/accounts/{account_id}/logs/audit");
        assertAuditEnvelope(audit);

        // result: Array<{ id, account, action, 4 more... }>
        SeedList.parse("{ id, account, action, 4 more... }")
                .assertDescribes(audit.result().at("items").members().keySet());
        assertEquals(7, audit.result().at("items").members().size());
    }

    @Test
    void organizationAuditAnswer() {
        Operation audit = Operation.of(FILES, "get", "/organizations/{organization_id}/logs/audit");
        assertAuditEnvelope(audit);

        // AuditListResponse { id, action, actor, 3 more }
        SeedList.parse("{ id, action, actor, 3 more }")
                .assertDescribes(audit.result().at("items").members().keySet());
        assertEquals(6, audit.result().at("items").members().size());
    }

    @Test
    void organizationAuditEntryHasThePrintedMembers() {
        Node entry = schema("OrganizationAuditLog");
        // "action": { "description", "result", "time", "type" }
        assertMembers(entry, "action", "description", "result", "time", "type");
        // "actor": { "id", "context", "email", "ip_address", "token_id", "token_name", "type" }
        assertMembers(entry, "actor", "id", "context", "email", "ip_address", "token_id", "token_name", "type");
        // "organization": { "id": "019c4f65e7607d8c9f6f6b58aa3aff50" }
        assertMembers(entry, "organization", "id");
        // "raw": { "cf_ray_id", "method", "status_code", "uri", "user_agent" }
        assertMembers(entry, "raw", "cf_ray_id", "method", "status_code", "uri", "user_agent");
        // "resource": { "id", "product", "request", "response", "scope", "type" }
        assertMembers(entry, "resource", "id", "product", "request", "response", "scope", "type");
    }

    private static void assertAuditEnvelope(Operation audit) {
        Node envelope = audit.envelope();
        // errors … result … result_info … success, each of them "Optional"
        assertEquals(
                Set.of("errors", "result", "result_info", "success"),
                envelope.members().keySet());
        assertEquals(List.of(), envelope.required());

        // errors: Array<{ message }>
        Node error = envelope.member("errors").at("items");
        assertEquals(Set.of("message"), error.members().keySet());
        assertEquals(List.of("message"), error.required());

        // result_info: { count, cursor }
        SeedList.parse("{ count, cursor }")
                .assertDescribes(envelope.member("result_info").members().keySet());
        // "count": "1"
        assertEquals(
                "string",
                envelope.member("result_info").member("count").at("type").text());

        // success: true
        assertTrue(envelope.member("success").isTrue("const"));
    }

    private static void assertMembers(Node parent, String name, String... members) {
        assertEquals(
                List.of(members),
                List.copyOf(parent.at("properties", name).members().keySet()));
    }

    private static Node schema(String name) {
        return FILES.openapi().at("components", "schemas", name);
    }
}
