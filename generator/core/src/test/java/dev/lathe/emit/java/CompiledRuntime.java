package dev.lathe.emit.java;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lathe.embed.RuntimeSources;
import dev.lathe.emit.OutputFile;
import dev.lathe.plan.model.SdkPlan;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The runtime as SDKs in the package {@code test.sdk} carry it, compiled once for all tests of a run. */
public final class CompiledRuntime {

    private static final RuntimeSources NONE = new RuntimeSources(new TreeMap<>(), new TreeMap<>());

    /** Between them they need all of it. */
    private static final List<String> TRAITS = List.of("checked-constraints", "webhooks");

    private CompiledRuntime() {}

    private static final class Archive {

        static final Path CLASSES = compiled();

        private static Path compiled() {
            Map<String, OutputFile> own = new TreeMap<>();
            for (String trait : TRAITS) {
                JavaEmitter.emit(CasePlan.of(trait), Runtimes.sources()).stream()
                        .filter(file -> file.shape() == null)
                        .forEach(file -> own.putIfAbsent(file.root() + "/" + file.path(), file));
            }
            Compilation compilation = Compilation.of(List.copyOf(own.values()), Compilation.STRICT);
            assertEquals(List.of(), compilation.problems());
            try {
                Path archive = Files.createTempFile(Files.createDirectories(Path.of("target")), "runtime", ".jar");
                compilation.save(archive);
                return archive.toAbsolutePath();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** What an SDK has besides the runtime. */
    public static List<OutputFile> besides(SdkPlan plan) {
        return JavaEmitter.emit(plan, NONE);
    }

    /** Compiles such files, as strictly as javac can. */
    public static Compilation compile(List<OutputFile> files) {
        return Compilation.against(Archive.CLASSES, files, Compilation.STRICT);
    }
}
