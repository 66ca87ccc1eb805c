package dev.lathe.spec;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

/** Finds the operation of a request: among the templates that fit, the one with the most literal segments. */
final class Router {
    private final List<Operation> operations;

    Router(List<Operation> operations) {
        this.operations = operations;
    }

    Operation route(String verb, String path) {
        List<Operation> fitting = operations.stream()
                .filter(operation -> operation.verb().equals(verb) && fits(operation.path(), path))
                .toList();
        long most = fitting.stream().mapToLong(Router::literals).max().orElse(-1);
        List<Operation> best = fitting.stream()
                .filter(operation -> literals(operation) == most)
                .toList();
        assertEquals(1, best.size(), () -> verb + " " + path + " leads to " + best);
        return best.get(0);
    }

    private static boolean fits(String template, String path) {
        String[] expected = template.split("/", -1);
        String[] actual = path.split("/", -1);
        boolean fits = expected.length == actual.length;
        for (int i = 0; fits && i < expected.length; i++) {
            fits = isVariable(expected[i]) || expected[i].equals(actual[i]);
        }
        return fits;
    }

    private static long literals(Operation operation) {
        return List.of(operation.path().split("/", -1)).stream()
                .filter(segment -> !isVariable(segment))
                .count();
    }

    private static boolean isVariable(String segment) {
        return segment.startsWith("{");
    }
}
