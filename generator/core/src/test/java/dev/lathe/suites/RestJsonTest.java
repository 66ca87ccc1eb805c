package dev.lathe.suites;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lathe.tree.Element;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Smithy's restJson1 protocol tests for clients: an SDK of their document makes each call to a server of this machine,
 * and reads each answer.
 */
@Tag("long")
class RestJsonTest {

    private static final String CASES = "smithy-restjson1-cases.json";
    private static final String REASONS = "restjson1.json";

    @ParameterizedTest
    @ValueSource(strings = {"3.0", "3.1"})
    void callsAreSentAndAnswersReadAsTheProtocolSays(String version) throws IOException {
        Path document = Suite.file("smithy-restjson1-openapi-" + version + ".json");
        Element cases = Suite.tree(Suite.file(CASES));
        Map<String, Operation> operations = RestJsonCase.operations(Suite.tree(document));
        SuiteSdk sdk = SuiteSdk.of(document);
        List<String> known =
                Runtime.version().feature() < 19 ? List.of("requests", "requests before Java 19") : List.of("requests");
        Ledger requests = Ledger.of("restJson1 " + version + ": requests", REASONS, known);
        Ledger responses = Ledger.of("restJson1 " + version + ": responses", REASONS, List.of("responses"));
        try (WireServer server = new WireServer()) {
            RestJsonRequests sent = new RestJsonRequests(sdk, server);
            RestJsonResponses read = new RestJsonResponses(sdk, server);
            usable(cases.items("request"), operations).forEach(each -> requests.add(each.id(), sent.verdict(each)));
            usable(cases.items("response"), operations).forEach(each -> responses.add(each.id(), read.verdict(each)));
        }
        requests.print();
        printExcluded(cases.items("request"));
        responses.print();
        printExcluded(cases.items("response"));
        List<String> failures = new ArrayList<>(requests.failures());
        failures.addAll(responses.failures());
        assertEquals(List.of(), failures, () -> String.join("\n", failures));
    }

    /** The suite itself says of some cases why they are no matter of a document. */
    private static void printExcluded(List<Element> cases) {
        Map<String, Long> reasons = cases.stream()
                .filter(each -> each.has("exclude"))
                .collect(Collectors.groupingBy(
                        each -> Objects.requireNonNull(each.text("exclude")), TreeMap::new, Collectors.counting()));
        System.out.println("  excluded by the suite: " + reasons);
    }

    private static List<RestJsonCase> usable(List<Element> cases, Map<String, Operation> operations) {
        return cases.stream()
                .filter(each -> !each.has("exclude"))
                .map(each -> RestJsonCase.of(each, operations))
                .toList();
    }
}
