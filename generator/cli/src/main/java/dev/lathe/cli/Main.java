package dev.lathe.cli;

import dev.lathe.Lathe;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/** Entry point of {@code lathe.jar}. */
public final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        int exitCode = CommandLines.create(Lathe::generate, out, err).execute(arguments);
        out.flush();
        err.flush();
        System.exit(exitCode);
    }
}
