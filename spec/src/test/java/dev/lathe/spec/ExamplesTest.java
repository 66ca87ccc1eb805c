package dev.lathe.spec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The document's own examples follow its schemas, and none is missing. */
class ExamplesTest {
    private static final SpecFiles FILES = SpecFiles.ofTheJar();
    private static final Schemas ANSWERS = Schemas.ofAnswers(FILES);
    private static final Schemas REQUESTS = Schemas.ofRequests(FILES);

    static List<Operation> operations() {
        return Operation.allOf(FILES);
    }

    @ParameterizedTest
    @MethodSource("operations")
    void everyRequestHasExamplesThatAreValid(Operation operation) {
        operation.request().ifPresent(body -> assertExamples(REQUESTS, body));
    }

    @ParameterizedTest
    @MethodSource("operations")
    void everyAnswerHasExamplesThatAreValid(Operation operation) {
        Node responses = operation.node().at("responses");
        for (String status : responses.names()) {
            responses
                    .at(status)
                    .find("content")
                    .ifPresent(content -> assertExamples(ANSWERS, content.at("application/json")));
        }
    }

    @ParameterizedTest
    @MethodSource("operations")
    void everyParameterHasExamplesThatAreValid(Operation operation) {
        List<Node> parameters = new ArrayList<>(operation.parameters("path").values());
        parameters.addAll(operation.parameters("query").values());
        parameters.forEach(parameter -> assertExamples(REQUESTS, parameter));
    }

    @Test
    void aWrongValueIsNoticed() {
        Node account = FILES.openapi().at("components", "schemas", "Account").followed();
        String id = "5a7c9e1b3d5f70821436587a9cbed0f2";
        Map<String, Object> right = new LinkedHashMap<>(Map.of("id", id, "name", "n", "type", "standard"));
        assertEquals(List.of(), ANSWERS.problems(account, right));

        right.put("created_on", "2022-03-01T07:45:10.5025Z");
        assertEquals(List.of(), ANSWERS.problems(account, right));
        assertNotEquals(List.of(), REQUESTS.problems(account, right));

        right.put("created_on", "yesterday");
        assertNotEquals(List.of(), ANSWERS.problems(account, right));
        assertNotEquals(List.of(), ANSWERS.problems(account, Map.of("id", id, "name", "n")));
        assertNotEquals(List.of(), ANSWERS.problems(account, Map.of("id", "x", "name", "n", "type", "standard")));
    }

    private static void assertExamples(Schemas schemas, Node content) {
        Map<String, @Nullable Object> examples = Operation.examples(content);
        assertFalse(examples.isEmpty(), () -> "no example at " + content);
        examples.forEach((name, value) ->
                assertEquals(List.of(), schemas.problems(content.at("schema"), value), () -> name + " at " + content));
    }
}
