package dev.lathe.emit.java;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lathe.embed.RuntimeSources;
import dev.lathe.emit.OutputFile;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

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
}
