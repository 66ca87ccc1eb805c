package dev.lathe.suites;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lathe.suites.WireServer.Seen;
import dev.lathe.tree.Element;
import dev.lathe.tree.Json;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every template of the table of paths is an operation of a document; every combination of values is called. A value
 * arrives as it is, or is refused: when it is empty or dots, wherever it stands, and so whenever it would change the
 * segments of the path.
 */
@Tag("long")
class PathTableTest {

    private static final Set<String> REFUSED = Set.of("", ".", "..");

    @TempDir
    private Path folder;

    @Test
    void noValueChangesTheSegmentsOfAPath() throws IOException {
        Element table = Objects.requireNonNull(
                Suite.tree(Suite.file("client-tables.json")).get("pathParam"));
        List<String> values = texts(table.items("params"));
        List<PathTemplate> templates = table.items("templates").stream()
                .map(parts -> new PathTemplate(texts(parts.items())))
                .toList();
        SuiteSdk sdk = SuiteSdk.of(Files.writeString(folder.resolve("openapi.json"), document(templates)));
        Ledger ledger = Ledger.of("values in paths:");
        int refused = 0;
        int changing = 0;
        try (WireServer server = new WireServer();
                SuiteClient client = new SuiteClient(sdk, URI.create(server.origin()))) {
            for (PathTemplate template : templates) {
                for (List<String> given : template.combinations(values)) {
                    ledger.add(template.path() + " with " + given, verdict(template, given, client, server));
                    refused += isRefused(given) ? 1 : 0;
                    changing += template.isChangedBy(given) ? 1 : 0;
                }
            }
        }
        ledger.print();
        System.out.println("  " + refused + " of them refused, of which " + changing + " would change the segments");
        assertEquals(List.of(), ledger.failures(), () -> String.join("\n", ledger.failures()));
    }

    private static List<String> texts(List<Element> items) {
        return items.stream().map(item -> Objects.requireNonNull(item.text())).toList();
    }

    private static String document(List<PathTemplate> templates) {
        return templates.stream()
                .map(template -> Json.quoted(template.path()) + ":" + template.item())
                .collect(Collectors.joining(
                        ",\n",
                        "{\"openapi\":\"3.1.0\",\"info\":{\"title\":\"Paths\",\"version\":\"1\"},"
                                + "\"servers\":[{\"url\":\"https://paths.example\"}],\"paths\":{\n",
                        "}}"));
    }

    private static boolean isRefused(List<String> given) {
        return given.stream().anyMatch(REFUSED::contains);
    }

    private static @Nullable String verdict(
            PathTemplate template, List<String> given, SuiteClient client, WireServer server) {
        server.take();
        boolean wasRefused = false;
        try {
            client.call(client.find(template.operation()), template.values(given));
        } catch (IllegalArgumentException refusal) {
            wasRefused = true;
        } catch (RuntimeException | AssertionError failure) {
            return failure.toString();
        }
        List<String> seen = server.take().stream().map(Seen::target).toList();
        List<String> expected = isRefused(given) ? List.of() : List.of(template.filled(given));
        if (wasRefused != isRefused(given) || (template.isChangedBy(given) && !wasRefused)) {
            return wasRefused ? "refused" : "not refused, but sent as " + seen;
        }
        return seen.equals(expected) ? null : expected + " is " + seen;
    }
}
