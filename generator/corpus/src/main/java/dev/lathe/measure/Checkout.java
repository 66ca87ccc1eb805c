package dev.lathe.measure;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** The working copy that records of long runs speak of. */
public record Checkout(Path root) {

    /** The commit, with {@code -dirty} behind it when files were changed since; {@code unknown} outside of git. */
    public String commit() throws IOException, InterruptedException {
        Process git = new ProcessBuilder("git", "describe", "--always", "--dirty", "--abbrev=12", "--exclude=*")
                .directory(root.toFile())
                .start();
        String commit = new String(git.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).strip();
        return git.waitFor() == 0 ? commit : "unknown";
    }
}
