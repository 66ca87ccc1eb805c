package dev.lathe.emit.java.project;

import dev.lathe.emit.OutputFile;
import dev.lathe.emit.OutputFile.Root;
import dev.lathe.emit.java.code.Emission;

/** Emits api.md. */
public final class ApiListing {

    private final Emission emission;

    public ApiListing(Emission emission) {
        this.emission = emission;
    }

    public OutputFile file() {
        return new OutputFile(
                Root.MODULE, "api.md", "# " + emission.plan().client().name().simple() + "\n");
    }
}
