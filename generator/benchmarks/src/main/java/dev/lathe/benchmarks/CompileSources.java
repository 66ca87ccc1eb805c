package dev.lathe.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * Compiles sources without lints and on the class path, so that module declarations do not count: the same work for
 * every contender.
 */
final class CompileSources {

    private CompileSources() {}

    /**
     * Arguments: the folder of sources, the folder for classes, the class path. Ends with 1 when they do not compile.
     */
    public static void main(String[] arguments) throws IOException {
        Path classes = Files.createDirectories(Path.of(arguments[1]));
        List<String> options = List.of(
                "--release", "17", "-proc:none", "-nowarn", "-d", classes.toString(), "-classpath", arguments[2]);
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, Locale.ROOT, null);
                Stream<Path> all = Files.walk(Path.of(arguments[0]))) {
            List<Path> units = all.filter(CompileSources::isUnit).toList();
            boolean compiled = compiler.getTask(
                            null, files, null, options, null, files.getJavaFileObjectsFromPaths(units))
                    .call();
            System.exit(compiled ? 0 : 1);
        }
    }

    private static boolean isUnit(Path file) {
        return file.toString().endsWith(".java") && !file.endsWith("module-info.java");
    }
}
