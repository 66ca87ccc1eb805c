package dev.lathe.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.lathe.diagnostics.DiagnosticCode;
import dev.lathe.plan.model.SdkPlan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The account against counts from the raw tree, which share no code with it: nothing vanishes in silence. */
class BalanceTest {

    private static final Path SPEC = Path.of("..", "..", "spec");
    /** Documents with mistakes are repaired first, so that counting what is written proves nothing. */
    private static final String MISTAKES = "mistakes-";

    private static final Path CASES = Path.of("src", "test", "resources", "cases");
    private static final Path CORPUS = Path.of("..", "..", "..", "shared", "corpus");
    private static final long LARGEST = 300_000;

    @Test
    void theCuratedDocumentBalances() throws IOException {
        check(SPEC.resolve("openapi/openapi.yaml"), SPEC.resolve("lathe.yaml"));
    }

    @TestFactory
    Stream<DynamicTest> everyCaseBalances() throws IOException {
        List<Path> documents = new ArrayList<>();
        try (Stream<Path> folders = Files.list(CASES)) {
            folders.sorted()
                    .filter(folder -> !folder.getFileName().toString().startsWith(MISTAKES))
                    .map(folder -> folder.resolve("openapi.yaml"))
                    .forEach(documents::add);
        }
        return documents.stream()
                .map(document -> dynamicTest(String.valueOf(document.getParent()), () -> check(document, null)));
    }

    @TestFactory
    Stream<DynamicTest> everySmallDocumentOfTheCorpusBalances() throws IOException {
        Path index = CORPUS.resolve("index.tsv");
        assumeTrue(
                Files.exists(index),
                "there is no corpus at " + CORPUS.toAbsolutePath().normalize());
        return Files.readAllLines(index).stream()
                .skip(1)
                .map(line -> line.split("\t", -1))
                .filter(row -> Long.parseLong(row[5]) < LARGEST)
                .map(row -> dynamicTest(row[0], () -> check(CORPUS.resolve(row[1]), null)));
    }

    private static void check(Path document, @Nullable Path config) throws IOException {
        AccountedRun run = AccountedRun.of(document, config);
        Account account = run.account();
        assertNotNull(account, () -> run.diagnostics().toString());
        Map<Kind, Integer> expected = RawCounts.of(RawDocument.read(document));
        Map<Kind, Integer> actual = new EnumMap<>(Kind.class);
        account.tallies().forEach(tally -> actual.put(tally.kind(), tally.total()));
        actual.keySet().retainAll(expected.keySet());
        assertEquals(expected, actual);
        assertEquals(List.of(), run.of(DiagnosticCode.UNACCOUNTED));
        assertEquals(
                sent(run.plan()),
                account.entries().stream()
                        .filter(entry -> entry.fate() == Fate.METHOD)
                        .count());
        assertTrue(run.diagnostics()
                .containsAll(account.leftOut().stream().map(Entry::reason).toList()));
    }

    /** How many operations the methods of a plan send. */
    private static long sent(@Nullable SdkPlan plan) {
        assertNotNull(plan);
        return plan.services().stream()
                .flatMap(service -> service.methods().stream())
                .map(method -> List.of(method.verb(), method.path()))
                .distinct()
                .count();
    }
}
