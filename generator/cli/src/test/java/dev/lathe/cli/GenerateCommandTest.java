package dev.lathe.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lathe.GenerationRequest;
import dev.lathe.GenerationResult;
import dev.lathe.GenerationResult.Statistics;
import dev.lathe.GenerationResult.Status;
import dev.lathe.account.Account;
import dev.lathe.account.Entry;
import dev.lathe.account.Fate;
import dev.lathe.account.Kind;
import dev.lathe.diagnostics.Diagnostic;
import dev.lathe.diagnostics.DiagnosticCode;
import dev.lathe.diagnostics.Location;
import dev.lathe.diagnostics.Severity;
import dev.lathe.write.Changes;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class GenerateCommandTest {

    /** The account of a run that did not get that far, as {@code --json} has it. */
    private static final String NOTHING = Arrays.stream(Kind.values())
            .map(kind -> "\"" + kind.plural() + "\":{\"document\":0,\"emitted\":0,\"left out\":0}")
            .collect(Collectors.joining(","));

    private static final String[] MINIMAL = {"generate", "--spec", "a.yaml", "--output", "out", "--package", "a.b"};

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final List<GenerationRequest> requests = new ArrayList<>();

    @Test
    void optionsBecomeARequestForAWholeProject() {
        int exit = run(
                result(Status.DONE, null),
                "generate",
                "--spec=a.yaml",
                "--output=out",
                "--package=a.b",
                "--name=Demo",
                "--config=conf/lathe.yaml",
                "--overlay=1.yaml",
                "--overlay=2.yaml",
                "--allow-remote=schemas.example.com",
                "--allow-remote=localhost:8080");

        assertEquals(ExitCode.FINE, exit, err::toString);
        GenerationRequest request = requests.get(0);
        assertEquals(Path.of("a.yaml"), request.inputs().document());
        assertEquals(
                List.of(Path.of("1.yaml"), Path.of("2.yaml")), request.inputs().overlays());
        assertEquals(
                List.of("schemas.example.com", "localhost:8080"),
                request.inputs().remoteHosts());
        assertEquals(Path.of("conf/lathe.lock"), request.inputs().lock());
        assertEquals("a.b", request.identity().packageName());
        assertEquals("Demo", request.identity().clientName());
        assertEquals(Path.of("out/src/main/java"), request.outputs().main());
        assertEquals(GenerationRequest.Shape.PROJECT, request.outputs().shape());
    }

    @Test
    void anotherLanguageHasAFolderAndNamesOfItsOwn() {
        run(
                result(Status.DONE, null),
                "generate",
                "--spec=a.yaml",
                "--output=out",
                "--package=demo-api",
                "--language=typescript",
                "--templates=ours");

        GenerationRequest request = requests.get(0);
        assertEquals(new GenerationRequest.Language("typescript", Path.of("ours")), request.language());
        assertEquals(Path.of("out/lathe-typescript.lock"), request.inputs().lock());
        assertEquals(Path.of("out"), request.outputs().module());
    }

    @Test
    void aFolderIsALanguage() {
        run(
                result(Status.DONE, null),
                "generate",
                "--spec=a.yaml",
                "--output=out",
                "--package=demo",
                "--language=languages/ruby",
                "--config=conf/lathe.yaml");

        assertEquals(Path.of("conf/lathe-ruby.lock"), requests.get(0).inputs().lock());
    }

    @Test
    void wrongUsageReadsNothing() {
        assertEquals(ExitCode.USAGE, run(result(Status.DONE, null), "generate", "--spec", "a.yaml"));
        assertEquals(ExitCode.USAGE, run(result(Status.DONE, null), "generate", "--spec", "a", "--output", "b"));
        assertEquals(ExitCode.USAGE, run(result(Status.DONE, null)));
        assertEquals(ExitCode.USAGE, run(result(Status.DONE, null), "generate", "--bogus"));
        assertEquals(List.of(), requests);
        assertTrue(err.toString().contains("--package"), err.toString());
    }

    @Test
    void theConfigMayNameThePackage() {
        assertEquals(
                ExitCode.FINE,
                run(result(Status.DONE, null), "generate", "--spec=a", "--output=b", "--config=lathe.yaml"));
    }

    @Test
    void anErrorInTheDocumentIsPrintedWithItsPlaceAndExitCode() {
        int exit = run(result(Status.REFUSED, null), MINIMAL);

        assertEquals(ExitCode.REFUSED, exit);
        assertTrue(err.toString().contains("a.yaml:3:5#/paths: error LP001: it is bad (do better)"), err.toString());
        assertTrue(out.toString().contains("nothing was written"), out.toString());
    }

    @Test
    void quietPrintsProblemsOnly() {
        run(result(Status.REFUSED, null), append(MINIMAL, "--quiet"));

        assertEquals("", out.toString());
        assertEquals(1, err.toString().lines().count(), err.toString());
    }

    @Test
    void jsonIsOneObjectOnStandardOutput() {
        int exit = run(result(Status.REFUSED, null), append(MINIMAL, "--json"));

        assertEquals(ExitCode.REFUSED, exit);
        assertEquals(
                "{\"status\":\"refused\",\"diagnostics\":[{\"code\":\"LP001\",\"severity\":\"error\","
                        + "\"message\":\"it is bad\",\"remedy\":\"do better\",\"file\":\"a.yaml\","
                        + "\"pointer\":\"/paths\",\"line\":3,\"column\":5}],"
                        + "\"account\":{" + NOTHING + "},"
                        + "\"written\":[],\"deleted\":[],\"unchanged\":0}",
                out.toString().strip());
    }

    @Test
    void theTraceOfAnInternalErrorIsForVerboseOnly() {
        assertEquals(ExitCode.FAILED, run(result(Status.FAILED, new IllegalStateException("x")), MINIMAL));
        assertFalse(err.toString().contains("\tat "), err.toString());

        run(result(Status.FAILED, new IllegalStateException("x")), append(MINIMAL, "--verbose"));
        assertTrue(err.toString().contains("\tat "), err.toString());
    }

    @Test
    void theSummaryBalancesTheDocument() {
        Location place = new Location("a.yaml", "/paths/~1a/get", 1, 1);
        Account account = new Account(List.of(new Entry(Kind.OPERATION, place, Fate.METHOD, null)));
        run(result(Status.DONE, List.of(), account), MINIMAL);

        assertEquals(
                List.of("operations 1 = 1 emitted + 0 left out"),
                out.toString().lines().filter(line -> line.contains(" = ")).toList());
        assertTrue(out.toString().contains("0 errors, 0 warnings, 0 notes"), out.toString());
        assertEquals(
                Path.of("out", "lathe-report.json"), requests.get(0).outputs().report());
    }

    @Test
    void findingsOfOneSortAreCutShortUnlessAllAreAskedFor() {
        List<Diagnostic> many = new ArrayList<>();
        for (int line = 1; line <= 30; line++) {
            many.add(new Diagnostic(
                    DiagnosticCode.SCHEMA_REPAIRED, Severity.WARNING, "m", "", new Location("a.yaml", "", line, 1)));
        }
        run(result(Status.DONE, many, Account.NONE), append(MINIMAL, "--quiet"));
        List<String> lines = err.toString().lines().toList();
        assertEquals(21, lines.size());
        assertEquals("... and 10 more LP007 (see lathe-report.json)", lines.get(20));

        run(result(Status.DONE, many, Account.NONE), append(MINIMAL, "--verbose"));
        assertTrue(err.toString().contains("a.yaml:30:1: warning LP007"), err.toString());
    }

    private int run(GenerationResult result, String... arguments) {
        Generator generator = (request, progress) -> {
            requests.add(request);
            return result;
        };
        return CommandLines.create(generator, new PrintWriter(out, true), new PrintWriter(err, true))
                .execute(arguments);
    }

    private static GenerationResult result(Status status, @Nullable Throwable failure) {
        Diagnostic error = new Diagnostic(
                DiagnosticCode.DOCUMENT_INVALID,
                Severity.ERROR,
                "it is bad",
                "do better",
                new Location("a.yaml", "/paths", 3, 5));
        return result(status, status == Status.DONE ? List.of() : List.of(error), Account.NONE, failure);
    }

    private static GenerationResult result(Status status, List<Diagnostic> diagnostics, Account account) {
        return result(status, diagnostics, account, null);
    }

    private static GenerationResult result(
            Status status, List<Diagnostic> diagnostics, Account account, @Nullable Throwable failure) {
        return new GenerationResult(
                status,
                diagnostics,
                new Changes(List.of(), List.of(), List.of(), List.of()),
                new Statistics(1, 2, 3),
                account,
                List.of(),
                failure);
    }

    private static String[] append(String[] arguments, String last) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.add(last);
        return all.toArray(String[]::new);
    }
}
