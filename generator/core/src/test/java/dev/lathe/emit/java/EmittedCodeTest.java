package dev.lathe.emit.java;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lathe.emit.OutputFile;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is emitted compiles without a single warning. */
class EmittedCodeTest {

    @Test
    void aWholeSdkCompilesStrictly() {
        List<OutputFile> files = JavaEmitter.emit(SampleSdk.sdk(), Runtimes.sources());
        assertEquals(List.of(), Compilation.of(files, Compilation.STRICT).problems());
    }
}
