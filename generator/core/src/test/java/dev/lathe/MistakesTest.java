package dev.lathe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.lathe.config.NameLock;
import dev.lathe.config.SdkConfig;
import dev.lathe.diagnostics.Diagnostic;
import dev.lathe.diagnostics.Diagnostics;
import dev.lathe.diagnostics.Location;
import dev.lathe.model.SdkModel;
import dev.lathe.parse.OpenApiParser;
import dev.lathe.plan.PlanSettings;
import dev.lathe.plan.SdkPlanner;
import dev.lathe.source.SourceDocument;
import dev.lathe.source.SourceRequest;
import dev.lathe.source.SpecLoader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Documents with mistakes are the normal case: all of them come out, and each mistake is named once, at its place. */
class MistakesTest {

    private static final Path CASES = Path.of("src/test/resources/cases");

    @ParameterizedTest
    @ValueSource(strings = {"mistakes-of-kind", "mistakes-in-operations", "mistakes-in-schemas", "mistakes-in-text"})
    void everyMistakeIsNamedAndNoneIsFatal(String name) throws IOException {
        Path folder = CASES.resolve(name);
        Diagnostics diagnostics = new Diagnostics();
        SourceRequest request = new SourceRequest(folder.resolve("openapi.yaml"), List.of());
        SourceDocument document = Objects.requireNonNull(SpecLoader.load(request, diagnostics));
        SdkModel model = OpenApiParser.parse(document, SdkConfig.defaults(), diagnostics);
        String found =
                diagnostics.sorted().stream().map(MistakesTest::line).collect(Collectors.joining("\n", "", "\n"));
        assertEquals(Files.readString(folder.resolve("diagnostics.txt")), found);
        SdkPlanner.plan(
                Objects.requireNonNull(model), PlanSettings.java("test.sdk", "1"), NameLock.empty(), diagnostics);
        assertFalse(diagnostics.hasErrors());
    }

    private static String line(Diagnostic diagnostic) {
        Location at = diagnostic.location();
        return at.line() + ":" + at.column() + " " + at.pointer() + " "
                + diagnostic.severity().name().toLowerCase(Locale.ROOT) + " "
                + diagnostic.code().id() + ": " + diagnostic.message();
    }
}
