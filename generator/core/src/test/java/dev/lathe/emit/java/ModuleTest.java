package dev.lathe.emit.java;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lathe.embed.Addition;
import dev.lathe.embed.RuntimeSources;
import dev.lathe.emit.OutputFile;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The description of the module around the classes. */
class ModuleTest {

    private static final RuntimeSources NO_RUNTIME = new RuntimeSources(new TreeMap<>(), new TreeMap<>());

    @Test
    void theModuleExportsEverythingButInternals() {
        String module = JavaEmitter.emit(SampleSdk.sdk(), NO_RUNTIME).stream()
                .filter(file -> file.path().equals("module-info.java"))
                .map(OutputFile::content)
                .findFirst()
                .orElseThrow();
        List<String> exports = module.lines()
                .map(String::strip)
                .filter(line -> line.startsWith("exports"))
                .toList();
        assertEquals(
                List.of(
                        "exports test.sdk;",
                        "exports test.sdk.accounts;",
                        "exports test.sdk.accounts.tokens;",
                        "exports test.sdk.model;",
                        "exports test.sdk.pagination;"),
                exports);
    }

    @Test
    void theModuleRequiresWhatAdditionsNeed() {
        assertEquals(
                List.of(
                        "requires transitive java.net.http;",
                        "requires static transitive org.jspecify;",
                        "requires tools.jackson.core;"),
                requires(Set.of()));
        assertEquals(
                List.of(
                        "requires transitive java.net.http;",
                        "requires transitive okhttp3;",
                        "requires transitive org.apache.httpcomponents.client5.httpclient5;",
                        "requires transitive org.apache.httpcomponents.core5.httpcore5;",
                        "requires transitive io.opentelemetry.api;",
                        "requires transitive io.opentelemetry.context;",
                        "requires static transitive org.jspecify;",
                        "requires tools.jackson.core;"),
                requires(Set.of(Addition.values())));
    }

    private static List<String> requires(Set<Addition> additions) {
        return JavaEmitter.emit(SampleSdk.sdk(), NO_RUNTIME, additions).stream()
                .filter(file -> file.path().equals("module-info.java"))
                .flatMap(file -> file.content().lines())
                .map(String::strip)
                .filter(line -> line.startsWith("requires"))
                .toList();
    }

    static Stream<Arguments> additions() {
        return Stream.of(
                Arguments.of(Set.of(), List.of()),
                Arguments.of(
                        Set.of(Addition.OKHTTP),
                        List.of("core/OkHttpTransport.java", "internal/http/BlockingTransport.java")),
                Arguments.of(
                        Set.of(Addition.APACHE),
                        List.of("core/ApacheTransport.java", "internal/http/BlockingTransport.java")),
                Arguments.of(Set.of(Addition.OPENTELEMETRY), List.of("core/OpenTelemetryInterceptor.java")));
    }

    /** What is not asked for would not compile without its libraries. */
    @ParameterizedTest
    @MethodSource("additions")
    void onlyWhatIsAskedForIsCarried(Set<Addition> additions, List<String> expected) {
        RuntimeSources runtime = Runtimes.sources();
        List<String> all = JavaEmitter.emit(SampleSdk.sdk(), runtime, additions).stream()
                .map(OutputFile::path)
                .filter(path -> path.startsWith("test/sdk/"))
                .map(path -> path.substring("test/sdk/".length()))
                .toList();
        List<String> known = List.of(
                "core/ApacheTransport.java",
                "core/OkHttpTransport.java",
                "core/OpenTelemetryInterceptor.java",
                "internal/http/BlockingTransport.java");
        assertEquals(expected, known.stream().filter(all::contains).toList());
        known.forEach(path -> assertEquals(true, runtime.main().containsKey("dev/lathe/runtime/" + path), path));
        String text = JavaEmitter.emit(SampleSdk.sdk(), runtime, additions).stream()
                .map(OutputFile::content)
                .collect(Collectors.joining());
        assertEquals(additions.contains(Addition.OKHTTP), text.contains("import okhttp3."));
        assertEquals(additions.contains(Addition.APACHE), text.contains("import org.apache.hc."));
        assertEquals(additions.contains(Addition.OPENTELEMETRY), text.contains("import io.opentelemetry."));
    }
}
