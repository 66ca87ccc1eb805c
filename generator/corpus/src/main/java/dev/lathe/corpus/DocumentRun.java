package dev.lathe.corpus;

import dev.lathe.cli.Main;
import dev.lathe.corpus.Row.Verdict;
import dev.lathe.measure.Processes;
import dev.lathe.measure.Processes.Ended;
import dev.lathe.measure.Usage;
import dev.lathe.measure.WorkFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * One document: generate as a user does, compile, run the tests. Logs stay; what was generated goes when all is well.
 */
final class DocumentRun {

    private static final String HEAP = "4g";
    private static final Duration LIMIT = Duration.ofMinutes(20);
    private static final long LARGE_DOCUMENT = 500_000;

    private final Entry entry;
    private final Path folder;
    private final Path sdk;
    private final Path classes;
    private final Processes processes;

    DocumentRun(Entry entry, Path work) {
        this.entry = entry;
        this.folder = work.resolve(entry.id());
        this.sdk = folder.resolve("sdk");
        this.classes = folder.resolve("classes");
        this.processes = new Processes(folder, HEAP, LIMIT);
    }

    /** Does the work, unless it went well before for the same build and the same document. */
    Row row(String build) throws IOException, InterruptedException {
        Finished finished = Finished.of(folder, build, entry);
        String known = finished.line();
        if (known != null) {
            return Row.parse(known);
        }
        new WorkFolder(folder).delete();
        Files.createDirectories(folder);
        Row row = run();
        new WorkFolder(classes).delete();
        if (row.testsPassed()) {
            new WorkFolder(sdk).delete();
            finished.keep(row.line());
        }
        return row;
    }

    private Row run() throws IOException, InterruptedException {
        List<String> classPath = Processes.ownClassPath();
        Ended generated = processes.run(
                "generate",
                Main.class.getName(),
                classPath,
                List.of(
                        "generate",
                        "--spec",
                        entry.file().toString(),
                        "--output",
                        sdk.toString(),
                        "--package",
                        "corpus.sdk"));
        if (!generated.well()) {
            return row(Verdict.NOTHING, generated.usage(), TestCounts.NONE);
        }
        Processes compiling = entry.bytes() < LARGE_DOCUMENT ? processes.forShortWork() : processes;
        Ended compiled = compiling.run(
                "compile", CompileSdk.class.getName(), classPath, List.of(sdk.toString(), classes.toString()));
        if (!compiled.well()) {
            return row(Verdict.GENERATED, generated.usage(), TestCounts.NONE);
        }
        Path counts = folder.resolve("tests.counts");
        List<String> withSdk = new ArrayList<>(classPath);
        withSdk.add(classes.resolve("main").toString());
        withSdk.add(classes.resolve("test").toString());
        Ended tested = processes
                .forShortWork()
                .run(
                        "test",
                        RunTests.class.getName(),
                        withSdk,
                        List.of(classes.resolve("test").toString(), counts.toString()));
        return row(tested.well() ? Verdict.PASSED : Verdict.COMPILED, generated.usage(), TestCounts.read(counts));
    }

    private Row row(Verdict verdict, Usage usage, TestCounts tests) throws IOException {
        Counts report = Counts.read(sdk.resolve("lathe-report.json"));
        SourceSize size = SourceSize.of(sdk.resolve("src/main/java"));
        return new Row(
                entry.id(),
                verdict,
                report.at("/account/operations/document"),
                report.at("/account/operations/emitted"),
                report.sum("/findings/error"),
                report.sum("/findings/warning"),
                report.sum("/findings/note"),
                tests.passed(),
                tests.failed(),
                usage.cpuMillis(),
                usage.peakKilobytes(),
                size.files(),
                size.lines());
    }

    private record TestCounts(long passed, long failed) {

        static final TestCounts NONE = new TestCounts(0, -1);

        static TestCounts read(Path file) throws IOException {
            if (!Files.exists(file)) {
                return NONE;
            }
            String[] parts = Files.readString(file).split(" ", 2);
            return new TestCounts(Long.parseLong(parts[0]), Long.parseLong(parts[1]));
        }
    }

    private record SourceSize(long files, long lines) {

        static SourceSize of(Path root) throws IOException {
            if (!Files.exists(root)) {
                return new SourceSize(0, 0);
            }
            long files = 0;
            long lines = 0;
            try (Stream<Path> all = Files.walk(root)) {
                for (Path file : all.filter(Files::isRegularFile).toList()) {
                    files++;
                    lines += Files.readAllLines(file).size();
                }
            }
            return new SourceSize(files, lines);
        }
    }
}
