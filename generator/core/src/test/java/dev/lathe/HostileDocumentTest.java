package dev.lathe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lathe.GenerationResult.Status;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a document says, in whatever place: code that compiles, in printable ASCII and inside its folder. */
@Tag("long")
class HostileDocumentTest {

    private static final List<String> RUNTIME =
            List.of("core", "internal/json", "internal/http", "internal/call", "internal/paging", "internal/stream");

    /** {@code @@} stands for the hostile text, as the inside of a JSON string. */
    private static final String DOCUMENT = """
            {"openapi": "3.1.0",
             "info": {"title": "@@", "version": "@@", "description": "@@"},
             "servers": [{"url": "https://api.example/@@", "description": "@@"},
              {"url": "https://{@@}.example/{b}", "description": "@@", "variables": {
               "@@": {"default": "c", "enum": ["c", "@@"], "description": "@@"}, "b": {"default": "d"}}},
              {"url": "https://api.example/e", "description": "@@"}],
             "tags": [{"name": "@@", "description": "@@"}],
             "security": [{"login": ["@@"]}],
             "webhooks": {"@@": {"post": {"summary": "@@", "description": "@@", "requestBody": {"content": {
              "application/json": {"example": {"name": "@@", "@@": "@@"},
               "schema": {"$ref": "#/components/schemas/Thing"}}}}}}},
             "paths": {
              "/things/@@/{id}": {"post": {
               "operationId": "@@", "summary": "@@", "description": "@@", "tags": ["@@"],
               "parameters": [
                {"name": "id", "in": "path", "required": true, "schema": {"type": "string"}, "example": "@@"},
                {"name": "@@", "in": "query", "description": "@@", "schema": {"type": "string", "default": "@@"}},
                {"name": "X-@@", "in": "header", "schema": {"type": "string", "enum": ["@@", "b"]}}],
               "requestBody": {"content": {"application/json": {
                "schema": {"$ref": "#/components/schemas/Thing"}}}},
               "callbacks": {"@@": {"@@": {"post": {"requestBody": {"content": {"application/json": {
                "schema": {"type": "object", "required": ["@@"], "properties": {"@@": {"const": "@@"}}}}}}}}}},
               "responses": {"200": {"description": "@@", "content": {"application/json": {
                "schema": {"$ref": "#/components/schemas/Thing"},
                "example": {"name": "@@", "kind": "@@", "@@": "@@"}}}}}}},
              "/named": {"get": {"operationId": "named", "responses": {
               "202": {"description": "@@", "headers": {"X-@@": {"description": "@@", "schema": {"type": "string"}},
                "X-Kind": {"description": "@@", "schema": {"type": "string", "enum": ["@@", "b"]}}},
                "links": {"@@": {"operationId": "@@", "description": "@@", "parameters": {"@@": "@@"}}},
                "content": {"text/plain": {}}},
               "200": {"description": "ok", "content": {
               "application/json": {"schema": {"type": "array", "items": {"type": "object",
                "title": "@@", "properties": {"@@": {"type": "integer"}}}}}}}}}}},
             "components": {"securitySchemes": {"login": {"type": "oauth2", "description": "@@", "flows": {
              "clientCredentials": {"tokenUrl": "https://a.example/@@", "scopes": {"@@": "@@"}},
              "password": {"tokenUrl": "@@", "scopes": {}}}}},
              "schemas": {
              "Thing": {"type": "object", "title": "@@", "description": "@@", "required": ["name", "@@"],
               "properties": {
                "name": {"type": "string", "description": "@@", "default": "@@", "example": "@@"},
                "kind": {"type": "string", "enum": ["@@", "plain"]},
                "@@": {"type": "string", "description": "@@", "pattern": "@@"}}},
              "@@": {"type": "object", "properties": {"a": {"type": "string"}}}}}}
            """;

    @TempDir
    static Path shared;

    @TempDir
    Path folder;

