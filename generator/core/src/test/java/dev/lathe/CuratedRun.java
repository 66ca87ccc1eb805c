package dev.lathe;

import dev.lathe.GenerationResult.Status;
import java.io.IOException;
import java.nio.file.Path;

/** A run in a process of its own: copies the curated document into a folder, generates, prints the digest. */
final class CuratedRun {

    private CuratedRun() {}

    public static void main(String[] arguments) throws IOException {
        Workspace workspace = Workspace.curated(Path.of(arguments[0]));
        GenerationResult result = workspace.generate();
        if (result.status() != Status.DONE) {
            throw new IllegalStateException(result.diagnostics().toString());
        }
        System.out.println(workspace.digest());
    }
}
