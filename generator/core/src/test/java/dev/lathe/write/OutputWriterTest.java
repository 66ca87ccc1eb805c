package dev.lathe.write;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lathe.diagnostics.Diagnostics;
import dev.lathe.emit.OutputFile;
import dev.lathe.emit.OutputFile.Root;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutputWriterTest {

    private static final OutputFile A = new OutputFile(Root.MAIN, "a/A.java", "class A {}\n");
    private static final OutputFile B = new OutputFile(Root.MAIN, "a/B.java", "class B {}\n");

    @TempDir
    Path folder = Path.of("");

    private final Diagnostics diagnostics = new Diagnostics();
    private OutputWriter writer = writer(Path.of(""), diagnostics);

    @BeforeEach
    void writesIntoTheFolder() {
        writer = writer(folder, diagnostics);
    }

    private static OutputWriter writer(Path folder, Diagnostics diagnostics) {
        return new OutputWriter(
                new OutputLayout(folder.resolve("main"), folder.resolve("test"), folder.resolve("module")),
                diagnostics);
    }

    @Test
    void aSecondRunTouchesNothing() throws IOException {
        assertEquals(
                Optional.of(new WriteReport(List.of("a/A.java", "a/B.java"), 0, List.of())),
                writer.write(List.of(A, B)));
        FileTime past = FileTime.fromMillis(1_000);
        Files.setLastModifiedTime(folder.resolve("main/a/A.java"), past);
        Files.setLastModifiedTime(folder.resolve("main/.lathe-manifest"), past);
        assertEquals(Optional.of(new WriteReport(List.of(), 2, List.of())), writer.write(List.of(A, B)));
        assertEquals(past, Files.getLastModifiedTime(folder.resolve("main/a/A.java")));
        assertEquals(past, Files.getLastModifiedTime(folder.resolve("main/.lathe-manifest")));
    }

    @Test
    void aFileThatIsNoLongerGeneratedIsDeletedButNotOneThatAPersonChanged() throws IOException {
        writer.write(List.of(A, B));
        assertEquals(Optional.of(new WriteReport(List.of(), 1, List.of("a/B.java"))), writer.write(List.of(A)));
        assertFalse(Files.exists(folder.resolve("main/a/B.java")));
        Files.writeString(folder.resolve("main/a/A.java"), "// mine\n");
        writer.write(List.of(B));
        assertTrue(Files.exists(folder.resolve("main/a/A.java")));
    }

    @Test
    void compareTellsWhatARunWouldChange() throws IOException {
        writer.write(List.of(A, B));
        assertEquals(List.of(), writer.compare(List.of(A, B)));
        Files.writeString(folder.resolve("main/a/A.java"), "class A { int x; }\n");
        OutputFile c = new OutputFile(Root.MAIN, "a/C.java", "class C {}\n");
        assertEquals(
                List.of(
                        new Difference(
                                Difference.Kind.DIFFERENT,
                                "a/A.java",
                                "@@ line 1 @@\n-class A { int x; }\n+class A {}\n"),
                        new Difference(Difference.Kind.MISSING, "a/C.java", ""),
                        new Difference(Difference.Kind.EXTRA, "a/B.java", "")),
                writer.compare(List.of(A, c)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../x",
                "/etc/x",
                "a/../../x",
                "a//b",
                "a\\b",
                "C:x",
                "con",
                "a/NUL.java",
                "a/x ",
                "a/x.",
                "",
                "a/\u0000"
            })
    void aPathOutsideOrUnsafeIsRefusedBeforeAnythingIsWritten(String path) {
        assertTrue(
                writer.write(List.of(A, new OutputFile(Root.MAIN, path, "x"))).isEmpty());
        assertTrue(diagnostics.hasErrors());
        assertFalse(Files.exists(folder.resolve("main")));
    }

    @Test
    void twoFilesThatDifferInCaseOnlyAreRefused() {
        assertTrue(writer.write(List.of(A, new OutputFile(Root.MAIN, "a/a.java", "x")))
                .isEmpty());
    }

    @Test
    void aSymbolicLinkIsNotFollowed() throws IOException {
        Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
        Files.createDirectories(folder.resolve("main"));
        Files.createSymbolicLink(folder.resolve("main/a"), elsewhere);
        assertTrue(writer.write(List.of(A)).isEmpty());
        assertFalse(Files.exists(elsewhere.resolve("A.java")));
    }
}
