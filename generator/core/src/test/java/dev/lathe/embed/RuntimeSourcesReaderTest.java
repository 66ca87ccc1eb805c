package dev.lathe.embed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lathe.diagnostics.DiagnosticCode;
import dev.lathe.diagnostics.Diagnostics;
import java.util.List;
import org.junit.jupiter.api.Test;

class RuntimeSourcesReaderTest {

    private final Diagnostics diagnostics = new Diagnostics();

    @Test
    void theRuntimeIsOnTheClassPath() {
        RuntimeSources sources = RuntimeSourcesReader.read(getClass().getClassLoader(), diagnostics);
        assertEquals(List.of(), diagnostics.sorted());
        assertTrue(sources.main().containsKey("dev/lathe/runtime/core/package-info.java"));
    }

    @Test
    void aClassPathWithoutTheRuntimeIsAnError() {
        RuntimeSources sources = RuntimeSourcesReader.read(ClassLoader.getPlatformClassLoader(), diagnostics);
        assertTrue(sources.main().isEmpty());
        assertEquals(DiagnosticCode.RUNTIME_MISSING, diagnostics.sorted().get(0).code());
    }
}
