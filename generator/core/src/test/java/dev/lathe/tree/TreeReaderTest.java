package dev.lathe.tree;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lathe.diagnostics.Diagnostic;
import dev.lathe.diagnostics.DiagnosticCode;
import dev.lathe.diagnostics.Diagnostics;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(5)
class TreeReaderTest {

    private final Diagnostics diagnostics = new Diagnostics();

    private Element read(String text) {
        return Element.root("f.yaml", Objects.requireNonNull(node(text.getBytes(StandardCharsets.UTF_8))));
    }

    private @Nullable Node node(byte[] bytes) {
        return new TreeReader(TreeLimits.DEFAULT, diagnostics).read("f.yaml", bytes);
    }

    private Diagnostic only() {
        List<Diagnostic> all = diagnostics.sorted();
        assertEquals(1, all.size(), all.toString());
        return all.get(0);
    }

    @Test
    void scalarsKeepTheTextThatWasWritten() {
        Element root = read("[yes, no, 1.10, 010, 2020-01-02, 1e3, '5', ~, 0x1F, true, .5]");
        assertEquals(
                List.of("yes", "no", "1.10", "010", "2020-01-02", "1e3", "5", "null", "0x1F", "true", ".5"),
                root.items().stream()
                        .map(i -> i.isNull() ? "null" : String.valueOf(i.text()))
                        .toList());
        assertEquals("[\"yes\",\"no\",1.10,10,\"2020-01-02\",1e3,\"5\",null,31,true,0.5]", Json.minified(root.node()));
    }

    @Test
    void halvesOfSurrogatePairsBecomeReplacementCharacters() {
        Element root = read("{\"a\\udc00\": \"\\ud83d\\ude00 \\ud800\"}");
        Element a = Objects.requireNonNull(root.at(List.of("a\ufffd")));
        assertEquals("\ud83d\ude00 \ufffd", a.text());
        assertEquals(
                List.of(DiagnosticCode.SOURCE_ENCODING, DiagnosticCode.SOURCE_ENCODING),
                diagnostics.sorted().stream().map(Diagnostic::code).toList());
        assertEquals(1, diagnostics.sorted().get(0).location().line());
    }

    @Test
    void membersStandWhereTheirKeyStands() {
        Element root = read("a:\n  b:\n    - c: 1\n");
        Element c = Objects.requireNonNull(root.at(List.of("a", "b", "0", "c")));
        assertEquals("f.yaml:3:7#/a/b/0/c", c.location().toString());
        assertEquals("f.yaml#/a/b/0/c", c.id());
        assertEquals(
                "f.yaml:2:3#/a/b",
                Objects.requireNonNull(root.at(List.of("a", "b"))).location().toString());
    }

    @Test
    void jsonKeepsNumbersAndPositions() {
        Element root = read("{\n\t\"a\": [1.10, 1e400, 123456789012345678901234567890]\n}");
        assertEquals("{\"a\":[1.10,1e400,123456789012345678901234567890]}", Json.minified(root.node()));
        assertEquals(2, Objects.requireNonNull(root.get("a")).location().line());
        assertTrue(diagnostics.sorted().isEmpty());
    }

    @Test
    void yamlThatStartsLikeJsonIsRead() {
        assertEquals("{\"a\":\"b\"}", Json.minified(read("{a: b}").node()));
    }

    @Test
    void mergeKeysAreApplied() {
        Element root = read("base: &b {x: 1, y: 2}\nown: {<<: *b, y: 3}\n");
        assertEquals(
                "{\"y\":3,\"x\":1}",
                Json.minified(Objects.requireNonNull(root.get("own")).node()));
    }

    @Test
    void byteOrderMarksAndUtf16AreUnderstood() {
        assertEquals("{\"a\":\"\u00e9\"}", Json.minified(read("\uFEFFa: \u00e9").node()));
        Node utf16 = node("\uFEFFa: \u00e9".getBytes(StandardCharsets.UTF_16LE));
        assertEquals("{\"a\":\"\u00e9\"}", Json.minified(Objects.requireNonNull(utf16)));
    }

