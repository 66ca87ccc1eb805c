package dev.lathe.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lathe.diagnostics.Diagnostic;
import dev.lathe.diagnostics.DiagnosticCode;
import dev.lathe.diagnostics.Diagnostics;
import dev.lathe.language.Target;
import dev.lathe.language.TargetFile;
import dev.lathe.model.ScalarKind;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a language says of itself is read strictly: each mistake has its line, and what was probably meant. */
class TargetReaderTest {

    private static final String FILES = "files: [{each: sdk, template: all, path: all.txt}]\n";

    private final Diagnostics diagnostics = new Diagnostics();

    @Test
    void whatIsNotSaidIsAsUsual() {
        Target target = read("lathe: 1\n" + FILES);

        assertEquals(List.of(), diagnostics.sorted());
        assertEquals(Target.Escape.PLAIN, target.escape());
        assertEquals(Target.Arguments.POSITIONAL, target.arguments());
        assertEquals(
                List.of(new TargetFile(TargetFile.Each.SDK, "all", "all.txt", Target.Escape.PLAIN)), target.files());
        assertEquals(Map.of(), target.types());
    }

    @Test
    void scalarsAreCalledWhatTheLanguageCallsThem() {
        Target target = read("lathe: 1\ntypes: {date-time: Time, int64: Integer}\n" + FILES);

        assertEquals(List.of(), diagnostics.sorted());
        assertEquals(Map.of("date-time", "Time", "int64", "Integer"), target.types());
    }

    @Test
    void everyKindOfScalarHasAName() {
        assertEquals(
                Stream.of(ScalarKind.values())
                        .map(kind -> kind.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                        .collect(Collectors.toSet()),
                Set.copyOf(Target.SCALARS));
    }

    @Test
    void wordsMayStandInOneText() {
        Target target = read("lathe: 1\nreserved: {all: begin  end, type: [Hash, Array]}\n" + FILES);

        assertEquals(List.of(), diagnostics.sorted());
        assertTrue(target.names().isReserved("member", "end"));
        assertTrue(target.names().isReserved("type", "Hash"));
        assertTrue(!target.names().isReserved("member", "Hash"));
    }

    @Test
    void aKindOfScalarThatIsNoneHasItsLineAndAnotherName() {
        read("lathe: 1\ntypes:\n  string: String\n  datetime: Time\n" + FILES);

        Diagnostic mistake = diagnostics.sorted().get(0);
        assertEquals(DiagnosticCode.CONFIG_UNKNOWN_KEY, mistake.code());
        assertEquals(4, mistake.location().line());
        assertTrue(mistake.toString().contains("date-time"), mistake.toString());
    }

    @Test
    void anotherFormatIsRefused() {
        read("lathe: 2\n" + FILES);

        assertEquals(
                DiagnosticCode.CONFIG_UNKNOWN_NAME, diagnostics.sorted().get(0).code());
        assertEquals(1, diagnostics.sorted().get(0).location().line());
    }

    @Test
    void withoutFilesThereIsNothingToMake() {
        read("lathe: 1\n");

        assertTrue(diagnostics.hasErrors());
    }

    private Target read(String text) {
        return Objects.requireNonNull(new TargetReader(diagnostics).read("target.yaml", text));
    }
}
