package dev.lathe.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.lathe.diagnostics.DiagnosticCode;
import dev.lathe.diagnostics.Diagnostics;
import dev.lathe.tree.ArrayNode;
import dev.lathe.tree.Element;
import dev.lathe.tree.Json;
import dev.lathe.tree.Node;
import dev.lathe.tree.ObjectNode;
import dev.lathe.tree.TreeLimits;
import dev.lathe.tree.TreeReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OverlayApplierTest {

    private static final String DOCUMENT =
            "{a: {b: 1, c: [1, 2]}, list: [{t: x, n: 1}, {t: y, n: 2}, {n: 3}], deep: {a: {b: 2}}}";

    private final Diagnostics diagnostics = new Diagnostics();

    private Node tree(String text) {
        return Objects.requireNonNull(
                new TreeReader(TreeLimits.DEFAULT, diagnostics).read("t.yaml", text.getBytes(StandardCharsets.UTF_8)));
    }

    private String applied(String action) {
        Node overlay = tree("overlay: 1.0.0\nactions:\n- " + action);
        return Json.minified(new OverlayApplier(diagnostics).apply(Element.root("o", overlay), tree(DOCUMENT)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "$.a | {'list':[{'t':'x','n':1},{'t':'y','n':2},{'n':3}],'deep':{'a':{'b':2}}}",
                "$..b | {'a':{'c':[1,2]},'list':[{'t':'x','n':1},{'t':'y','n':2},{'n':3}],'deep':{'a':{}}}",
                "$.list[?(@.t == 'x')] | {'a':{'b':1,'c':[1,2]},'list':[{'t':'y','n':2},{'n':3}],'deep':{'a':{'b':2}}}",
                "$.list[?@.t] | {'a':{'b':1,'c':[1,2]},'list':[{'n':3}],'deep':{'a':{'b':2}}}",
                "$.list[?(@.n != 2 && !@.t)] | {'a':{'b':1,'c':[1,2]},'list':[{'t':'x','n':1},{'t':'y','n':2}],'deep':{'a':{'b':2}}}",
                "$.list[0, 2] | {'a':{'b':1,'c':[1,2]},'list':[{'t':'y','n':2}],'deep':{'a':{'b':2}}}",
                "$['a', 'deep'].b | {'a':{'c':[1,2]},'list':[{'t':'x','n':1},{'t':'y','n':2},{'n':3}],'deep':{'a':{'b':2}}}",
                "$.list[?(@.n >= 2)] | {'a':{'b':1,'c':[1,2]},'list':[{'t':'x','n':1}],'deep':{'a':{'b':2}}}",
                "$.list[-1] | {'a':{'b':1,'c':[1,2]},'list':[{'t':'x','n':1},{'t':'y','n':2}],'deep':{'a':{'b':2}}}",
                "$['a']['c'][*] | {'a':{'b':1,'c':[]},'list':[{'t':'x','n':1},{'t':'y','n':2},{'n':3}],'deep':{'a':{'b':2}}}",
            })
    void targetsSelectWhatIsRemoved(String target, String expected) {
        String result = applied("{ target: \"" + target + "\", remove: true }");
        assertEquals(expected.replace('\'', '"'), result);
        assertEquals(List.of(), diagnostics.sorted());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1:3 | 0 3 4 5",
                ":2 | 2 3 4 5",
                "-2: | 0 1 2 3",
                ": : 2 | 1 3 5",
                "1 :5: 3 | 0 2 3 5",
                "::-1 |",
                "4:1:-2 | 0 1 3 5",
                ":-9:-4 | 0 2 3 4",
                "::0 | 0 1 2 3 4 5",
                "-9:1, 5 | 1 2 3 4",
                "9: | 0 1 2 3 4 5",
            })
    void slicesSelectAsTheRfcSays(String slice, @Nullable String left) {
        Node list = tree("list: [0, 1, 2, 3, 4, 5]");
        Node overlay = tree("overlay: 1.0.0\nactions:\n- { target: \"$.list[" + slice + "]\", remove: true }");
        Node result = new OverlayApplier(diagnostics).apply(Element.root("o", overlay), list);
        String expected = left == null ? "" : left.replace(' ', ',');
        assertEquals("{\"list\":[" + expected + "]}", Json.minified(result));
    }

    @Test
    void updatesMergeObjectsAndAppendToLists() {
        String result = applied("{ target: $.a, update: { b: 9, c: [3], new: { x: 1 } } }");
        assertTrue(result.startsWith("{\"a\":{\"b\":9,\"c\":[1,2,3],\"new\":{\"x\":1}},"), result);
    }

    @Test
    void copiesMergeWhatTheySelect() {
        String result = applied("{ target: $.deep, copy: $.a }");
        assertTrue(result.endsWith("\"deep\":{\"a\":{\"b\":2},\"b\":1,\"c\":[1,2]}}"), result);
        assertEquals(List.of(), diagnostics.sorted());
    }

    @Test
    void whatSelectsNothingIsReported() {
        applied("{ target: $.nowhere, remove: true }");
        assertEquals(
                DiagnosticCode.OVERLAY_NO_MATCH, diagnostics.sorted().get(0).code());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{ target: 'a', remove: true }",
                "{ target: '$[', remove: true }",
                "{ target: $.a }",
                "{ target: $.a, copy: '$.list[*]' }"
            })
    void actionsThatCannotBeUnderstoodAreErrors(String action) {
        applied(action);
        assertTrue(diagnostics.hasErrors());
    }

    /** The tree's content, whatever the order of members. */
    private static Object unordered(Node node) {
        if (node instanceof ObjectNode object) {
            Map<String, Object> members = new TreeMap<>();
            object.members().forEach((name, value) -> members.put(name, unordered(value)));
            return members;
        }
        return node instanceof ArrayNode array
                ? array.items().stream().map(OverlayApplierTest::unordered).toList()
                : Json.minified(node);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "add-a-license", "description-and-summary", "remove-example", "remove-matching-responses",
                "remove-property", "remove-server", "replace-servers-for-sandbox", "update-root",
            })
    void theSpecificationsOwnExamplesHold(String name) throws IOException {
        Path suite = Path.of("/work/shared/suites/overlay/compliant-sets", name);
        assumeTrue(Files.isDirectory(suite), "the suite is not part of the project");
        SourceRequest request =
                new SourceRequest(suite.resolve("openapi.yaml"), List.of(suite.resolve("overlay.yaml")));
        SourceDocument document = Objects.requireNonNull(SpecLoader.load(request, diagnostics));
        Node expected = tree(Files.readString(suite.resolve("output.yaml")));
        assertEquals(unordered(expected), unordered(document.root().node()));
        assertEquals(List.of(), diagnostics.sorted());
    }
}
