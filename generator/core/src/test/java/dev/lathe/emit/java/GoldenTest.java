package dev.lathe.emit.java;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.lathe.embed.RuntimeSources;
import dev.lathe.emit.OutputFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What is emitted is what is checked in under {@code src/test/resources/golden}, file by file, none missing and none
 * too many. {@code -Dlathe.golden.update=true} writes the files anew; the diff is part of the review. That goldens
 * compile and work is shown by {@link EmittedTestsTest}, which emits the same plan.
 */
class GoldenTest {

    private static final Path GOLDEN = Path.of("src", "test", "resources", "golden", "sample");

    @Test
    void aWholeSdkIsAsCheckedIn() throws IOException {
        SortedMap<String, String> emitted = new TreeMap<>();
        RuntimeSources noRuntime = new RuntimeSources(new TreeMap<>(), new TreeMap<>());
        for (OutputFile file : JavaEmitter.emit(SampleSdk.sdk(), noRuntime)) {
            emitted.put(file.root().name().toLowerCase(Locale.ROOT) + "/" + file.path(), file.content());
        }
        if (Boolean.getBoolean("lathe.golden.update")) {
            update(emitted);
        }
        SortedMap<String, String> golden = read();
        assertEquals(List.copyOf(golden.keySet()), List.copyOf(emitted.keySet()));
        golden.forEach((path, content) -> assertEquals(content, emitted.getOrDefault(path, ""), path));
    }

    @Test
    void emittingTwiceGivesTheSameInAnotherLocale() {
        RuntimeSources runtime = Runtimes.sources();
        List<OutputFile> first = JavaEmitter.emit(SampleSdk.sdk(), runtime);
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("tr-TR"));
        try {
            assertEquals(first, JavaEmitter.emit(SampleSdk.sdk(), runtime));
        } finally {
            Locale.setDefault(before);
        }
        assertFalse(first.isEmpty());
    }

    private static void update(SortedMap<String, String> emitted) throws IOException {
        for (String path : read().keySet()) {
            Files.delete(GOLDEN.resolve(path));
        }
        for (var file : emitted.entrySet()) {
            Path target = GOLDEN.resolve(file.getKey());
            Files.createDirectories(target.getParent());
            Files.writeString(target, file.getValue(), StandardCharsets.UTF_8);
        }
    }

    private static SortedMap<String, String> read() throws IOException {
        SortedMap<String, String> golden = new TreeMap<>();
        if (Files.isDirectory(GOLDEN)) {
            try (Stream<Path> files = Files.walk(GOLDEN)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    golden.put(
                            GOLDEN.relativize(file).toString().replace('\\', '/'),
                            Files.readString(file, StandardCharsets.UTF_8));
                }
            }
        }
        return golden;
    }
}
