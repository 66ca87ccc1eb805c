package dev.lathe.corpus.language;

import dev.lathe.cli.Main;
import dev.lathe.corpus.Entry;
import dev.lathe.corpus.Finished;
import dev.lathe.corpus.language.LanguageRow.Verdict;
import dev.lathe.measure.Commands;
import dev.lathe.measure.Processes;
import dev.lathe.measure.WorkFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One document in one language: generate as a user does, check the types, run the tests unless it is large. Logs stay.
 */
final class LanguageRun {

    private static final String HEAP = "4g";
    private static final long LARGE = 1_000_000;
    private static final Duration LIMIT = Duration.ofMinutes(20);

    private final Entry entry;
    private final LanguageTools tools;
    private final Path folder;
    private final Path sdk;

    LanguageRun(Entry entry, LanguageTools tools, Path work) {
        this.entry = entry;
        this.tools = tools;
        this.folder = work.resolve(entry.id()).resolve(tools.language());
        this.sdk = folder.resolve("sdk");
    }

    /** Does the work, unless it went well before for the same build and the same document. */
    LanguageRow row(String build) throws IOException, InterruptedException {
        Finished finished = Finished.of(folder, build, entry);
        String known = finished.line();
        if (known != null) {
            return LanguageRow.parse(known);
        }
        new WorkFolder(folder).delete();
        Files.createDirectories(folder);
        LanguageRow row = run();
        if (row.isWell()) {
            new WorkFolder(sdk).delete();
            finished.keep(row.line());
        }
        return row;
    }

    private LanguageRow run() throws IOException, InterruptedException {
        List<String> arguments = List.of(
                "generate",
                "--spec",
                entry.file().toString(),
                "--language",
                tools.language(),
                "--output",
                sdk.toString(),
                "--package",
                "sample");
        if (!new Processes(folder, HEAP, LIMIT)
                .forShortWork()
                .run("generate", Main.class.getName(), Processes.ownClassPath(), arguments)
                .well()) {
            return row(Verdict.NOTHING, 0, -1, 0);
        }
        long lines = lines();
        for (Path installed : tools.installed()) {
            Files.createSymbolicLink(sdk.resolve(installed.getFileName()), installed);
        }
        Commands commands = new Commands(sdk, LIMIT);
        if (!commands.run(folder.resolve("check.log"), tools.check())) {
            return row(Verdict.GENERATED, 0, -1, lines);
        }
        if (entry.bytes() > LARGE) {
            return row(Verdict.LARGE, 0, 0, lines);
        }
        Path log = folder.resolve("test.log");
        boolean isPassed = commands.run(log, tools.test());
        String said = Files.readString(log);
        return row(
                isPassed ? Verdict.PASSED : Verdict.CHECKED,
                count(tools.passed(), said),
                count(tools.failed(), said),
                lines);
    }

    private LanguageRow row(Verdict verdict, long passed, long failed, long lines) {
        return new LanguageRow(entry.id(), tools.language(), verdict, passed, failed, lines);
    }

    private long lines() throws IOException {
        long lines = 0;
        try (Stream<Path> all = Files.walk(sdk.resolve("src"))) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                lines += Files.readAllLines(file).size();
            }
        }
        return lines;
    }

    private static long count(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        return found.find() ? Long.parseLong(found.group(1)) : 0;
    }
}
