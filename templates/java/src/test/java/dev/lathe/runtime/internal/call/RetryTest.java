package dev.lathe.runtime.internal.call;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.lathe.runtime.core.NoParams;
import dev.lathe.runtime.core.RateLimitException;
import dev.lathe.runtime.core.RequestOptions;
import dev.lathe.runtime.core.RequestOptions.RetryPermission;
import dev.lathe.runtime.core.Response;
import dev.lathe.runtime.core.ServerException;
import dev.lathe.runtime.testing.RecordingServer;
import dev.lathe.runtime.testing.RecordingServer.Answer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RetryTest {

    private final Fixture.Patience patience = new Fixture.Patience();
    private RecordingServer server;
    private Engine engine;

    @BeforeEach
    void open() {
        server = RecordingServer.start();
        engine = patience.engine(Fixture.settings(server.url()));
    }

    @AfterEach
    void close() {
        engine.close();
        server.close();
    }

    @Test
    void aPassingFailureIsRepeatedWithBackOff() {
        server.answer(503, "").answer(500, "").answer(200, Fixture.ok("\"x\""));
        Response<String> response = engine.send(Fixture.GET.at("1"), NoParams.INSTANCE, RequestOptions.none());
        assertEquals("x", response.value());
        assertEquals(3, response.attempts());
        assertEquals(List.of(Duration.ofMillis(250), Duration.ofMillis(500)), patience.waits);
    }

    /** A hundred retries, then each call is one attempt, until successes have earned further ones. */
    @Test
    void s16AClientWhoseCallsAllFailStopsRepeatingThem() {
        server.otherwise(request -> Answer.text(503, ""));
        IntStream.range(0, 60).forEach(i -> assertThrows(ServerException.class, this::get));
        assertEquals(60 + 100, server.requests().size());

        server.otherwise(request -> Answer.text(200, Fixture.ok("\"x\"")));
        IntStream.range(0, 5).forEach(i -> get());
        server.answer(503, "");
        get();
        assertEquals(60 + 100 + 5 + 2, server.requests().size());
    }

    private void get() {
        engine.call(Fixture.GET.at("1"), NoParams.INSTANCE, RequestOptions.none());
    }

    @Test
    void asyncIsRepeatedInTheSameWay() {
        server.answer(503, "").answer(200, Fixture.ok("\"x\""));
        assertEquals(
                "x",
                engine.callAsync(Fixture.GET.at("1"), NoParams.INSTANCE, RequestOptions.none())
                        .join());
        assertEquals(List.of(Duration.ofMillis(250)), patience.waits);
    }

    @Test
    void theLastFailureCountsTheAttempts() {
        IntStream.range(0, 3).forEach(i -> server.answer(500, "{}"));
        ServerException failure = assertThrows(
                ServerException.class,
                () -> engine.call(Fixture.GET.at("1"), NoParams.INSTANCE, RequestOptions.none()));
        assertEquals(3, failure.attempts());
        assertEquals(3, server.requests().size());
    }

    @Test
    void s16APostIsNotRepeatedUnlessThatIsHarmlessOrAllowed() {
        server.otherwise(request -> Answer.text(500, ""));
        assertThrows(ServerException.class, () -> engine.call(Fixture.CREATE.at(), "n", RequestOptions.none()));
        assertEquals(1, server.requests().size());
        RequestOptions keyed =
                RequestOptions.builder().idempotencyKey("k").maxRetries(1).build();
        assertThrows(ServerException.class, () -> engine.call(Fixture.CREATE.at(), "n", keyed));
        assertEquals(3, server.requests().size());
        RequestOptions allowed =
                RequestOptions.builder().retry(RetryPermission.ALWAYS).build();
        assertThrows(ServerException.class, () -> engine.call(Fixture.CREATE.at(), "n", allowed));
        assertEquals(6, server.requests().size());
        assertEquals(1, server.requests().stream().map(r -> r.body()).distinct().count());
    }

    @Test
    void theServersWaitIsObserved() {
        server.answer(new Answer(429, Map.of("Retry-After", "7"), "")).answer(200, Fixture.ok("\"x\""));
        engine.call(Fixture.GET.at("1"), NoParams.INSTANCE, RequestOptions.none());
        assertEquals(List.of(Duration.ofSeconds(7)), patience.waits);
    }

    @Test
    void s15AWaitBeyondTheCapFailsFastAndIsTold() {
        server.answer(new Answer(429, Map.of("Retry-After", "3600"), ""));
        RateLimitException failure = assertThrows(
                RateLimitException.class,
                () -> engine.call(Fixture.GET.at("1"), NoParams.INSTANCE, RequestOptions.none()));
        assertEquals(Duration.ofHours(1), failure.retryAfter());
        assertEquals(List.of(), patience.waits);
    }
}
