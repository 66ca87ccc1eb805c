package dev.lathe.spec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The schemas, member by member, with their marks and limits. */
class TypesTest {
    private static final SpecFiles FILES = SpecFiles.ofTheJar();
    private static final Node SCHEMAS = FILES.openapi().at("components", "schemas");

    /** {@code !} required, {@code ^} read-only, {@code ~} may be null. */
    @ParameterizedTest
    @CsvSource(delimiter = ':', textBlock = """
            Account              : id! name! type! created_on^ managed_by settings
            AccountManagedBy     : parent_org_id^ parent_org_name^
            AccountSettings      : abuse_contact_email enforce_twofactor
            AccountProfile       : business_address! business_email! business_name! business_phone! external_metadata!
            Member               : id^ email policies roles status^ user^
            MemberUser           : email! id first_name~ last_name~ two_factor_authentication_enabled^
            MemberPolicy         : id^ access permission_groups resource_groups
            MemberPolicyParam    : access! permission_groups! resource_groups!
            PermissionGroupRef   : id! meta name^
            ResourceGroup        : id!^ scope! meta name^
            ResourceScope        : key!^ objects!
            Meta                 : key value
            Role                 : id! name!^ description!^ permissions!^
            RoleParam            : id!
            RolePermissions      : analytics billing cache_purge dns dns_records lb logs organization ssl waf zone_settings zones
            PermissionGrant      : read write
            Subscription         : id^ currency^ current_period_end^ current_period_start^ frequency price^ rate_plan state^
            RatePlan             : id currency externally_managed is_contract public_name scope sets
            Token                : id^ condition expires_on issued_on^ last_used_on^ modified_on^ name not_before policies status
            TokenCondition       : request_ip
            TokenPolicy          : id!^ effect! permission_groups! resources!
            PermissionGroup      : id name scopes
            AccountAuditLog      : id^ account action actor raw resource zone
            OrganizationAuditLog : id^ action actor organization raw resource
            AuditAction          : description result time type
            AuditRaw             : cf_ray_id method status_code uri user_agent
            AuditResource        : id product request response scope type
            AccountAuditActor    : id context email ip_address token_id token_name type
            OrganizationAuditActor : id context email ip_address token_id token_name type
            ResponseInfo         : code! message! documentation_url source
            PaginationInfo       : count page per_page total_count
            AuditResultInfo      : count cursor
            AuditError           : message!
            IamEnvelope          : success! errors! messages!
            OrganizationEnvelope : success! errors! messages!
            BillingEnvelope      : success! errors! messages!
            AuditEnvelope        : success errors result_info
            IamFailure           : success! errors! messages! result!
            OrganizationFailure  : success! errors! messages! result
            BillingFailure       : success! errors! messages! result!
            AuditFailure         : success! errors! messages
            """)
    void members(String name, String expected) {
        assertEquals(List.of(expected.split(" ", -1)), marked(SCHEMAS.at(name)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ':', textBlock = """
            AccountType                : standard enterprise
            AccountAuditActorType      : account cloudflare_admin system user
            AccountAuditResourceScope  : accounts user zones
            AuditActionResult          : success failure
            AuditActionType            : create delete view update
            AuditActorContext          : api_key api_token dash oauth origin_ca_key
            BillingFrequency           : weekly monthly quarterly yearly
            MemberStatus               : accepted pending
            OrganizationAuditActorType : cloudflare_admin system user
            OrganizationAuditResourceScope : organizations
            PolicyEffect               : allow deny
            SortDirection              : asc desc
            Status                     : member invited
            TokenStatus                : active disabled expired
            """)
    void enumerations(String name, String expected) {
        assertEquals(List.of(expected.split(" ", -1)), SCHEMAS.at(name, "enum").texts());
    }

    @ParameterizedTest
    @CsvSource(delimiter = ':', textBlock = """
            Account/properties/id             : minLength 32 maxLength 32
            Account/properties/name           : maxLength 100
            AccountManagedBy/properties/parent_org_id : maxLength 32
            Member/properties/id              : maxLength 32
            Member/properties/email           : maxLength 90
            MemberUser/properties/email       : maxLength 90
            MemberUser/properties/id          : minLength 32 maxLength 32
            MemberUser/properties/first_name  : maxLength 60
            MemberUser/properties/last_name   : maxLength 60
            Role/properties/id                : maxLength 32
            Role/properties/name              : maxLength 120
            Subscription/properties/id        : maxLength 32
            Token/properties/id               : maxLength 32
            Token/properties/name             : maxLength 120
            TokenValue                        : minLength 40 maxLength 80
            ResponseInfo/properties/code      : minimum 1000
            IamFailure/properties/errors      : minItems 1
            OrganizationEnvelope/properties/errors : maxItems 0
            """)
    void limits(String place, String expected) {
        Node schema = SCHEMAS.at(place.split("/", -1));
        Set<String> limits =
                Set.of("minLength", "maxLength", "minimum", "maximum", "minItems", "maxItems", "multipleOf", "pattern");
        assertEquals(
                expected,
                schema.names().stream()
                        .filter(limits::contains)
                        .map(limit -> limit + " " + schema.at(limit).text())
                        .collect(Collectors.joining(" ")));
    }

    @Test
    void everyFileIsListedInFullInTheRoot() {
        Set<String> defined = new TreeSet<>();
        FILES.trees().keySet().stream()
                .filter(file -> file.startsWith("schemas/"))
                .forEach(file -> defined.addAll(FILES.root(file).names()));
        assertEquals(defined, new TreeSet<>(SCHEMAS.names()));
        SCHEMAS.names()
                .forEach(name ->
                        assertEquals("/" + name, SCHEMAS.at(name).followed().pointer()));
    }

    @Test
    void unionsAreToldApartByNamedVariants() {
        assertEquals(List.of("Flat", "Nested"), titles(SCHEMAS.at("TokenResources", "anyOf")));
        assertEquals(List.of("WithRoles", "WithPolicies"), titles(SCHEMAS.at("MemberCreateBody", "anyOf")));
        assertEquals(List.of("WithRoles", "WithPolicies"), titles(SCHEMAS.at("MemberUpdateBody", "anyOf")));

        List<Node> create = SCHEMAS.at("MemberCreateBody", "anyOf").items();
        assertEquals(List.of("email!", "roles!", "status"), marked(create.get(0)));
        assertEquals(List.of("email!", "policies!", "status"), marked(create.get(1)));
        assertEquals(
                "string",
                create.get(0).at("properties", "roles", "items", "type").text());
        assertEquals(
                "pending", create.get(0).at("properties", "status", "default").text());

        List<Node> update = SCHEMAS.at("MemberUpdateBody", "anyOf").items();
        assertEquals(List.of("roles"), marked(update.get(0)));
        assertEquals(List.of("policies!"), marked(update.get(1)));
        assertEquals(List.of("id!"), marked(update.get(0).at("properties", "roles", "items")));
    }

    @Test
    void mapsAreOpen() {
        assertEquals(
                "string", SCHEMAS.at("Meta", "additionalProperties", "type").text());
        assertEquals(List.of("read", "write"), marked(SCHEMAS.at("RolePermissions", "additionalProperties")));
        Node nested = SCHEMAS.at("TokenResources", "anyOf").items().get(1);
        assertEquals(
                "string",
                nested.at("additionalProperties", "additionalProperties", "type")
                        .text());
    }

    @Test
    void freeFormPartsOfAnAuditEntryHaveNoType() {
        for (String name : List.of("request", "response", "scope")) {
            assertEquals(
                    List.of("description"),
                    SCHEMAS.at("AuditResource", "properties", name).names());
        }
    }

    @Test
    void everyMemberIsDescribed() {
        for (String name : SCHEMAS.names()) {
            assertTrue(SCHEMAS.at(name).has("description"), name);
            SCHEMAS.at(name)
                    .members()
                    .forEach((member, schema) -> assertTrue(schema.has("description"), () -> name + "." + member));
            assertFalse(SCHEMAS.at(name).isTrue("deprecated"));
        }
    }

    private static List<String> titles(Node variants) {
        return variants.items().stream()
                .map(variant -> variant.at("title").text())
                .toList();
    }

    private static List<String> marked(Node schema) {
        List<String> required = schema.required();
        return schema.members().entrySet().stream()
                .map(member -> member.getKey()
                        + (required.contains(member.getKey()) ? "!" : "")
                        + (member.getValue().isTrue("readOnly") ? "^" : "")
                        + (allowsNull(member.getValue()) ? "~" : ""))
                .toList();
    }

    private static boolean allowsNull(Node schema) {
        return schema.find("type")
                .filter(type ->
                        type.value() instanceof List<?> kinds && kinds.containsAll(Arrays.asList("string", "null")))
                .isPresent();
    }
}
