package dev.lathe.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lathe.GenerationRequest.Mode;
import dev.lathe.maven.RequestedMode.Occasion;
import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.Test;

class RequestedModeTest {

    @Test
    void autoComparesOnlyCheckedInSourcesNobodyAskedFor() throws Exception {
        RequestedMode auto = RequestedMode.parse("auto");

        assertEquals(Mode.CHECK, auto.decide(Occasion.BUILD_OF_CHECKED_IN_SOURCES));
        assertEquals(Mode.WRITE, auto.decide(Occasion.BUILD_INTO_TARGET));
        assertEquals(Mode.WRITE, auto.decide(Occasion.ASKED_BY_NAME));
    }

    @Test
    void theOtherModesMeanWhatTheySay() throws Exception {
        for (Occasion occasion : Occasion.values()) {
            assertEquals(Mode.WRITE, RequestedMode.parse("write").decide(occasion));
            assertEquals(Mode.CHECK, RequestedMode.parse("check").decide(occasion));
        }
    }

    @Test
    void anUnknownModeNamesTheKnownOnes() {
        MojoFailureException refused = assertThrows(MojoFailureException.class, () -> RequestedMode.parse("Overwrite"));
        assertTrue(String.valueOf(refused.getMessage()).contains("auto, write or check"));
    }
}
