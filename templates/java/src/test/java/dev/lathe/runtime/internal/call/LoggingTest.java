package dev.lathe.runtime.internal.call;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lathe.runtime.core.NoParams;
import dev.lathe.runtime.core.RequestOptions;
import dev.lathe.runtime.internal.http.Credential;
import dev.lathe.runtime.testing.RecordingServer;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.junit.jupiter.api.Test;

class LoggingTest {

    private static final Logger LOGGER = Logger.getLogger("dev.lathe.runtime.internal.http");

    /** Keeps lines. */
    private static final class Lines extends Handler {

        private final List<String> lines = new CopyOnWriteArrayList<>();

        @Override
        public void publish(LogRecord entry) {
            lines.add(new SimpleFormatter().formatMessage(entry));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }

    @Test
    void c5EachAttemptIsLoggedWithoutAnySecret() {
        Lines lines = new Lines();
        LOGGER.setLevel(Level.ALL);
        LOGGER.addHandler(lines);
        try (RecordingServer server = RecordingServer.start()
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
        } finally {
            LOGGER.removeHandler(lines);
            LOGGER.setLevel(null);
        }
        assertEquals(2, lines.lines.size(), lines.lines.toString());
        assertTrue(lines.lines.get(0).startsWith("things.get: GET /things/1, attempt 1: status 503 in "));
        assertTrue(lines.lines.get(1).contains("attempt 2: status 200"));
        assertFalse(lines.lines.toString().contains(Fixture.SECRET));
    }
}
