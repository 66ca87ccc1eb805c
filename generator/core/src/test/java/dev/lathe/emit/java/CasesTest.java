package dev.lathe.emit.java;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lathe.diagnostics.Diagnostics;
import dev.lathe.emit.OutputFile;
import dev.lathe.verify.ReadBack;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every document under {@code src/test/resources/cases} becomes an SDK that compiles as strictly as javac can, and
 * whose own tests pass, those that stand in the folder beside the document as well. One folder per trait. The runtime
 * is compiled once.
 */
class CasesTest {

    @TestFactory
    Stream<DynamicNode> compilesAndPassesItsOwnTests() throws IOException {
        try (Stream<Path> folders = Files.list(CasePlan.CASES)) {
            return folders.filter(Files::isDirectory).sorted().toList().stream().map(CasesTest::nodes);
        }
    }

    private static DynamicNode nodes(Path folder) {
        String trait = folder.getFileName().toString();
        try {
            List<OutputFile> files = CompiledRuntime.besides(CasePlan.of(trait));
            List<OutputFile> beside = testsBeside(folder);
            List<OutputFile> all =
                    Stream.concat(files.stream(), beside.stream()).toList();
            Compilation compilation = CompiledRuntime.compile(all);
            if (!compilation.problems().isEmpty()) {
                return DynamicTest.dynamicTest(trait, () -> assertEquals(List.of(), compilation.problems()));
            }
            return DynamicContainer.dynamicContainer(
                    trait,
                    Stream.of(
                                    List.of(filesOf(files)),
                                    EmittedTests.of(files, compilation.loader()),
                                    testsOf(beside, compilation.loader()))
                            .flatMap(List::stream));
        } catch (IOException | ReflectiveOperationException | RuntimeException | AssertionError e) {
            return DynamicTest.dynamicTest(trait, () -> {
                throw e;
            });
        }
    }

    /** What users of this SDK would see, which no emitted test shows. */
    private static List<OutputFile> testsBeside(Path folder) throws IOException {
        List<OutputFile> files = new ArrayList<>();
        try (DirectoryStream<Path> sources = Files.newDirectoryStream(folder, "*Test.java")) {
            for (Path source : sources) {
                files.add(new OutputFile(
                        OutputFile.Root.TEST, "test/sdk/" + source.getFileName(), Files.readString(source)));
            }
        }
        return files;
    }

    private static List<DynamicTest> testsOf(List<OutputFile> files, ClassLoader sdk)
            throws ReflectiveOperationException {
        List<DynamicTest> tests = new ArrayList<>();
        for (OutputFile file : files) {
            String name = file.path().replace(".java", "").replace('/', '.');
            tests.addAll(EmittedTests.testsOf(Class.forName(name, true, sdk)));
        }
        return tests;
    }

    private static DynamicTest filesOf(List<OutputFile> files) {
        return DynamicTest.dynamicTest("files differ in more than case and read back as meant", () -> {
            Diagnostics diagnostics = new Diagnostics();
            ReadBack.verify(files, diagnostics);
            assertEquals(List.of(), diagnostics.sorted());
            Set<String> paths = new HashSet<>();
            files.forEach(file ->
                    assertEquals(true, paths.add(file.root() + file.path().toLowerCase(Locale.ROOT)), file.path()));
        });
    }
}
