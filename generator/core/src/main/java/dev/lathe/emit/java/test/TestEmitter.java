package dev.lathe.emit.java.test;

import dev.lathe.emit.OutputFile;
import dev.lathe.emit.java.code.Emission;
import java.util.List;

/** Emits all tests of an SDK. */
public final class TestEmitter {

    private final Emission emission;

    public TestEmitter(Emission emission) {
        this.emission = emission;
    }

    public List<OutputFile> files(String header) {
        return List.of();
    }
}
