package dev.lathe.runtime.internal.call;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lathe.runtime.core.NoParams;
import dev.lathe.runtime.core.RequestOptions;
import dev.lathe.runtime.internal.http.Credential;
import dev.lathe.runtime.testing.RecordingServer;
import java.util.List;
import java.util.logging.Level;
import org.junit.jupiter.api.Test;

class LoggingTest {

    @Test
    void c5EachAttemptIsLoggedWithoutAnySecret() {
        List<String> lines;
        try (LogLines log = LogLines.at(Level.ALL);
                RecordingServer server = RecordingServer.start()
                        .answer(503, "{\"echo\":\"" + Fixture.SECRET + "\"}")
                        .answer(200, Fixture.ok("\"" + Fixture.SECRET + "\""));
                Engine engine = new Fixture.Patience()
                        .engine(ClientSettings.builder("Things", "1")
                                .baseUrl(server.url())
                                .envelope(Fixture.ENVELOPE)
                                .alternative(Credential.query("key", "key"))
                                .secret("key", Fixture.SECRET))) {
            RequestOptions options = RequestOptions.builder()
                    .query("q", Fixture.SECRET)
                    .header("X-Other", Fixture.SECRET)
                    .build();
            engine.call(Fixture.GET.at("1"), NoParams.INSTANCE, options);
            lines = log.lines();
        }
        assertEquals(2, lines.size(), lines.toString());
        assertTrue(lines.get(0).startsWith("things.get: GET /things/1, attempt 1: status 503 in "));
        assertTrue(lines.get(1).contains("attempt 2: status 200"));
        assertFalse(lines.toString().contains(Fixture.SECRET));
    }
}
