package dev.lathe.spec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The document describes every exchange of the wire examples. */
class WireExamplesTest {
    private static final SpecFiles FILES = SpecFiles.ofTheJar();
    private static final Schemas ANSWERS = Schemas.ofAnswers(FILES);
    private static final Schemas REQUESTS = Schemas.ofRequests(FILES);
    private static final Router ROUTER = new Router(Operation.allOf(FILES));
    private static final Map<String, List<String>> HEADERS =
            Map.of("api_token", List.of("Authorization"), "api_email", List.of("X-Auth-Email", "X-Auth-Key"));

    static List<WireExample> examples() {
        return WireExample.all();
    }

    @Test
    void thereAreFortyNineAndEveryMethodHasOne() {
        assertEquals(49, WireExample.all().size());
        Set<String> names = WireExample.all().stream()
                .map(example -> example.name().replace(".json", ""))
                .collect(Collectors.toSet());
        for (SdkMethod method : SdkMethod.allOf(FILES)) {
            assertTrue(fullNames(method).anyMatch(names::contains), method::toString);
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void theFileIsNamedAfterAMethodOfTheOperation(WireExample example) {
        String file = example.name().replace("extra/", "").replace("json", "");
        if (!file.startsWith("error.")) {
            String operation = operation(example).toString();
            assertTrue(
                    SdkMethod.allOf(FILES).stream()
                            .filter(method -> method.verbAndPath().equals(operation))
                            .flatMap(WireExamplesTest::fullNames)
                            .anyMatch(name -> file.startsWith(name + ".")),
                    operation);
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void queryParametersAreDeclared(WireExample example) {
        Map<String, Node> declared = operation(example).parameters("query");
        example.query().forEach((name, value) -> {
            assertTrue(declared.containsKey(name), name);
            Node schema = operation(example).query(name).at("schema");
            assertEquals(List.of(), REQUESTS.problems(schema, value), name);
        });
        Set<String> missing = new TreeSet<>(declared.keySet());
        missing.removeIf(name -> !operation(example).query(name).isTrue("required"));
        missing.removeAll(example.query().keySet());
        // the one exchange about a parameter that was left out
        boolean refused = example.name().endsWith("error-400.json");
        assertEquals(refused ? Set.of("before") : Set.of(), missing);
    }

    @ParameterizedTest
    @MethodSource("examples")
    void requestBodyFollowsTheDocument(WireExample example) {
        operation(example)
                .request()
                .ifPresentOrElse(
                        body -> assertEquals(List.of(), REQUESTS.problems(body.at("schema"), example.sent())),
                        () -> assertNull(example.sent()));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void credentialsAreAmongTheDeclaredOnes(WireExample example) {
        List<List<String>> declared = operation(example).node().at("security").items().stream()
                .map(requirement -> HEADERS.get(requirement.names().get(0)))
                .toList();
        assertTrue(declared.contains(example.credentials()), declared::toString);
    }

    @ParameterizedTest
    @MethodSource("examples")
    void answerFollowsTheDocument(WireExample example) {
        Operation operation = operation(example);
        if (example.status() >= 500) {
            assertTrue(operation.response(example.status()).isEmpty());
        } else if (example.saysFailure()) {
            assertAnswer(operation.content(400).orElseThrow(), example);
        } else if (operation.content(example.status()).isPresent()) {
            assertAnswer(operation.content(example.status()).orElseThrow(), example);
        } else {
            assertEquals(204, example.status());
            assertTrue(operation.response(204).isPresent());
            assertNull(example.received());
        }
    }

    @Test
    void aSoftFailureIsNotASuccessfulAnswer() {
        WireExample soft = WireExample.all().stream()
                .filter(example -> example.name().endsWith("error.200-success-false.json"))
                .findFirst()
                .orElseThrow();
        Node envelope = operation(soft).envelope();
        assertFalse(ANSWERS.problems(envelope, soft.received()).isEmpty());
    }

    private static void assertAnswer(Node content, WireExample example) {
        assertEquals(List.of(), ANSWERS.problems(content.at("schema"), example.received()));
    }

    private static Operation operation(WireExample example) {
        return ROUTER.route(example.verb(), example.path());
    }

    private static Stream<String> fullNames(SdkMethod method) {
        return Stream.concat(Stream.of(method.name()), method.aliases().stream())
                .map(name -> method.resource() + "." + name);
    }
}
