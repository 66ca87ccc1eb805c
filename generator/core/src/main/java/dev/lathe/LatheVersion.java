package dev.lathe;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Which Lathe this is; the build writes it down. */
public final class LatheVersion {

    private static final String RESOURCE = "version.txt";

    private LatheVersion() {}

    /** For example {@code 1.2.0}. */
    public static String current() {
        try (InputStream in =
                Objects.requireNonNull(LatheVersion.class.getResourceAsStream(RESOURCE), "resource of the jar")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
