package dev.lathe.maven;

import dev.lathe.GenerationRequest.Mode;
import java.util.Locale;
import org.apache.maven.plugin.MojoFailureException;

/** What the user's {@code mode} parameter asks for. */
enum RequestedMode {
    /** Write what lives under {@code target/} or was asked for by name; compare everything else. */
    AUTO,
    WRITE,
    CHECK;

    static RequestedMode parse(String text) throws MojoFailureException {
        for (RequestedMode mode : values()) {
            if (mode.name().toLowerCase(Locale.ROOT).equals(text)) {
                return mode;
            }
        }
        throw new MojoFailureException("lathe: mode is \"" + text + "\", but must be auto, write or check");
    }

    Mode decide(Occasion occasion) {
        return switch (this) {
            case WRITE -> Mode.WRITE;
            case CHECK -> Mode.CHECK;
            case AUTO -> occasion == Occasion.BUILD_OF_CHECKED_IN_SOURCES ? Mode.CHECK : Mode.WRITE;
        };
    }

    /** Why the goal runs. */
    enum Occasion {
        /** {@code mvn generate}, {@code mvn lathe:generate} or {@code -Dlathe.write}. */
        ASKED_BY_NAME,
        /** Part of a build, into a folder that {@code mvn clean} removes. */
        BUILD_INTO_TARGET,
        /** Part of a build, where the folder is under version control. */
        BUILD_OF_CHECKED_IN_SOURCES
    }
}
