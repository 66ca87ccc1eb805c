package dev.lathe.cli;

import dev.lathe.GenerationResult;

/** The exit codes that scripts may rely on. */
final class ExitCode {

    /** Everything was generated. */
    static final int FINE = 0;
    /** The inputs have errors; nothing was written. */
    static final int REFUSED = 1;
    /** The command line was wrong; nothing was read. */
    static final int USAGE = 2;
    /** Lathe itself failed, or a file could not be written. */
    static final int FAILED = 3;

    private ExitCode() {}

    static int of(GenerationResult.Status status) {
        return switch (status) {
            case DONE -> FINE;
            case REFUSED, STALE -> REFUSED;
            case FAILED -> FAILED;
        };
    }
}
