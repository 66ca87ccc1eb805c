package dev.lathe.spec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Every method that the seeds print is in the document and in {@code lathe.yaml}. The first column is the resource, the
 * second our name for the method, the other two are the seeds' own lines.
 */
class SeedMethodsTest {
    private static final SpecFiles FILES = SpecFiles.ofTheJar();

    @ParameterizedTest
    @CsvSource(delimiter = '!', textBlock = """
            accounts                          ! list   ! List Accounts -> V4PagePaginationArray<> ! get/accounts
            accounts                          ! get    ! Account Details -> Envelope<> ! get/accounts/{account_id}
            accounts                          ! create ! Create An Account -> Envelope<> ! post/accounts
            accounts                          ! update ! Update Account -> Envelope<> ! put/accounts/{account_id}
            accounts                          ! delete ! Delete A Specific Account -> Envelope<{ id }> ! delete/accounts/{account_id}
            accounts.account_organizations    ! move   ! Move Account -> Envelope<{ account_id, destination_organization_id, source_organization_id }> ! post/accounts/{account_id}/move
            accounts.account_profile          ! get    ! Get Account Profile -> Envelope<> ! get/accounts/{account_id}/profile
            accounts.account_profile          ! update ! Modify Account Profile -> ! put/accounts/{account_id}/profile
            accounts.logs.audit               ! list   ! Get Account Audit Logs Version 2 Beta Release -> CursorPaginationAfter<{ id, account, action, 4 more... }> ! get/accounts/{account_id}/logs/audit
            accounts.members                  ! list   ! List Members -> V4PagePaginationArray<> ! get/accounts/{account_id}/members
            accounts.members                  ! get    ! Member Details -> Envelope<> ! get/accounts/{account_id}/members/{member_id}
            accounts.members                  ! create ! Add Member -> Envelope<> ! post/accounts/{account_id}/members
            accounts.members                  ! update ! Update Member -> Envelope<> ! put/accounts/{account_id}/members/{member_id}
            accounts.members                  ! delete ! Remove Member -> Envelope<{ id }> ! delete/accounts/{account_id}/members/{member_id}
            accounts.roles                    ! list   ! List Roles -> V4PagePaginationArray<> ! get/accounts/{account_id}/roles
            accounts.roles                    ! get    ! Role Details -> Envelope<> ! get/accounts/{account_id}/roles/{role_id}
            accounts.subscriptions            ! list   ! List Subscriptions -> SinglePage<> ! get/accounts/{account_id}/subscriptions
            accounts.subscriptions            ! create ! Create Subscription -> Envelope<> ! post/accounts/{account_id}/subscriptions
            accounts.subscriptions            ! update ! Update Subscription -> Envelope<> ! put/accounts/{account_id}/subscriptions/{subscription_identifier}
            accounts.subscriptions            ! delete ! Delete Subscription -> Envelope<{ subscription_id }> ! delete/accounts/{account_id}/subscriptions/{subscription_identifier}
            accounts.tokens                   ! list   ! List Tokens -> V4PagePaginationArray<> ! get/accounts/{account_id}/tokens
            accounts.tokens                   ! get    ! Token Details -> Envelope<> ! get/accounts/{account_id}/tokens/{token_id}
            accounts.tokens                   ! create ! Create Token -> Envelope<{ id, condition, expires_on, 8 more... }> ! post/accounts/{account_id}/tokens
            accounts.tokens                   ! update ! Update Token -> Envelope<> ! put/accounts/{account_id}/tokens/{token_id}
            accounts.tokens                   ! delete ! Delete Token -> Envelope<{ id }> ! delete/accounts/{account_id}/tokens/{token_id}
            accounts.tokens                   ! verify ! Verify Token -> Envelope<{ id, status, expires_on, 1 more... }> ! get/accounts/{account_id}/tokens/verify
            accounts.tokens.permission_groups ! list   ! List Permission Groups -> SinglePage<{ id, name, scopes }> ! get/accounts/{account_id}/tokens/permission_groups
            accounts.tokens.permission_groups ! get    ! List Permission Groups -> Envelope<Array<{ id, name, scopes }>> ! get/accounts/{account_id}/tokens/permission_groups
            accounts.tokens.value             ! roll   ! Roll Token -> Envelope<> ! put/accounts/{account_id}/tokens/{token_id}/value
            organizations.logs.audit          ! list   ! Get organization audit logs (Version 2, Beta release) -> CursorPaginationAfter<{ id, action, actor, 3 more }> ! get/organizations/{organization_id}/logs/audit
            """)
    void theMethodIsThere(String resource, String name, String titleLine, String pathLine) {
        SdkMethod method = method(resource, name);
        assertEquals(pathLine, method.verbAndPath());

        Operation operation = Operation.of(FILES, method.verb(), method.path());
        int arrow = titleLine.indexOf(" ->");
        assertEquals(titleLine.substring(0, arrow), operation.title());
        assertEquals(List.of(resource), operation.node().at("tags").texts());
        assertAnswer(titleLine.substring(arrow + 3).strip(), method, operation);
    }

    @Test
    void thirtyMethodsStandOnTwentyNineOperations() {
        List<SdkMethod> methods = SdkMethod.allOf(FILES);
        List<Operation> operations = Operation.allOf(FILES);
        assertEquals(30, methods.size());
        assertEquals(29, operations.size());
        assertEquals(
                operations.stream().map(Operation::toString).sorted().toList(),
                methods.stream().map(SdkMethod::verbAndPath).distinct().sorted().toList());
    }

    private static void assertAnswer(String printed, SdkMethod method, Operation operation) {
        if (printed.isEmpty()) { // "Modify Account Profile ->"
            assertFalse(operation.response(204).orElseThrow().has("content"));
            assertNull(operation.node().at("responses").find("200").orElse(null));
            return;
        }
        String wrapper = printed.substring(0, printed.indexOf('<'));
        String inside = printed.substring(printed.indexOf('<') + 1, printed.length() - 1);
        Node result = operation.result();
        if (wrapper.equals("Envelope")) {
            assertNull(method.pages());
            if (inside.startsWith("Array<")) {
                assertEquals("items", method.returns());
                assertMembers(inside.substring("Array<".length(), inside.length() - 1), result.at("items"));
            } else {
                assertFalse(result.has("items"));
                assertMembers(inside, result);
            }
        } else {
            assertEquals(wrapper, method.pages());
            assertNotNull(FILES.latheYaml().at("pagination", wrapper));
            assertMembers(inside, result.at("items"));
        }
    }

    private static void assertMembers(String printed, Node schema) {
        if (printed.isEmpty()) { // a domain type
            assertTrue(schema.isReference(), schema::toString);
        } else {
            SeedList.parse(printed).assertDescribes(schema.members().keySet());
        }
    }

    private static SdkMethod method(String resource, String name) {
        return SdkMethod.allOf(FILES).stream()
                .filter(method ->
                        method.resource().equals(resource) && method.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError(resource + "." + name));
    }
}