    static List<String> payloads() {
        return List.of(
                "*/ class Evil {} /*",
                "\\u002a\\u002f class Evil {}",
                "\"; System.exit(1); \"",
                "ends with \\",
                "line\nbreak\r\n\ttab",
                "$L $T $S $$ ${x} #{y}",
                "{{x}} {x} %s %n",
                "\0nul",
                "\u2028separator\u2029\u0085",
                "\u202eright\u2066",
                "\ud800 lone",
                "lone \udc00",
                "../../../escaped",
                "..\\..\\escaped",
                "/etc/passwd",
                "CON",
                "Aux",
                "class",
                "",
                " ",
                "#/~1~0%2e",
                "@param x {@link Evil} <script>",
                "\u00fc\u4e2d\ud83d\ude00");
    }

    /** The runtime has no text of the document in it: compiled once, for all. */
    @BeforeAll
    static void compileRuntime() throws IOException {
        Workspace plain = Workspace.of(shared.resolve("plain"), DOCUMENT.replace("@@", "plain"));
        GenerationResult result = plain.generate();
        assertEquals(Status.DONE, result.status(), () -> result.diagnostics().toString());
        assertEquals(List.of(), compile(sources(plain, true), runtime()));
    }

    @ParameterizedTest
    @MethodSource("payloads")
    void textIsCarried(String payload) throws IOException {
        Workspace workspace = Workspace.of(folder.resolve("in/here"), DOCUMENT.replace("@@", json(payload)));

        GenerationResult result = workspace.generate();

        assertEquals(Status.DONE, result.status(), () -> result.diagnostics().toString());
        assertOutputIsHarmless(workspace);
    }

    private void assertOutputIsHarmless(Workspace workspace) throws IOException {
        Path sdk = workspace.sdk().toRealPath();
        for (Path file : workspace.files()) {
            assertTrue(file.toRealPath().startsWith(sdk), file.toString());
            if (file.toString().endsWith(".java")) {
                String text = Files.readString(file, StandardCharsets.ISO_8859_1);
                assertTrue(text.chars().allMatch(c -> c == '\n' || (c >= ' ' && c <= '~')), file.toString());
            }
        }
        try (Stream<Path> all = Files.walk(folder)) {
            List<Path> outside = all.filter(Files::isRegularFile)
                    .filter(file -> !file.startsWith(workspace.folder()))
                    .toList();
            assertEquals(List.of(), outside);
        }
        assertEquals(List.of(), compile(sources(workspace, false), folder.resolve("classes")));
    }

    /** What is generated for the document, or the runtime. */
    private static List<Path> sources(Workspace workspace, boolean ofRuntime) throws IOException {
        Path root = workspace.main().resolve("test/sdk");
        return workspace.files().stream()
                .filter(file -> file.startsWith(root) && file.toString().endsWith(".java"))
                .filter(file -> RUNTIME.contains(slashed(root.relativize(file.getParent()))) == ofRuntime)
                .toList();
    }

    private static String slashed(Path path) {
        return path.toString().replace('\\', '/');
    }

    private static Path runtime() {
        return shared.resolve("runtime");
    }

    private static List<String> compile(List<Path> sources, Path classes) throws IOException {
        Files.createDirectories(classes);
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
        List<String> options = List.of(
                "--release",
                "17",
                "-proc:none",
                "-implicit:none",
                "-d",
                classes.toString(),
                "-cp",
                runtime() + System.getProperty("path.separator") + System.getProperty("java.class.path"));
        try (StandardJavaFileManager files =
                compiler.getStandardFileManager(found, Locale.ROOT, StandardCharsets.US_ASCII)) {
            compiler.getTask(null, files, found, options, null, files.getJavaFileObjectsFromPaths(sources))
                    .call();
        }
        return found.getDiagnostics().stream()
                .filter(d -> d.getKind() == Diagnostic.Kind.ERROR)
                .map(Object::toString)
                .toList();
    }

    /** The text as the inside of a JSON string, in ASCII. */
    private static String json(String text) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean isPlain = c >= ' ' && c <= '~' && c != '"' && c != '\\';
            out.append(isPlain ? String.valueOf(c) : String.format(Locale.ROOT, "\\u%04x", (int) c));
        }
        return out.toString();
    }
}
