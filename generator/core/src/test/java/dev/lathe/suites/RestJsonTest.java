package dev.lathe.suites;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lathe.tree.Element;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Smithy's restJson1 protocol tests for clients: an SDK of their document makes each call to a server of this machine,
 * and reads each answer.
 */
class RestJsonTest {

    private static final String CASES = "smithy-restjson1-cases.json";
    private static final String REASONS = "restjson1.json";

    @ParameterizedTest
    @ValueSource(strings = {"3.0", "3.1"})
    void callsAreSentAndAnswersReadAsTheProtocolSays(String version) throws IOException {
        Path document = Suite.file("smithy-restjson1-openapi-" + version + ".json");
        Element cases = Suite.tree(Suite.file(CASES));
        Map<String, RestJsonCase.Operation> operations = RestJsonCase.operations(Suite.tree(document));
        SuiteSdk sdk = SuiteSdk.of(document);
        Ledger requests = Ledger.of("restJson1 " + version + ": requests", REASONS, "requests");
        Ledger responses = Ledger.of("restJson1 " + version + ": responses", REASONS, "responses");
        try (WireServer server = new WireServer()) {
            RestJsonRequests sent = new RestJsonRequests(sdk, server);
            RestJsonResponses read = new RestJsonResponses(sdk, server);
            usable(cases.items("request"), operations).forEach(each -> requests.add(each.id(), sent.verdict(each)));
            usable(cases.items("response"), operations).forEach(each -> responses.add(each.id(), read.verdict(each)));
        }
        requests.print();
        responses.print();
        List<String> failures = new ArrayList<>(requests.failures());
        failures.addAll(responses.failures());
        assertEquals(List.of(), failures, () -> String.join("\n", failures));
    }

    /** The suite itself says of the others why they are no matter of a document. */
    private static List<RestJsonCase> usable(List<Element> cases, Map<String, RestJsonCase.Operation> operations) {
        return cases.stream()
                .filter(each -> !each.has("exclude"))
                .map(each -> RestJsonCase.of(each, operations))
                .toList();
    }
}
