package dev.lathe.hostile;

import dev.lathe.diagnostics.DiagnosticCode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How an attack ended.
 *
 * @param status a status of {@link dev.lathe.GenerationResult}, or that there is none
 * @param codes names of the diagnostics that were reported
 * @param cpuMillis processor time of the whole process
 * @param peakKilobytes its largest resident size
 * @param writtenKilobytes what it wrote
 * @param trouble what went wrong in words, or {@code null} as text
 */
record Ending(
        String status, Set<String> codes, long cpuMillis, long peakKilobytes, long writtenKilobytes, String trouble) {

    private static final long MOST_MILLIS = 10_000;

    /** On top: an SDK that is large because the API is takes its time, however tame the document. */
    private static final long MOST_MILLIS_A_MEGABYTE = 1_000;

    static Ending nothing(String trouble) {
        return new Ending("NONE", Set.of(), 0, 0, 0, trouble);
    }

    static Ending read(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file);
        Set<String> codes = Arrays.stream(lines.get(1).split(",", -1)).collect(Collectors.toSet());
        return new Ending(
                lines.get(0),
                codes,
                Long.parseLong(lines.get(2)),
                Long.parseLong(lines.get(3)),
                Long.parseLong(lines.get(4)),
                lines.get(5));
    }

    /** What must not be so. */
    List<String> problems(Attack attack) {
        List<String> problems = new ArrayList<>();
        if (!trouble.equals("null")) {
            problems.add(trouble);
        }
        if (!status.equals(attack.answer() == Attack.Answer.SDK ? "DONE" : "REFUSED")) {
            problems.add("ended " + status + " with " + codes);
        }
        DiagnosticCode wanted = attack.code();
        if (wanted != null && !codes.contains(wanted.name())) {
            problems.add(wanted + " is not among " + codes);
        }
        if (cpuMillis > MOST_MILLIS + MOST_MILLIS_A_MEGABYTE * writtenKilobytes / 1024) {
            problems.add("took " + cpuMillis + " ms");
        }
        return problems;
    }

    /** Files below a folder that quote a text. */
    static List<String> quoting(Path folder, String text) throws IOException {
        List<String> quoting = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path file : all.filter(Files::isRegularFile).toList()) {
                    if (Files.readString(file, StandardCharsets.ISO_8859_1).contains(text)) {
                        quoting.add(file + " quotes a file that is not the document's");
                    }
                }
            }
        }
        return quoting;
    }
}
