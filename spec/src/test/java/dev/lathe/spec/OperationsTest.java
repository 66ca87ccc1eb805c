package dev.lathe.spec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The operations: families of envelopes, credentials, permissions, parameters. */
class OperationsTest {
    private static final SpecFiles FILES = SpecFiles.ofTheJar();

    @ParameterizedTest
    @CsvSource(delimiter = '!', textBlock = """
            accounts-list-accounts                    ! Iam          ! key       !
            account-creation                          ! Iam          ! key       !
            accounts-account-details                  ! Iam          ! key       ! Account Settings Write, Account Settings Read, Billing Write, Billing Read, SCIM Provisioning
            accounts-update-account                   ! Iam          ! key       ! Account Settings Write
            account-deletion                          ! Iam          ! key       ! Account Settings Write
            Accounts_moveAccounts                     ! Organization ! key       !
            Accounts_getAccountProfile                ! Organization ! key       ! Account Settings Write, Account Settings Read, Billing Write, Billing Read, SCIM Provisioning
            Accounts_modifyAccountProfile             ! Organization ! key       ! Account Settings Write
            audit-logs-v2-get-account-audit-logs      ! Audit        ! token key ! Account Settings Write, Account Settings Read
            account-members-list-members              ! Iam          ! key       ! SCIM Provisioning, Account Settings Write, Account Settings Read
            account-members-add-member                ! Iam          ! key       ! SCIM Provisioning, Account Settings Write
            account-members-member-details            ! Iam          ! key       ! SCIM Provisioning, Account Settings Write, Account Settings Read
            account-members-update-member             ! Iam          ! key       ! SCIM Provisioning, Account Settings Write
            account-members-remove-member             ! Iam          ! key       ! SCIM Provisioning, Account Settings Write
            account-roles-list-roles                  ! Iam          ! key       ! SCIM Provisioning, Account Settings Write, Account Settings Read
            account-roles-role-details                ! Iam          ! key       ! SCIM Provisioning, Account Settings Write, Account Settings Read
            account-subscriptions-list-subscriptions  ! Billing      ! token key ! Billing Write, Billing Read
            account-subscriptions-create-subscription ! Billing      ! token key ! Billing Write
            account-subscriptions-update-subscription ! Billing      ! token key ! Billing Write
            account-subscriptions-delete-subscription ! Billing      ! token key ! Billing Write
            account-api-tokens-list-tokens            ! Iam          ! token     ! Account API Tokens Write, Account API Tokens Read
            account-api-tokens-create-token           ! Iam          ! token     ! Account API Tokens Write
            account-api-tokens-token-details          ! Iam          ! token     ! Account API Tokens Write, Account API Tokens Read
            account-api-tokens-update-token           ! Iam          ! token     ! Account API Tokens Write
            account-api-tokens-delete-token           ! Iam          ! token     ! Account API Tokens Write
            account-api-tokens-verify-token           ! Iam          ! token     !
            account-api-tokens-list-permission-groups ! Iam          ! token     ! Account API Tokens Write, Account API Tokens Read
            account-api-tokens-roll-token             ! Iam          ! token     ! Account API Tokens Write
            audit-logs-v2-get-organization-audit-logs ! Audit        ! token key !
            """)
    void familyCredentialsAndPermissions(String id, String family, String credentials, String permissions) {
        Operation operation = operation(id);
        Node success = operation.node().at("responses");
        if (success.has("200")) {
            Node envelope = operation.envelope().at("allOf").items().get(0);
            assertEquals("/" + family + "Envelope", envelope.followed().pointer());
        }
        Node failure = operation.content(400).orElseThrow().at("schema");
        assertEquals("/" + family + "Failure", failure.followed().pointer());
        assertEquals(credentials, credentials(operation));
        assertEquals(
                permissions == null ? "" : permissions,
                operation
                        .node()
                        .find("x-lathe-permissions")
                        .map(list -> String.join(", ", list.texts()))
                        .orElse(""));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '!', textBlock = """
            accounts-list-accounts                    ! name direction page per_page
            account-members-list-members              ! order status direction page per_page
            account-roles-list-roles                  ! page per_page
            account-api-tokens-list-tokens            ! direction page per_page
            account-api-tokens-list-permission-groups ! name scope
            account-subscriptions-list-subscriptions  !
            """)
    void queryParametersOfLists(String id, String expected) {
        Map<String, Node> query = operation(id).parameters("query");
        assertEquals(expected == null ? "" : expected, String.join(" ", query.keySet()));
        assertTrue(query.values().stream().noneMatch(parameter -> parameter.isTrue("required")));
    }

