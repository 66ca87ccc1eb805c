package dev.lathe.verify;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import dev.lathe.diagnostics.DiagnosticCode;
import dev.lathe.diagnostics.Diagnostics;
import dev.lathe.diagnostics.Location;
import dev.lathe.emit.OutputFile;
import dev.lathe.emit.TypeShape;
import dev.lathe.model.SpecText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/**
 * The last check before anything is written: every file is ASCII and free of sealed spec text, and every Java file
 * parses into exactly the declarations it was meant to have. So text of a document that got around the doors can break
 * a build, but never get into a program.
 */
public final class ReadBack {

    private static final String REMEDY = "this is a defect of Lathe: please report it with the document";

    /** Files that are parsed at once: a compiler holds the trees of all of them until it is done. */
    private static final int BATCH = 250;

    /** Only the parser runs, so there is no need for {@code --release}, which opens the classes of that release. */
    private static final List<String> OPTIONS = List.of("-proc:none", "-source", "17", "-Xlint:-options");

    private final Diagnostics diagnostics;

    private ReadBack(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    /** Adds an ERROR for each file that is not what it was meant to be. */
    public static void verify(List<OutputFile> files, Diagnostics diagnostics) {
        ReadBack readBack = new ReadBack(diagnostics);
        files.forEach(readBack::checkText);
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        if (compiler == null) {
            diagnostics.error(
                    DiagnosticCode.READ_BACK_UNAVAILABLE,
                    new Location("java.home", "", 0, 0),
                    "emitted code cannot be checked: this Java runtime has no compiler; nothing is written",
                    "run Lathe with a JDK instead of a JRE");
        } else {
            List<OutputFile> java =
                    files.stream().filter(f -> f.path().endsWith(".java")).toList();
            IntStream.range(0, (java.size() + BATCH - 1) / BATCH)
                    .mapToObj(i -> java.subList(i * BATCH, Math.min(java.size(), (i + 1) * BATCH)))
                    .toList()
                    .parallelStream()
                    .map(batch -> checked(batch, compiler))
                    .toList()
                    .forEach(diagnostics::addAll);
        }
    }

    /** What is wrong with some files; they are looked at beside others. */
    private static Diagnostics checked(List<OutputFile> batch, JavaCompiler compiler) {
        Diagnostics found = new Diagnostics();
        new ReadBack(found).checkJava(batch, compiler);
        return found;
    }

    private void checkText(OutputFile file) {
        if (file.content().contains(SpecText.SEALED)) {
            mismatch(file.path(), 0, "sealed spec text reached the output");
        }
        for (int i = 0; i < file.content().length(); i++) {
            char c = file.content().charAt(i);
            if (c > '~' || (c < ' ' && c != '\n' && c != '\t')) {
                int line = 1
                        + (int) file.content()
                                .substring(0, i)
                                .chars()
                                .filter(x -> x == '\n')
                                .count();
                mismatch(file.path(), line, "character " + (int) c + " is not printable ASCII");
                return;
            }
        }
    }

    private void checkJava(List<OutputFile> files, JavaCompiler compiler) {
        Map<URI, OutputFile> sources = new LinkedHashMap<>();
        List<MemorySource> units = files.stream().map(MemorySource::new).toList();
        for (int i = 0; i < units.size(); i++) {
            sources.put(units.get(i).toUri(), files.get(i));
        }
        DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(found, Locale.ROOT, null)) {
            JavacTask task = (JavacTask) compiler.getTask(null, manager, found, OPTIONS, null, units);
            Iterable<? extends CompilationUnitTree> parsed = task.parse();
            found.getDiagnostics().stream()
                    .filter(d -> d.getKind() == Diagnostic.Kind.ERROR)
                    .forEach(d -> parseError(d, sources));
            parsed.forEach(
                    unit -> compare(unit, sources.remove(unit.getSourceFile().toUri())));
            sources.values().forEach(file -> mismatch(file.path(), 0, "was not read back"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void parseError(Diagnostic<? extends JavaFileObject> error, Map<URI, OutputFile> sources) {
        JavaFileObject source = error.getSource();
        OutputFile file = source == null ? null : sources.get(source.toUri());
        mismatch(
                file == null ? "emitted code" : file.path(),
                (int) Math.max(0, error.getLineNumber()),
                "does not parse: " + error.getMessage(Locale.ROOT));
    }

    private void compare(CompilationUnitTree unit, @Nullable OutputFile file) {
        if (file == null) {
            mismatch(unit.getSourceFile().getName(), 0, "is not a file that was emitted");
            return;
        }
        if (file.path().equals("module-info.java")) {
            return;
        }
        String expectedPackage =
                file.path().substring(0, Math.max(0, file.path().lastIndexOf('/')));
        String found =
                unit.getPackageName() == null ? "" : unit.getPackageName().toString();
        if (!found.equals(expectedPackage.replace('/', '.'))) {
            mismatch(file.path(), 0, "declares the package " + found);
        }
        TypeShape meant = file.shape();
        if (meant != null) {
            List<TypeShape> shapes = ParsedShapes.of(unit);
            if (!shapes.equals(List.of(meant))) {
                mismatch(
                        file.path(), 0, "declares something else than was meant: " + ShapeDifference.of(meant, shapes));
            }
        }
    }

    private void mismatch(String path, int line, String message) {
        diagnostics.error(DiagnosticCode.READ_BACK_MISMATCH, new Location(path, "", line, 0), message, REMEDY);
    }
}
