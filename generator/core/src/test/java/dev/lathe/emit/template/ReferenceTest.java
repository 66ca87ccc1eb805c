package dev.lathe.emit.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lathe.CuratedPlan;
import dev.lathe.config.TemplateSetReader;
import dev.lathe.diagnostics.Diagnostics;
import dev.lathe.emit.OutputFile;
import dev.lathe.language.Casing;
import dev.lathe.language.TargetNames;
import dev.lathe.language.TemplateSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** The reference that comes with Lathe; browsers look at its pages in {@code templates/reference/test}. */
class ReferenceTest {

    private final Diagnostics diagnostics = new Diagnostics();

    @Test
    void namesAreThoseOfTheTypeScriptSdkThatItsSamplesCall() {
        TargetNames own = shipped("reference").target().names();
        TargetNames typescript = shipped("typescript").target().names();

        assertEquals(withoutPackages(typescript), withoutPackages(own));
        assertEquals(typescript.reserved(), own.reserved());
        assertEquals(typescript.reservedSuffix(), own.reservedSuffix());
    }

    @Test
    void thereIsAPageForEveryResourceAndSharedType() {
        TemplateSet reference = shipped("reference");

        List<String> paths = TemplateEmitter.emit(CuratedPlan.plan(), reference, diagnostics).stream()
                .map(OutputFile::path)
                .toList();

        assertEquals(List.of(), diagnostics.sorted());
        assertTrue(paths.contains("index.html"));
        assertTrue(paths.contains("types.html"));
        assertEquals(
                CuratedPlan.plan().services().size(),
                paths.stream().filter(path -> path.startsWith("api/")).count());
    }

    @Test
    void pagesAreAscii() {
        TemplateEmitter.emit(CuratedPlan.plan(), shipped("reference"), diagnostics).stream()
                .filter(file -> file.path().endsWith(".html"))
                .forEach(file -> assertFalse(
                        file.content().chars().anyMatch(c -> c > 0x7e), () -> file.path() + " is not ASCII"));
    }

    private TemplateSet shipped(String name) {
        return Objects.requireNonNull(
                TemplateSetReader.read(ReferenceTest.class.getClassLoader(), name, null, diagnostics));
    }

    private static Map<String, Casing> withoutPackages(TargetNames names) {
        Map<String, Casing> casing = new HashMap<>(names.casing());
        casing.remove("package");
        return casing;
    }
}
