package dev.lathe.emit.java;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lathe.diagnostics.Diagnostics;
import dev.lathe.embed.RuntimeSources;
import dev.lathe.emit.OutputFile;
import dev.lathe.emit.TypeShape;
import dev.lathe.plan.model.SdkPlan;
import dev.lathe.verify.ReadBack;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever the document's texts say, the same classes come out, and they compile. */
class HostileTextTest {

    private static final RuntimeSources NO_RUNTIME = new RuntimeSources(new TreeMap<>(), new TreeMap<>());

    static List<String> payloads() {
        return Hostile.PAYLOADS;
    }

    @ParameterizedTest
    @MethodSource("payloads")
    void textChangesNoDeclaration(String payload) {
        List<OutputFile> files = JavaEmitter.emit(Hostile.with(List.of(payload), SampleSdk.sdk()), NO_RUNTIME);
        Diagnostics diagnostics = new Diagnostics();
        ReadBack.verify(files, diagnostics);
        assertEquals(List.of(), diagnostics.sorted());
        assertEquals(shapes(JavaEmitter.emit(SampleSdk.sdk(), NO_RUNTIME)), shapes(files));
    }

    @Test
    void codeWithHostileTextCompilesStrictly() {
        SdkPlan hostile = Hostile.with(Hostile.PAYLOADS, SampleSdk.sdk());
        List<OutputFile> files = CompiledRuntime.besides(hostile);
        assertEquals(List.of(), CompiledRuntime.compile(files).problems());
    }

    private static Map<String, @Nullable TypeShape> shapes(List<OutputFile> files) {
        Map<String, @Nullable TypeShape> shapes = new LinkedHashMap<>();
        files.forEach(file -> shapes.put(file.path(), file.shape()));
        return shapes;
    }
}
