package dev.lathe.write;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lathe.diagnostics.Diagnostic;
import dev.lathe.diagnostics.DiagnosticCode;
import dev.lathe.diagnostics.Diagnostics;
import dev.lathe.emit.OutputFile;
import dev.lathe.emit.OutputFile.Root;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutputWriterTest {

    private static final OutputFile A = new OutputFile(Root.MAIN, "a/A.java", "class A {}\n");
    private static final OutputFile B = new OutputFile(Root.MAIN, "a/b/B.java", "class B {}\n");
    private static final OutputFile API = new OutputFile(Root.MODULE, "api.md", "api\n");

    @TempDir
    Path module;

    private OutputLayout layout;
    private final Diagnostics diagnostics = new Diagnostics();

    @BeforeEach
    void layout() {
        layout = new OutputLayout(module.resolve("java"), module.resolve("test"), module);
    }

    @Test
    void theSameRunTwiceWritesNothing() throws IOException {
        Changes first = write(A, B, API);
        FileTime longAgo = FileTime.fromMillis(1_000_000);
        Files.setLastModifiedTime(module.resolve("java/a/A.java"), longAgo);
        Changes second = write(A, B, API);

        assertEquals(4, first.written().size(), "three files and the manifest");
        assertEquals(List.of(), second.written());
        assertEquals(longAgo, Files.getLastModifiedTime(module.resolve("java/a/A.java")));
    }

    @Test
    void onlyWhatChangesIsTouched() {
        write(A, B);

        Changes changes = write(A, new OutputFile(Root.MAIN, "a/b/B.java", "class B { int i; }\n"));

        assertEquals(List.of(module.resolve("java/a/b/B.java")), changes.written());
        assertEquals("class B { int i; }\n", Disk.text(module.resolve("java/a/b/B.java")));
    }

    @Test
    void whatIsNoLongerGeneratedIsDeletedWithItsFolder() {
        write(A, B);

        Changes changes = write(A);

        assertEquals(List.of(module.resolve("java/a/b/B.java")), changes.deleted());
        assertFalse(Files.exists(module.resolve("java/a/b")));
        assertTrue(Files.exists(module.resolve("java/a/A.java")));
    }

    @Test
    void filesOfOthersAreNeitherDeletedNorOverwritten() throws IOException {
        Path mine = module.resolve("java/a/Mine.java");
        Path pom = module.resolve("api.md");
        Files.createDirectories(mine.getParent());
        Files.writeString(mine, "mine");
        write(A);
        assertEquals("mine", Files.readString(mine));

        Files.writeString(pom, "written by hand");
        Changes changes = write(A, API);

        assertEquals(Changes.NONE, changes);
        assertEquals("written by hand", Files.readString(pom));
        assertEquals(List.of(DiagnosticCode.PATH_REFUSED), codes());
    }

    @Test
    void aComparisonGoesBothWaysAndTouchesNothing() throws IOException {
        write(A, B);
        Files.writeString(module.resolve("java/a/A.java"), "class A { /* edited */ }\n");
        Files.writeString(module.resolve("java/a/Stray.java"), "class Stray {}\n");
        Files.delete(module.resolve("java/a/b/B.java"));

        Changes changes = OutputWriter.compare(layout, List.of(A, B), List.of(), diagnostics);

        assertEquals(
                List.of("CHANGED A.java", "LEFT_OVER Stray.java", "MISSING B.java"),
                changes.differences().stream()
                        .map(d -> d.kind() + " " + d.file().getFileName())
                        .toList());
        assertEquals(
                "@ line 1\n- class A { /* edited */ }\n+ class A {}\n",
                changes.differences().get(0).head());
        assertFalse(Files.exists(module.resolve("java/a/b/B.java")));
        assertEquals(List.of(), codes());
    }

    @Test
    void whatWasJustWrittenIsNotStale() {
        TextFile lock = new TextFile(module.resolve("spec/lathe.lock"), "{}\n");
        OutputWriter.write(layout, List.of(A, API), List.of(lock), diagnostics);

        assertEquals(
                List.of(),
                OutputWriter.compare(layout, List.of(A, API), List.of(lock), diagnostics)
                        .differences());
        assertEquals(
                1,
                OutputWriter.compare(layout, List.of(A, API), List.of(new TextFile(lock.path(), "{ }\n")), diagnostics)
                        .differences()
                        .size());
    }

    @Test
    void aTreeWithoutFolderIsLeftOut() {
        OutputLayout mainOnly = new OutputLayout(module.resolve("java"), null, null);

        Changes changes = OutputWriter.write(mainOnly, List.of(A, API), List.of(), diagnostics);

        assertEquals(
                List.of("java/.lathe-manifest", "java/a/A.java"),
                changes.written().stream()
                        .map(file -> module.relativize(file).toString().replace('\\', '/'))
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../A.java",
                "/etc/passwd",
                "a/../../A.java",
                "a//A.java",
                "",
                "a\\..\\A.java",
                "C:/A.java",
                "con.java",
                "a/NUL",
                "a/A.java ",
                "a./A.java",
                "a/\u0000A.java",
                "a/\u202eA.java"
            })
    void aPathThatLeavesTheFolderIsRefusedAndNothingIsWritten(String path) {
        Changes changes = write(A, new OutputFile(Root.MAIN, path, "x"));

        assertEquals(Changes.NONE, changes);
        assertEquals(List.of(DiagnosticCode.PATH_REFUSED), codes());
        assertFalse(Files.exists(module.resolve("java")));
    }

    @Test
    void twoFilesThatDifferInCaseOnlyAreRefused() {
        write(A, new OutputFile(Root.MAIN, "A/a.java", "x"));

        assertEquals(List.of(DiagnosticCode.PATH_REFUSED), codes());
    }

    @Test
    void aLinkOutOfTheFolderIsNotFollowed() throws IOException {
        Path elsewhere = Files.createDirectories(module.resolve("elsewhere"));
        Files.createDirectories(module.resolve("java"));
        Files.createSymbolicLink(module.resolve("java/a"), elsewhere);

        write(A);

        assertEquals(List.of(DiagnosticCode.PATH_REFUSED), codes());
        assertFalse(Files.exists(elsewhere.resolve("A.java")));
    }

    @Test
    void aLinkWhereAFileIsPreparedIsNotFollowed() throws IOException {
        Path outside = Files.writeString(module.resolve("precious.txt"), "precious");
        Files.createDirectories(module.resolve("java/a"));
        Files.createSymbolicLink(module.resolve("java/a/A.java.lathe-new"), outside);

        write(A);

        assertEquals("precious", Files.readString(outside));
        assertTrue(Files.isRegularFile(module.resolve("java/a/A.java"), LinkOption.NOFOLLOW_LINKS));
    }

    @Test
    void aForgedManifestDeletesNothingOutside() throws IOException {
        Path outside = Files.writeString(module.resolve("precious.txt"), "precious");
        write(A);
        Files.writeString(layout.manifest(), "main/../precious.txt\nmain//precious.txt\nelse/precious.txt\n");

        write(A);

        assertTrue(Files.exists(outside));
    }

    private Changes write(OutputFile... files) {
        return OutputWriter.write(layout, List.of(files), List.of(), diagnostics);
    }

    private List<DiagnosticCode> codes() {
        return diagnostics.sorted().stream().map(Diagnostic::code).toList();
    }
}
