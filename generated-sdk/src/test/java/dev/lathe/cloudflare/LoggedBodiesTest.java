package dev.lathe.cloudflare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lathe.cloudflare.core.RequestOptions;
import dev.lathe.cloudflare.support.Envelopes;
import dev.lathe.cloudflare.support.LocalApi;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The values of tokens, which the API shows once, are not in the log when bodies are. */
class LoggedBodiesTest {

    private static final String VALUE = "c4nary-8M7wS6hCpXVc-DoRnPPY_UCWPgy8aea4Wy6kCe5T";
    private static final Logger LOGGER = Logger.getLogger("dev.lathe.cloudflare.internal.http");

    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final Handler handler = new Handler() {
        @Override
        public void publish(LogRecord entry) {
            lines.add(new SimpleFormatter().formatMessage(entry));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void listen() {
        LOGGER.setLevel(Level.ALL);
        LOGGER.addHandler(handler);
    }

    @AfterEach
    void leave() {
        LOGGER.removeHandler(handler);
        LOGGER.setLevel(null);
    }

    @Test
    void theValueOfANewTokenIsHidden() {
        String created = Envelopes.of("{\"id\":\"t\",\"name\":\"ci deploy\",\"value\":\"" + VALUE + "\"}");
        try (LocalApi api = LocalApi.answeringJson(200, created);
                Cloudflare client = api.builder().logBodies(10_000).build()) {
            assertEquals(
                    VALUE,
                    client.accounts()
                            .tokens()
                            .create("a", p -> p.name("ci deploy").policies(List.of()))
                            .value());
        }
        String log = lines.toString();
        assertTrue(log.contains("{\"name\":\"ci deploy\",\"policies\":[]}"), log);
        assertTrue(log.contains("\"name\":\"ci deploy\",\"value\":\"***\""), log);
        assertFalse(log.contains("c4nary"), log);
    }

    @Test
    void anAnswerThatIsTheValueOfATokenIsNotLogged() {
        RequestOptions shown = RequestOptions.builder().logBodies(10_000).build();
        try (LocalApi api = LocalApi.answeringJson(200, Envelopes.of("\"" + VALUE + "\""));
                Cloudflare client = api.client()) {
            assertEquals(VALUE, client.accounts().tokens().value().roll("a", "t", shown));
        }
        assertEquals(1, lines.size(), lines.toString());
        assertFalse(lines.toString().contains("c4nary"), lines.toString());
    }
}
