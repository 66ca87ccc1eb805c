package dev.lathe.emit.java;

import dev.lathe.emit.OutputFile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/** Compiles emitted files in memory, as strictly as javac can, and loads what came out. */
public final class Compilation {

    private static final String RUNTIME = "-Xdoclint/package:-test.sdk.core,-test.sdk.testing,"
            + "-test.sdk.internal.json,-test.sdk.internal.call,-test.sdk.internal.http,-test.sdk.internal.paging";

    static final List<String> STRICT = List.of(
            "--release",
            "17",
            "-proc:none",
            "-Xlint:all,-classfile,-serial",
            "-Werror",
            "-Xdoclint:all/protected",
            RUNTIME,
            "-Xmaxerrs",
            "40");

    /** One for all compilations of a thread: it keeps the class path's jars and the JDK's signatures open. */
    private static final ThreadLocal<StandardJavaFileManager> FILES = ThreadLocal.withInitial(
            () -> ToolProvider.getSystemJavaCompiler().getStandardFileManager(null, Locale.ROOT, null));

    private static final String LIBRARIES = libraries();

    private final List<String> problems;
    private final Map<String, byte[]> classes;
    private final Map<String, byte[]> resources = new TreeMap<>();
    private final ClassLoader parent;

    private Compilation(List<String> problems, Map<String, byte[]> classes, ClassLoader parent) {
        this.problems = problems;
        this.classes = classes;
        this.parent = parent;
    }

    /** Compiles the Java files among these, without the module description. */
    static Compilation of(List<OutputFile> files, List<String> options) {
        return of(files, options, Compilation.class.getClassLoader());
    }

    /** The same for files that refer to classes that were compiled before, and are in an archive now. */
    static Compilation against(Path compiled, List<OutputFile> files, List<String> options) {
        List<String> all = new ArrayList<>(options);
        all.addAll(List.of("-classpath", LIBRARIES + File.pathSeparator + compiled));
        try {
            URL[] roots = {compiled.toUri().toURL()};
            return of(files, all, new URLClassLoader(roots, Compilation.class.getClassLoader()));
        } catch (MalformedURLException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What emitted code may see of this module's class path: libraries, not the generator. */
    private static String libraries() {
        String all = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Arrays.stream(all.split(File.pathSeparator, -1))
                .filter(entry -> entry.endsWith(".jar"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static Compilation of(List<OutputFile> files, List<String> options, ClassLoader parent) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
        Map<String, byte[]> classes = new TreeMap<>();
        List<JavaFileObject> units = new ArrayList<>();
        files.stream()
                .filter(f -> f.path().endsWith(".java") && !f.path().equals("module-info.java"))
                .forEach(f -> units.add(new Source(f)));
        JavaFileManager manager = new Memory(FILES.get(), classes);
        compiler.getTask(null, manager, found, options, null, units).call();
        List<String> problems = found.getDiagnostics().stream()
                .filter(d -> d.getKind() != Diagnostic.Kind.NOTE)
                .map(d -> d.toString())
                .toList();
        Compilation compilation = new Compilation(problems, classes, parent);
        files.forEach(f -> compilation.resources.put(f.path(), f.content().getBytes(StandardCharsets.US_ASCII)));
        return compilation;
    }

    public List<String> problems() {
        return problems;
    }

    /** Writes the classes to an archive, for {@link #against}. */
    void save(Path archive) throws IOException {
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(archive))) {
            for (var entry : classes.entrySet()) {
                out.putNextEntry(new ZipEntry(entry.getKey().replace('.', '/') + ".class"));
                out.write(entry.getValue());
            }
        }
    }

    /** A loader of the compiled classes. */
    public ClassLoader loader() {
        return new ClassLoader(parent) {
            @Override
            public @Nullable InputStream getResourceAsStream(String name) {
                byte[] bytes = resources.get(name);
                return bytes == null ? super.getResourceAsStream(name) : new ByteArrayInputStream(bytes);
            }

            @Override
            protected Class<?> findClass(String name) throws ClassNotFoundException {
                byte[] bytes = classes.get(name);
                if (bytes == null) {
                    throw new ClassNotFoundException(name);
                }
                return defineClass(name, bytes, 0, bytes.length);
            }
        };
    }

    private static final class Source extends SimpleJavaFileObject {

        private final String content;

        private Source(OutputFile file) {
            super(URI.create("memory:///" + file.path()), Kind.SOURCE);
            this.content = file.content();
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return content;
        }
    }

    private static final class Memory extends ForwardingJavaFileManager<JavaFileManager> {

        private final Map<String, byte[]> classes;

        private Memory(JavaFileManager parent, Map<String, byte[]> classes) {
            super(parent);
            this.classes = classes;
        }

        @Override
        public JavaFileObject getJavaFileForOutput(
                Location location, String name, JavaFileObject.Kind kind, @Nullable FileObject sibling) {
            return new SimpleJavaFileObject(URI.create("memory:///" + name.replace('.', '/') + ".class"), kind) {
                @Override
                public OutputStream openOutputStream() {
                    return new ByteArrayOutputStream() {
                        @Override
                        public void close() throws IOException {
                            super.close();
                            classes.put(name, toByteArray());
                        }
                    };
                }
            };
        }
    }
}
