package dev.lathe.corpus;

import dev.lathe.measure.Processes;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;

/**
 * Compiles a generated SDK: its sources as a module with every lint as an error, then its tests on the class path. Ends
 * with 0, with 1 when the sources do not compile, or 2 when the tests do not.
 */
final class CompileSdk {

    private static final List<String> STRICT = List.of(
            "--release", "17", "-encoding", "UTF-8", "-proc:none", "-Xlint:all", "-Werror", "-Xmaxerrs", "1000");

    private CompileSdk() {}

    /** Arguments: the SDK's folder, the folder for classes. */
    public static void main(String[] arguments) throws IOException, URISyntaxException {
        Path sdk = Path.of(arguments[0]);
        Path main = Files.createDirectories(Path.of(arguments[1], "main"));
        Path test = Files.createDirectories(Path.of(arguments[1], "test"));
        String libraries = jar(JsonParser.class) + separator() + jar(Nullable.class);
        if (!compile(sdk.resolve("src/main/java"), main, List.of("--module-path", libraries))) {
            System.exit(1);
        }
        String path = String.join(separator(), Processes.ownClassPath()) + separator() + main;
        Path tests = sdk.resolve("src/test/java");
        if (!compile(tests, test, List.of("-classpath", path))) {
            System.exit(2);
        }
        copyData(tests, test);
    }

    private static boolean compile(Path sources, Path classes, List<String> paths) throws IOException {
        List<String> options = new ArrayList<>(STRICT);
        options.addAll(paths);
        options.addAll(List.of("-d", classes.toString()));
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, Locale.ROOT, null);
                Stream<Path> all = Files.walk(sources)) {
            List<Path> units =
                    all.filter(file -> file.toString().endsWith(".java")).toList();
            return compiler.getTask(null, files, null, options, null, files.getJavaFileObjectsFromPaths(units))
                    .call();
        }
    }

    /** What the tests read beside their classes. */
    private static void copyData(Path sources, Path classes) throws IOException {
        try (Stream<Path> all = Files.walk(sources)) {
            for (Path file : all.filter(f -> !f.toString().endsWith(".java") && Files.isRegularFile(f))
                    .toList()) {
                Path copy = classes.resolve(sources.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
    }

    private static String jar(Class<?> type) throws URISyntaxException {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI())
                .toString();
    }

    private static String separator() {
        return System.getProperty("path.separator");
    }
}
