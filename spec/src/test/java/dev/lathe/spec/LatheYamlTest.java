package dev.lathe.spec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * {@code lathe.yaml} fits the document: what it points at exists. That it mentions every operation, the seeds' test
 * says.
 */
class LatheYamlTest {
    private static final SpecFiles FILES = SpecFiles.ofTheJar();
    private static final Node LATHE = FILES.latheYaml();

    @Test
    void aliases() {
        Map<String, List<String>> aliases = new TreeMap<>();
        SdkMethod.allOf(FILES).stream()
                .filter(method -> !method.aliases().isEmpty())
                .forEach(method -> aliases.put(method.resource() + "." + method.name(), method.aliases()));
        assertEquals(
                Map.of(
                        "accounts.account_organizations.move", List.of("create"),
                        "accounts.subscriptions.list", List.of("get"),
                        "accounts.tokens.value.roll", List.of("update")),
                aliases);
    }

    @Test
    void credentialsAreSchemesOfTheDocument() {
        Node schemes = FILES.openapi().at("components", "securitySchemes");
        List<String> used = LATHE.at("authentication").items().stream()
                .flatMap(alternative -> alternative.texts().stream())
                .toList();
        assertEquals(List.of("api_token", "api_email", "api_key"), used);
        assertTrue(schemes.names().containsAll(used));
        Node environment = LATHE.at("environment");
        assertEquals(
                "api_token",
                environment.at("CLOUDFLARE_API_TOKEN", "credential").text());
        assertEquals(
                "api_email", environment.at("CLOUDFLARE_EMAIL", "credential").text());
        assertEquals(
                "api_key", environment.at("CLOUDFLARE_API_KEY", "credential").text());
    }

    @Test
    void pagedMethodsHaveTheParametersAndMembersOfTheirScheme() {
        for (SdkMethod method : SdkMethod.allOf(FILES)) {
            if (method.pages() != null) {
                Node scheme = LATHE.at("pagination", method.pages());
                Operation operation = Operation.of(FILES, method.verb(), method.path());
                parameters(scheme).forEach(operation::query);
                assertMember(operation, scheme.at("items").text());
                assertMember(operation, scheme.at("info").text());
            }
        }
    }

    @Test
    void cursorIsReadFromTwoPlaces() {
        assertEquals(
                List.of("/result_info/cursors/after", "/result_info/cursor"),
                LATHE.at("pagination", "CursorPaginationAfter", "cursor", "next")
                        .texts());
    }

    @Test
    void onlyTheListOfAccountsIsKnownToRepeatItself() {
        Node accounts = LATHE.at("resources", "accounts", "methods", "list");
        assertEquals("end", accounts.at("repeat").text());
    }

    @Test
    void overriddenTypesAndSecretsExist() {
        Stream.concat(LATHE.at("types").names().stream(), LATHE.at("secrets").texts().stream())
                .forEach(pointer -> FILES.openapi().at(pointer.substring(2).split("/", -1)));
    }

    @Test
    void envelopeMembersAreThoseOfTheDocument() {
        Node envelope = FILES.openapi().at("components", "schemas", "IamEnvelope");
        for (String part : List.of("success", "errors", "messages")) {
            envelope.member(LATHE.at("envelope", part).text());
        }
        Node problem = envelope.member("errors").at("items");
        LATHE.at("envelope", "problem").names().forEach(part -> {
            Node schema = problem;
            for (String step :
                    LATHE.at("envelope", "problem", part).text().substring(1).split("/", -1)) {
                schema = schema.member(step);
            }
        });
    }

    private static Stream<String> parameters(Node scheme) {
        return Stream.of("page-number", "cursor")
                .flatMap(kind -> scheme.find(kind).stream())
                .flatMap(advance -> Stream.of("parameter", "size")
                        .map(key -> advance.at(key).text()));
    }

    private static void assertMember(Operation operation, String pointer) {
        operation.envelope().member(pointer.substring(1));
    }
}