    @Test
    void invalidUtf8IsLocatedAndCostsTheCharacterOnly() {
        Node read = node(new byte[] {'a', ':', '\n', ' ', 'b', (byte) 0xff, 'c'});
        assertEquals("{\"a\":\"b\ufffdc\"}", Json.minified(Objects.requireNonNull(read)));
        assertEquals(DiagnosticCode.SOURCE_ENCODING, only().code());
        assertEquals("f.yaml:2:3", only().location().toString());
    }

    @Test
    void duplicateKeysAreReportedAndTheLastWins() {
        assertEquals("{\"a\":2}", Json.minified(read("a: 1\na: 2\n").node()));
        assertEquals(DiagnosticCode.DUPLICATE_KEY, only().code());
        assertEquals(2, only().location().line());
    }

    @Test
    void emptyFilesAndWebPagesAreNamed() {
        assertNull(node(new byte[0]));
        assertTrue(only().message().contains("empty"));
        Diagnostics other = new Diagnostics();
        byte[] html = "\n<!DOCTYPE html><html></html>".getBytes(StandardCharsets.UTF_8);
        assertNull(new TreeReader(TreeLimits.DEFAULT, other).read("f", html));
        assertTrue(other.sorted().get(0).message().contains("HTML"));
    }

    @Test
    void syntaxErrorsAreLocated() {
        assertNull(node("a: 1\nb: [1, 2\nc: 3\n".getBytes(StandardCharsets.UTF_8)));
        assertEquals(DiagnosticCode.SOURCE_SYNTAX, only().code());
        assertTrue(only().location().line() >= 2, only().toString());
    }

    @Test
    void blankLinesThatBreakABlockScalarAreEmptied() {
        assertEquals(
                "{\"a\":\"\\nx\\n\"}", Json.minified(read("a: |\n      \n  x\n").node()));
        assertEquals(3, only().location().line());
    }

    @Test
    void tabsAreTakenForBlanksAndExplained() {
        assertEquals("{\"a\":{\"b\":1}}", Json.minified(read("a:\n\tb: 1\n").node()));
        assertEquals(2, only().location().line());
        assertTrue(only().remedy().contains("tab"), only().toString());
    }

    @Test
    void aliasBombsStopAtOnce() {
        StringBuilder bomb = new StringBuilder("a0: &a0 [x,x,x,x,x,x,x,x,x]\n");
        for (int i = 1; i <= 12; i++) {
            String before = "*a" + (i - 1);
            bomb.append("a" + i + ": &a" + i + " [" + String.join(",", Collections.nCopies(9, before)) + "]\n");
        }
        assertNull(node(bomb.toString().getBytes(StandardCharsets.UTF_8)));
        assertEquals(DiagnosticCode.SOURCE_LIMIT, only().code());
    }

    @Test
    void anAliasOfItselfIsAnError() {
        assertNull(node("a: &a [*a]\n".getBytes(StandardCharsets.UTF_8)));
        assertEquals(DiagnosticCode.SOURCE_SYNTAX, only().code());
    }

    @Test
    void deepNestingIsRefusedInYamlAndJson() {
        assertNull(node("[".repeat(10_000).getBytes(StandardCharsets.UTF_8)));
        assertEquals(DiagnosticCode.SOURCE_LIMIT, only().code());
        Diagnostics other = new Diagnostics();
        String json = "{\"a\":".repeat(10_000) + "1" + "}".repeat(10_000);
        assertNull(new TreeReader(TreeLimits.DEFAULT, other).read("f", json.getBytes(StandardCharsets.UTF_8)));
        StringBuilder block = new StringBuilder();
        for (int i = 0; i < 2_000; i++) {
            block.append(" ".repeat(i)).append("a:\n");
        }
        assertNull(new TreeReader(TreeLimits.DEFAULT, other)
                .read("f", block.toString().getBytes(StandardCharsets.UTF_8)));
        assertEquals(
                2,
                other.sorted().stream()
                        .filter(d -> d.code() == DiagnosticCode.SOURCE_LIMIT)
                        .count());
    }

    @Test
    void pointersAreEscapedBothWays() {
        Pointer pointer = Pointer.parse("#/paths/~1a~0b/get");
        assertEquals(List.of("paths", "/a~b", "get"), pointer.tokens());
        assertEquals("/paths/~1a~0b/get", pointer.toString());
        assertNotNull(Pointer.ROOT.toString());
    }
}
