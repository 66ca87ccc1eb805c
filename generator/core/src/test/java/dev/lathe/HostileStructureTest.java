package dev.lathe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lathe.GenerationResult.Status;
import dev.lathe.diagnostics.Diagnostic;
import dev.lathe.diagnostics.DiagnosticCode;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.tools.Diagnostic.Kind;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Documents whose structure wants to harm: an SDK or a diagnostic, soon, and never a mistake of ours. */
@Timeout(120)
class HostileStructureTest {

    private static final String SECRET = "do-not-copy-me";

    @TempDir
    Path folder;

    @Tag("long")
    @Test
    void whatNoClassFileHoldsIsLeftOutAndTheRestCompiles() throws IOException {
        Workspace workspace = Workspace.of(
                folder,
                openapi(
                        "\"/a" + list(101, "", i -> "/{p" + i + "}") + "\": {\"get\": {\"responses\": {}}},"
                                + "\"/b\": {\"get\": {\"operationId\": \"wide\", \"parameters\": ["
                                + list(
                                        300,
                                        ",",
                                        i -> "{\"name\": \"p" + i + "\", \"in\": \"query\", \"required\": true,"
                                                + " \"schema\": {\"type\": \"integer\", \"format\": \"int64\"}}")
                                + "], \"responses\": {}}}",
                        "\"Many\": {\"enum\": [" + list(3_000, ",", i -> "\"value-" + i + "\"") + "]},"
                                + "\"Long\": {\"enum\": [\"short\", \"" + "x".repeat(70_000) + "\"]},"
                                + "\"" + "Word".repeat(100) + "\": {\"properties\": {\"a\": {\"type\": \"string\"}}},"
                                + "\"Required\": {\"required\": [" + list(300, ",", i -> "\"m" + i + "\"")
                                + "], \"properties\": {"
                                + list(300, ",", i -> "\"m" + i + "\": {\"type\": \"number\"}") + "}},"
                                + "\"Broad\": {\"required\": [\"m2400\"], \"properties\": {"
                                + list(2_500, ",", i -> "\"m" + i + "\": {\"type\": \"integer\"}") + "}},"
                                + "\"Wide\": {\"oneOf\": ["
                                + list(
                                        300,
                                        ",",
                                        i -> "{\"type\": \"object\", \"required\": [\"v" + i
                                                + "\"], \"properties\": {\"v" + i + "\": {\"type\": \"string\"}}}")
                                + "]}"));

        GenerationResult result = workspace.generate();

        assertEquals(Status.DONE, result.status(), () -> result.diagnostics().toString());
        assertEquals(
                4,
                count(result, DiagnosticCode.LIMIT_EXCEEDED),
                () -> result.diagnostics().toString());
        assertEquals(1, count(result, DiagnosticCode.OPERATION_LEFT_OUT));
        assertEquals(List.of(), compile(workspace));
    }

    @Test
    void enumsOfAHundredThousandValuesAreCut() throws IOException {
        GenerationResult result = run("\"E\": {\"enum\": [" + list(100_000, ",", i -> "\"v" + i + "\"") + "]}");
        assertEquals(Status.DONE, result.status(), () -> result.diagnostics().toString());
        assertEquals(1, count(result, DiagnosticCode.LIMIT_EXCEEDED));
    }

    @Tag("long")
    @Test
    void unionsOfHundredsAreCut() throws IOException {
        GenerationResult result = run(list(
                        600,
                        ",",
                        i -> "\"V" + i + "\": {\"required\": [\"p" + i + "\"], \"properties\": {\"p" + i
                                + "\": {\"type\": \"string\"}}}")
                + ", \"U\": {\"anyOf\": ["
                + list(600, ",", i -> "{\"$ref\": \"#/components/schemas/V" + i + "\"}") + "]}");
        assertEquals(Status.DONE, result.status(), () -> result.diagnostics().toString());
        assertEquals(1, count(result, DiagnosticCode.LIMIT_EXCEEDED));
    }

    @Test
    void hugeNumbersStayText() throws IOException {
        String digits = "9".repeat(100_000);
        GenerationResult result =
                run("\"A\": {\"properties\": {\"a\": {\"type\": \"number\", \"default\": 1e1000000000,"
                        + " \"maximum\": " + digits + "}, \"b\": {\"type\": \"integer\", \"minimum\": -" + digits
                        + ", \"default\": " + digits + "}}}");
        assertEquals(Status.DONE, result.status(), () -> result.diagnostics().toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"^(a+)+$", "(((", "[", "\\\\p{Nonsense}", "(?<n>a)\\\\k<n>"})
    void patternsAreNeverRun(String pattern) throws IOException {
        GenerationResult result = run("\"A\": {\"properties\": {\"a\": {\"type\": \"string\", \"pattern\": \"" + pattern
                + "\", \"example\": \"" + "a".repeat(60) + "!\"}}}");
        assertEquals(Status.DONE, result.status(), () -> result.diagnostics().toString());
    }

    @Test
    void nestingThatIsTooDeepIsRefused() throws IOException {
        GenerationResult result = run("\"A\": " + "{\"items\": ".repeat(10_000) + "{}" + "}".repeat(10_000));
        assertEquals(Status.REFUSED, result.status());
        assertEquals(
                1,
                count(result, DiagnosticCode.SOURCE_LIMIT),
                () -> result.diagnostics().toString());
    }