    @Test
    void pagesAreWholeNumbersWithLimits() {
        Operation list = operation("accounts-list-accounts");
        assertEquals("type=number multipleOf=1 minimum=1 default=1", schema(list.query("page")));
        assertEquals("type=number multipleOf=1 minimum=5 maximum=50 default=20", schema(list.query("per_page")));
        assertEquals(
                List.of("user.first_name", "user.last_name", "user.email", "status"),
                operation("account-members-list-members")
                        .query("order")
                        .at("schema", "enum")
                        .texts());
        assertEquals(
                List.of("accepted", "pending", "rejected"),
                operation("account-members-list-members")
                        .query("status")
                        .at("schema", "enum")
                        .texts());
    }

    @Test
    void pathParametersAreThoseOfTheTemplateInItsOrder() {
        for (Operation operation : Operation.allOf(FILES)) {
            List<String> template = List.of(operation.path().split("/", -1)).stream()
                    .filter(segment -> segment.startsWith("{"))
                    .map(segment -> segment.substring(1, segment.length() - 1))
                    .toList();
            assertEquals(template, List.copyOf(operation.parameters("path").keySet()));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '!', textBlock = """
            accounts-account-details                  ! account_id              ! type=string minLength=32 maxLength=32
            account-deletion                          ! account_id              ! type=string
            Accounts_moveAccounts                     ! account_id              ! type=string
            Accounts_getAccountProfile                ! account_id              ! type=string
            audit-logs-v2-get-account-audit-logs      ! account_id              ! type=string
            account-members-member-details            ! account_id              ! type=string minLength=32 maxLength=32
            account-members-member-details            ! member_id               ! type=string maxLength=32
            account-roles-role-details                ! role_id                 ! type=string maxLength=32
            account-subscriptions-update-subscription ! account_id              ! type=string maxLength=32
            account-subscriptions-update-subscription ! subscription_identifier ! type=string maxLength=32
            account-api-tokens-token-details          ! account_id              ! type=string minLength=32 maxLength=32
            account-api-tokens-token-details          ! token_id                ! type=string maxLength=32
            audit-logs-v2-get-organization-audit-logs ! organization_id         ! type=string
            """)
    void identifiers(String id, String name, String expected) {
        assertEquals(expected, schema(operation(id).parameter("path", name)));
    }

    @Test
    void resultsThatMayBeNull() {
        List<String> nullable = Operation.allOf(FILES).stream()
                .filter(operation -> operation.response(204).isEmpty()
                        || operation.content(200).isPresent())
                .filter(operation -> operation
                        .result()
                        .find("type")
                        .filter(type -> type.value() instanceof List<?>)
                        .isPresent())
                .map(operation -> operation.node().at("operationId").text())
                .toList();
        assertEquals(
                List.of(
                        "account-deletion",
                        "account-members-remove-member",
                        "account-subscriptions-list-subscriptions",
                        "account-api-tokens-delete-token"),
                nullable);
    }

    @Test
    void everyOperationIsDescribed() {
        for (Operation operation : Operation.allOf(FILES)) {
            assertTrue(operation.node().has("description"), operation::toString);
            for (String place : List.of("path", "query")) {
                operation.parameters(place).values().forEach(parameter -> assertTrue(parameter.has("description")));
            }
        }
    }

    private static String credentials(Operation operation) {
        Map<List<String>, String> names = Map.of(List.of("api_token"), "token", List.of("api_email", "api_key"), "key");
        return operation.node().at("security").items().stream()
                .map(requirement -> names.get(requirement.names()))
                .collect(Collectors.joining(" "));
    }

    private static String schema(Node parameter) {
        Node schema = parameter.at("schema");
        return schema.names().stream()
                .map(name -> name + "=" + schema.at(name).text())
                .collect(Collectors.joining(" "));
    }

    private static Operation operation(String id) {
        return Operation.allOf(FILES).stream()
                .filter(operation -> operation.node().at("operationId").text().equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError(id));
    }
}
