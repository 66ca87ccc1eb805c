package dev.lathe.emit.java;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.lathe.embed.RuntimeSources;
import dev.lathe.emit.OutputFile;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * What is emitted of a whole SDK is what is checked in, file by file, none missing and none too many. That it compiles
 * and works is shown by {@link EmittedTestsTest}, which emits the same plan.
 */
class GoldenTest {

    @Test
    void aWholeSdkIsAsCheckedIn() throws IOException {
        RuntimeSources noRuntime = new RuntimeSources(new TreeMap<>(), new TreeMap<>());
        Golden.of("sample").check(Golden.byPath(JavaEmitter.emit(SampleSdk.sdk(), noRuntime)));
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
}
