package dev.lathe.spec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/** What Cloudflare added later is not in the document, and a body that has it follows the document all the same. */
class LaterAdditionsTest {
    private static final SpecFiles FILES = SpecFiles.ofTheJar();
    private static final Schemas ANSWERS = Schemas.ofAnswers(FILES);
    private static final Node SCHEMAS = FILES.openapi().at("components", "schemas");

    @ParameterizedTest
    @CsvSource(delimiter = '!', quoteCharacter = '`', textBlock = """
            Token           ! creator_email_at_creation ! {"id":"1","creator_email_at_creation":"kim@example.com"}
            Token           ! provisioner_id            ! {"id":"1","provisioner_id":null,"provisioner_type":"user"}
            PermissionGroup ! category                  ! {"id":"1","category":"media","is_selectable":true}
            PaginationInfo  ! total_pages               ! {"page":1,"total_pages":3}
            AuditResultInfo ! cursors                   ! {"count":"1","cursors":{"after":"eA=="}}
            """)
    void anUnknownMemberIsAllowed(String schema, String member, String body) {
        assertFalse(SCHEMAS.at(schema).members().containsKey(member));
        assertEquals(List.of(), problems(schema, body));
    }

    @Test
    void theScopeOfAResourceGroupIsAnObjectOrAListOfThem() {
        assertEquals(List.of(), problems("ResourceGroup", "{\"id\":\"1\",\"scope\":{\"key\":\"k\",\"objects\":[]}}"));
        assertEquals(List.of(), problems("ResourceGroup", "{\"id\":\"1\",\"scope\":[{\"key\":\"k\",\"objects\":[]}]}"));
        assertFalse(problems("ResourceGroup", "{\"id\":\"1\",\"scope\":\"k\"}").isEmpty());
        assertFalse(
                problems("ResourceGroup", "{\"id\":\"1\",\"scope\":[\"k\"]}").isEmpty());
    }

    @Test
    void aRoleMayNameFurtherAreas() {
        assertEquals(List.of(), problems("RolePermissions", "{\"worker\":{\"read\":true}}"));
        assertFalse(problems("RolePermissions", "{\"worker\":\"yes\"}").isEmpty());
    }

    @Test
    void anInvitationNeedsRolesOrPolicies() {
        String withRoles = "{\"email\":\"a@example.com\",\"roles\":[\"1\"]}";
        assertEquals(List.of(), problems("MemberCreateBody", withRoles));
        assertFalse(
                problems("MemberCreateBody", "{\"email\":\"a@example.com\"}").isEmpty());
        assertFalse(problems("MemberCreateBody", "{\"email\":\"a@example.com\",\"roles\":[{\"id\":\"1\"}]}")
                .isEmpty());
    }

    private static List<String> problems(String schema, String body) {
        return ANSWERS.problems(
                SCHEMAS.at(schema).followed(), JsonMapper.shared().readValue(body, Object.class));
    }
}
