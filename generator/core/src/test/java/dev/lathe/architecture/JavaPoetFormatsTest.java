package dev.lathe.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A format of JavaPoet is code. What is not written down in our own source could have been written by a document, so
 * only the doors may use a format that is put together; ArchUnit sees calls, not arguments, hence javac's own trees.
 */
class JavaPoetFormatsTest {

    private static final Path EMITTERS = Path.of("src/main/java/dev/lathe/emit/java");
    private static final Path DOORS = EMITTERS.resolve("door");

    @TempDir
    Path folder;

    @Test
    void formatsAreConstantsOutsideOfTheDoors() throws IOException {
        List<Path> sources = sources(EMITTERS).stream()
                .filter(source -> !source.startsWith(DOORS))
                .toList();
        assertTrue(sources.size() > 50, () -> "only " + sources.size() + " emitters");
        FormatCalls calls = calls(sources);
        assertTrue(calls.seen() > 300, () -> "only " + calls.seen() + " formats");
        assertEquals(List.of(), calls.composed());
    }

    @Test
    void aFormatThatIsPutTogetherIsFound() throws IOException {
        Path source = folder.resolve("Sample.java");
        Files.writeString(source, """
                import com.palantir.javapoet.CodeBlock;
                import com.palantir.javapoet.MethodSpec;
                import java.util.Map;

                class Sample {
                    static final String WORD = "return ";

                    void constant(boolean yes, CodeBlock code, MethodSpec.Builder method) {
                        String local = "x";
                        CodeBlock.of(WORD + "$T" + (yes ? "a" : "b"), Object.class);
                        method.addStatement(code).addCode("$S", local);
                    }

                    void composed(String given, MethodSpec.Builder method) {
                        CodeBlock.of(given);
                        method.addStatement("return " + given).addCode(WORD.concat(given), 1);
                        CodeBlock.builder().addNamed(given, Map.of()).beginControlFlow(given.isEmpty() ? given : WORD);
                        String changed = "x";
                        changed = given;
                        CodeBlock.of(changed);
                    }
                }
                """);
        assertEquals(
                List.of("15", "16", "16", "17", "17", "20"),
                calls(List.of(source)).composed().stream()
                        .map(place -> place.split(":", 3)[1])
                        .sorted()
                        .toList());
    }

    private static List<Path> sources(Path root) throws IOException {
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.endsWith("package-info.java"))
                    .sorted()
                    .toList();
        }
    }

    private static FormatCalls calls(List<Path> sources) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        List<String> options =
                List.of("-proc:none", "-implicit:none", "-nowarn", "-classpath", System.getProperty("java.class.path"));
        DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(found, Locale.ROOT, null)) {
            JavacTask task = (JavacTask)
                    compiler.getTask(null, files, found, options, null, files.getJavaFileObjectsFromPaths(sources));
            List<CompilationUnitTree> units = new ArrayList<>();
            task.parse().forEach(units::add);
            task.analyze();
            assertEquals(
                    List.of(),
                    found.getDiagnostics().stream()
                            .filter(d -> d.getKind() == Diagnostic.Kind.ERROR)
                            .toList());
            FormatCalls calls = new FormatCalls(Trees.instance(task));
            units.forEach(unit -> calls.scan(unit, null));
            return calls;
        }
    }
}