    @Test
    void aliasBombsAreRefused() throws IOException {
        String bomb = "openapi: 3.1.0\nx0: &x0 [a, a, a, a, a, a, a, a, a, a]\n"
                + list(12, "", i -> "x" + (i + 1) + ": &x" + (i + 1) + " [" + list(10, ", ", j -> "*x" + i) + "]\n");
        GenerationResult result = Workspace.of(folder, bomb).generate();
        assertEquals(Status.REFUSED, result.status());
        assertEquals(
                1,
                count(result, DiagnosticCode.SOURCE_LIMIT),
                () -> result.diagnostics().toString());
    }

    @Test
    void noFileOutsideTheFolderIsRead() throws IOException {
        Path secret = folder.resolve("secret.yaml");
        Files.writeString(secret, "type: object\nproperties: {" + SECRET + ": {type: string}}\n");
        Path inside = folder.resolve("work/spec");
        Files.createDirectories(inside);
        link(inside.resolve("link.yaml"), secret);
        Workspace workspace = Workspace.of(
                folder.resolve("work"),
                openapi(
                        "",
                        "\"A\": {\"properties\": {"
                                + refs(
                                        secret.toUri().toString(),
                                        secret.toString(),
                                        "../../secret.yaml",
                                        "link.yaml",
                                        "jar:file:/a!/b")
                                + "}}"));

        GenerationResult result = workspace.generate();

        assertEquals(Status.DONE, result.status(), () -> result.diagnostics().toString());
        assertEquals(
                5,
                count(result, DiagnosticCode.REFERENCE_REFUSED),
                () -> result.diagnostics().toString());
        for (Path file : workspace.files()) {
            assertFalse(Files.readString(file).contains(SECRET), file.toString());
        }
    }

    @Test
    void nobodyIsCalled() throws IOException {
        try (ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            String host = "127.0.0.1:" + server.getLocalPort();
            GenerationResult result = run("\"A\": {\"properties\": {"
                    + refs(
                            "http://" + host + "/a.yaml",
                            "https://" + host + "/a",
                            "//" + host + "/a",
                            "ftp://" + host + "/a")
                    + "}, \"examples\": [{\"externalValue\": \"http://" + host + "/e\"}]}");
            assertEquals(
                    Status.DONE, result.status(), () -> result.diagnostics().toString());
            assertEquals(
                    4,
                    count(result, DiagnosticCode.REFERENCE_REFUSED),
                    () -> result.diagnostics().toString());
            server.setSoTimeout(1);
            assertThrows(SocketTimeoutException.class, server::accept);
        }
    }

    @Test
    void extensionsAreNoCode() throws IOException {
        Workspace workspace = Workspace.of(
                folder,
                openapi(
                        "",
                        "\"A\": {\"type\": \"object\","
                                + " \"x-class-extra-annotation\": \"@Evil\", \"x-implements\": [\"evil.Type\"], \"x-enum-varnames\": [\"A;evil\"],"
                                + " \"properties\": {\"a\": {\"type\": \"string\", \"x-field-extra-annotation\": \"@Evil\","
                                + " \"enum\": [\"x\"], \"x-enum-varnames\": [\"X(); evil\"]}}}"));
        assertEquals(Status.DONE, workspace.generate().status());
        for (Path file : workspace.files()) {
            String text = Files.readString(file).toLowerCase(Locale.ROOT);
            assertFalse(
                    text.contains("@evil") || text.contains("evil.type") || text.contains("; evil"), file.toString());
        }
    }

    private static void link(Path link, Path target) throws IOException {
        try {
            Files.createSymbolicLink(link, target);
        } catch (UnsupportedOperationException e) {
            Assumptions.abort("this file system has no symbolic links");
        }
    }

    private static String refs(String... targets) {
        return list(targets.length, ",", i -> "\"r" + i + "\": {\"$ref\": \"" + targets[i] + "\"}");
    }

    private GenerationResult run(String schemas) throws IOException {
        return Workspace.of(folder, openapi("", schemas)).generate();
    }

    private static String openapi(String paths, String schemas) {
        return "{\"openapi\": \"3.1.0\", \"info\": {\"title\": \"t\", \"version\": \"1\"}, \"paths\": {" + paths
                + "}, \"components\": {\"schemas\": {" + schemas + "}}}";
    }

    private static String list(int size, String separator, IntFunction<String> item) {
        return IntStream.range(0, size).mapToObj(item).collect(Collectors.joining(separator));
    }

    private static long count(GenerationResult result, DiagnosticCode code) {
        List<DiagnosticCode> codes =
                result.diagnostics().stream().map(Diagnostic::code).toList();
        assertTrue(!codes.contains(DiagnosticCode.INTERNAL_ERROR), codes.toString());
        return codes.stream().filter(code::equals).count();
    }

    private List<String> compile(Workspace workspace) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
        Path classes = Files.createDirectories(folder.resolve("classes"));
        List<Path> sources = workspace.files().stream()
                .filter(file ->
                        file.startsWith(workspace.main()) && file.toString().endsWith(".java"))
                .filter(file -> !file.endsWith("module-info.java"))
                .toList();
        List<String> options = List.of("--release", "17", "-proc:none", "-d", classes.toString());
        try (StandardJavaFileManager files =
                compiler.getStandardFileManager(found, Locale.ROOT, StandardCharsets.US_ASCII)) {
            compiler.getTask(null, files, found, options, null, files.getJavaFileObjectsFromPaths(sources))
                    .call();
        }
        return found.getDiagnostics().stream()
                .filter(d -> d.getKind() == Kind.ERROR)
                .map(d -> d.getMessage(Locale.ROOT))
                .toList();
    }
}
