package dev.lathe.hostile;

import dev.lathe.diagnostics.Diagnostic;
import dev.lathe.diagnostics.Diagnostics;
import dev.lathe.diagnostics.Severity;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/**
 * Puts one payload into one place at a time and looks at everything that comes out. The measure is the same document
 * with a harmless text in that place: emitted code must be the same trees, whatever they are called.
 */
final class TextMatrix {

    private static final long MOST_MILLIS = TimeUnit.SECONDS.toMillis(10);
    private static final Pattern FILE = Pattern.compile("[A-Za-z0-9_$.-]{1,200}(?:/[A-Za-z0-9_$.-]{1,200})*");
    private static final Pattern DEVICE = Pattern.compile(
            "(?:.*/)?(?:con|prn|aux|nul|com[0-9]|lpt[0-9]|conin\\$|conout\\$)(?:[./].*)?", Pattern.CASE_INSENSITIVE);
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]");

    private final HostileDocument document;
    private final Sandbox sandbox;
    private final JavaSkeletons skeletons = new JavaSkeletons();
    private final Map<String, List<String>> controls = new HashMap<>();

    TextMatrix(HostileDocument document, Path folder) {
        this.document = document;
        this.sandbox = new Sandbox(folder);
    }

    Cell cell(String position, Payload payload) throws IOException {
        List<String> problems = new ArrayList<>();
        long begin = cpuNanos();
        Cell.Verdict verdict = verdict(document.with(position, payload.text()), problems);
        long millis = TimeUnit.NANOSECONDS.toMillis(cpuNanos() - begin);
        if (millis > MOST_MILLIS) {
            problems.add("took too long");
        }
        sandbox.strangers().forEach(file -> problems.add("a file elsewhere: " + file));
        if (verdict == Cell.Verdict.SAME_SHAPE) {
            SortedMap<String, String> files = sandbox.files();
            checkFiles(files, problems);
            checkShape(position, payload, shape(files), problems);
        }
        return new Cell(position, payload, problems.isEmpty() ? verdict : Cell.Verdict.HARMED, millis, problems);
    }

    /** Time of this thread on a processor: what else the machine does is not the document's fault. */
    private static long cpuNanos() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    /** Runs all stages; whatever is thrown is a mistake of ours. */
    private Cell.Verdict verdict(String text, List<String> problems) throws IOException {
        sandbox.write(text);
        Diagnostics diagnostics = new Diagnostics();
        try {
            boolean isWritten = new Chain(sandbox, diagnostics).run();
            checkDiagnostics(diagnostics, problems);
            return isWritten ? Cell.Verdict.SAME_SHAPE : Cell.Verdict.REFUSED;
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            problems.add("failed: " + e + " at " + List.of(e.getStackTrace()).subList(0, 3));
            return Cell.Verdict.HARMED;
        }
    }

    private static void checkDiagnostics(Diagnostics diagnostics, List<String> problems) {
        for (Diagnostic diagnostic : diagnostics.sorted()) {
            if (diagnostic.severity() == Severity.ERROR && diagnostic.location().line() == 0) {
                problems.add("has no place: " + diagnostic);
            }
            if (UNPRINTABLE.matcher(diagnostic.toString()).find()) {
                problems.add("can do things to a terminal: " + diagnostic.code());
            }
        }
    }

    private static void checkFiles(SortedMap<String, String> files, List<String> problems) {
        TreeSet<String> folded = new TreeSet<>();
        files.forEach((path, text) -> {
            if (!FILE.matcher(path).matches() || DEVICE.matcher(path).matches()) {
                problems.add("unusual path: " + path);
            }
            if (!folded.add(path.toLowerCase(Locale.ROOT))) {
                problems.add("differs in case only: " + path);
            }
            if (!text.chars().allMatch(c -> c == '\n' || c == '\t' || (c >= ' ' && c <= '~'))) {
                problems.add("not printable ASCII: " + path);
            }
            PlainFiles.problems(path, text).forEach(problem -> problems.add(path + ": " + problem));
        });
    }

    /** The code's shape must be that of a harmless text of the same form. */
    private void checkShape(String position, Payload payload, List<String> shape, List<String> problems)
            throws IOException {
        shape.stream()
                .filter(skeleton -> skeleton.startsWith(JavaSkeletons.BROKEN))
                .forEach(problems::add);
        List<String> tried = new ArrayList<>();
        for (String harmless : Twins.of(payload.text())) {
            List<String> control = control(position, harmless);
            if (control.equals(shape)) {
                return;
            }
            tried.add(difference(control, shape));
        }
        problems.add("another shape than with a harmless text: " + tried);
    }

    private static String difference(List<String> control, List<String> shape) {
        List<String> missing = new ArrayList<>(control);
        shape.forEach(missing::remove);
        List<String> extra = new ArrayList<>(shape);
        control.forEach(extra::remove);
        return "-" + missing.size() + " +" + extra.size();
    }

    /** The shape with a harmless text: most places have the same one, which is that of the harmless document. */
    private List<String> control(String position, String harmless) throws IOException {
        String text = document.with(position, harmless);
        String key = Digests.of(text);
        List<String> known = controls.get(key);
        if (known == null) {
            Cell.Verdict verdict = verdict(text, new ArrayList<>());
            known = verdict == Cell.Verdict.SAME_SHAPE ? shape(sandbox.files()) : List.of();
            controls.put(key, known);
        }
        return known;
    }

    private List<String> shape(SortedMap<String, String> files) {
        List<String> units = files.entrySet().stream()
                .filter(file -> file.getKey().endsWith(".java"))
                .map(Map.Entry::getValue)
                .toList();
        return skeletons.of(units).stream().sorted().toList();
    }
}
