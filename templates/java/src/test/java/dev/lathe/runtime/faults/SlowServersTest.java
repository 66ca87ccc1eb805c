package dev.lathe.runtime.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lathe.runtime.core.BinaryResponse;
import dev.lathe.runtime.core.CallTimeoutException;
import dev.lathe.runtime.core.NoParams;
import dev.lathe.runtime.core.RequestOptions;
import dev.lathe.runtime.internal.call.Calls;
import dev.lathe.runtime.internal.call.Engine;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Servers that take their time. */
@Timeout(30)
class SlowServersTest {

    private static final long DEADLINE = 600;
    /** Far from what a call without a deadline would take; the rest is for a busy machine. */
    private static final long LATEST = DEADLINE + 1_500;

    private static final String HEAD = "HTTP/1.1 200 OK\r\nContent-Length: 4000\r\n\r\n";

    /** What a server does slowly. */
    enum Slow {
        ACCEPTING,
        HEAD_BYTE_BY_BYTE,
        HALF_A_HEAD,
        BODY_BYTE_BY_BYTE,
        HALF_A_BODY,
        CHUNKS,
        ERROR_BODY,
        INTERIM_ANSWERS;

        void play(Wire wire) throws IOException {
            switch (this) {
                case ACCEPTING -> wire.silence();
                case HEAD_BYTE_BY_BYTE -> wire.slowly(HEAD.repeat(9), 300);
                case HALF_A_HEAD -> wire.send("HTTP/1.1 200 OK\r\nContent-Le").silence();
                case BODY_BYTE_BY_BYTE -> wire.send(HEAD).slowly(" ".repeat(4_000), 300);
                case HALF_A_BODY -> wire.send(HEAD + " ".repeat(2_000)).silence();
                case CHUNKS ->
                    wire.send(Api.chunked("200 OK")).slowly(Api.chunk(" ").repeat(900), 60);
                case ERROR_BODY ->
                    wire.send("HTTP/1.1 500 X\r\nContent-Length: 4000\r\n\r\n").slowly("x".repeat(4_000), 300);
                case INTERIM_ANSWERS -> wire.slowly("HTTP/1.1 103 Early Hints\r\n\r\n".repeat(99), 20);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Slow.class)
    void s10OneDeadlineCoversEverythingHoweverSlowTheServer(Slow slow) throws Exception {
        try (HostileServer server = HostileServer.playing((request, wire) -> slow.play(wire));
                Engine engine = Api.engine(server)) {
            Way way = Way.of(slow.name().length());
            long begin = System.nanoTime();
            assertThrows(CallTimeoutException.class, () -> Api.get(way, engine, Api.within(DEADLINE)));
            long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin);
            assertTrue(millis >= DEADLINE && millis < LATEST, "the caller waited for " + millis + " ms");
            server.awaitGone();
            assertEquals(1, server.requests().size());
        }
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void s10AttemptsTogetherTakeNoLongerThanTheDeadline(Way way) {
        RequestOptions options = RequestOptions.builder()
                .attemptTimeout(Duration.ofMillis(100))
                .timeout(Duration.ofMillis(DEADLINE))
                .maxRetries(100)
                .build();
        try (HostileServer server = HostileServer.sendingThenSilent(HEAD);
                Engine engine = Api.engine(server)) {
            long begin = System.nanoTime();
            assertThrows(CallTimeoutException.class, () -> Api.get(way, engine, options));
            long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin);
            assertTrue(millis < LATEST, "the caller waited for " + millis + " ms");
            assertTrue(
                    server.requests().size() <= 9,
                    "attempts: " + server.requests().size());
        }
    }

    @ParameterizedTest
    @CsvSource({"0", "2000"})
    void s10ADownloadHasTheSameDeadline(int before) throws Exception {
        try (HostileServer server = HostileServer.sendingThenSilent(HEAD + "x".repeat(before));
                Engine engine = Api.engine(server)) {
            long begin = System.nanoTime();
            try (BinaryResponse answer = engine.call(
                    Calls.of("things.file", "GET", "/file").binary().at(), NoParams.INSTANCE, Api.within(DEADLINE))) {
                assertThrows(CallTimeoutException.class, () -> answer.readAllBytes(9_000));
            }
            long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin);
            assertTrue(millis < LATEST, "the reader waited for " + millis + " ms");
            server.awaitGone();
        }
    }

    /** A server that never accepts: its queue of connections is full. */
    @ParameterizedTest
    @EnumSource(Way.class)
    void s10TheDeadlineCoversConnecting(Way way) throws Exception {
        try (FullQueue server = FullQueue.open();
                Engine engine = Engine.open(Api.settings(server.url())
                        .connectTimeout(Duration.ofSeconds(20))
                        .build())) {
            long begin = System.nanoTime();
            assertThrows(CallTimeoutException.class, () -> Api.get(way, engine, Api.within(DEADLINE)));
            long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin);
            assertTrue(millis < LATEST, "the caller waited for " + millis + " ms");
        }
    }
}
