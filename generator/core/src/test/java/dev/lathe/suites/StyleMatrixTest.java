package dev.lathe.suites;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lathe.suites.WireServer.Seen;
import dev.lathe.tree.Element;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every row of the style table of OpenAPI is an operation of a document, whose SDK sends it. */
@Tag("long")
class StyleMatrixTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"3.0.4", "3.1.2", "3.2.0"})
    void everyRowIsSentAsTheTableSays(String version) throws IOException {
        Element table = Suite.tree(Suite.file("oas-style-matrix.json"));
        List<StyleRow> rows = rows(table, version);
        SuiteSdk sdk = SuiteSdk.of(Files.writeString(folder.resolve("openapi.json"), document(version, rows)));
        Ledger ledger = Ledger.of("styles of OpenAPI " + version + ":", "styles.json", List.of("rows", version));
        try (WireServer server = new WireServer();
                SuiteClient client = new SuiteClient(sdk, URI.create(server.origin()))) {
            for (StyleRow row : rows) {
                Element value = Objects.requireNonNull(table.get("values")).get(row.value());
                ledger.add(row.id(), verdict(row, value, client, server));
            }
        }
        ledger.print();
        assertEquals(List.of(), ledger.failures(), () -> String.join("\n", ledger.failures()));
    }

    private static List<StyleRow> rows(Element table, String version) {
        List<StyleRow> rows = new ArrayList<>();
        for (Element json : table.items("cases")) {
            StyleRow row = StyleRow.of(rows.size(), json);
            if (row.version().equals(version)) {
                rows.add(row);
            }
        }
        return rows;
    }

    private static String document(String version, List<StyleRow> rows) {
        return rows.stream()
                .map(row -> "\"" + row.operation().path() + "\":" + row.item())
                .collect(Collectors.joining(
                        ",\n",
                        "{\"openapi\":\"" + version + "\",\"info\":{\"title\":\"Styles\",\"version\":\"1\"},"
                                + "\"servers\":[{\"url\":\"https://styles.example\"}],\"paths\":{\n",
                        "}}"));
    }

    private static @Nullable String verdict(
            StyleRow row, @Nullable Element value, SuiteClient client, WireServer server) {
        server.take();
        try {
            client.call(client.find(row.operation()), row.given(value));
        } catch (RuntimeException | AssertionError failure) {
            return failure.toString();
        }
        List<Seen> seen = server.take();
        String sent = seen.size() == 1 ? sent(row, seen.get(0)) : seen.size() + " requests";
        return sent.equals(row.expected()) ? null : row.expected() + " is " + sent;
    }

    private static String sent(StyleRow row, Seen seen) {
        return switch (row.place()) {
            case "path" -> seen.path().substring(("/rows/" + row.number() + "/").length());
            case "cookie" -> String.valueOf(seen.header("Cookie"));
            default -> seen.target().substring(seen.path().length()).replaceFirst("^\\?", "");
        };
    }
}
