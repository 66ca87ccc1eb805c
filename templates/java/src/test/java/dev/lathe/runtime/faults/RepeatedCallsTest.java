package dev.lathe.runtime.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lathe.runtime.core.ApiException;
import dev.lathe.runtime.core.Call;
import dev.lathe.runtime.core.ConnectionException;
import dev.lathe.runtime.core.NoParams;
import dev.lathe.runtime.core.RequestOptions;
import dev.lathe.runtime.core.SdkException;
import dev.lathe.runtime.core.Upload;
import dev.lathe.runtime.internal.call.Calls;
import dev.lathe.runtime.internal.call.Engine;
import dev.lathe.runtime.internal.json.JsonWriter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is sent again, when, and how often. */
@Timeout(60)
class RepeatedCallsTest {

    private static final String FINE = Api.answer(Api.ok("\"x\""));

    /** Waits that are no waits, or longer than anybody waits, end at once one way or the other. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Retry-After: 1e9",
                "Retry-After: 3600",
                "Retry-After: 99999999999999999999999999",
                "Retry-After: -5",
                "Retry-After: Fri, 29 Sep 2023 16:26:27 GMT",
                "Retry-After: Fri, 31 Dec 9999 23:59:59 GMT",
                "Retry-After: NaN",
                "Retry-After: Infinity",
                "Retry-After: junk",
                "Retry-After:",
                "retry-after-ms: 9000000000000000000",
                "retry-after-ms: -1",
                "Retry-After: junk\r\nRetry-After: 3600",
                "Retry-After: 3600\r\nRetry-After: 1"
            })
    void s15NoRetryAfterMakesACallSleep(String header) {
        RequestOptions options = RequestOptions.builder().maxRetries(1).build();
        try (HostileServer server = HostileServer.playing(
                        (request, wire) -> wire.send(Api.answer("429 Too Many Requests", "", header)));
                Engine engine = Api.engine(server)) {
            long begin = System.nanoTime();
            assertThrows(ApiException.class, () -> Api.get(Way.BLOCKING, engine, options), header);
            Duration took = Duration.ofNanos(System.nanoTime() - begin);
            assertTrue(took.compareTo(Duration.ofSeconds(3)) < 0, header + " took " + took);
            assertTrue(server.requests().size() <= 2, "" + server.requests().size());
        }
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void s15AWaitBeyondTheDeadlineFailsAtOnceWithTheAnswer(Way way) {
        RequestOptions options =
                RequestOptions.builder().timeout(Duration.ofSeconds(5)).build();
        try (HostileServer server = HostileServer.playing(
                        (request, wire) -> wire.send(Api.answer("503 X", "", "Retry-After: 30")));
                Engine engine = Api.engine(server)) {
            long begin = System.nanoTime();
            assertThrows(ApiException.class, () -> Api.get(way, engine, options));
            assertTrue(System.nanoTime() - begin < 3_000_000_000L, "it waited");
            assertEquals(1, server.requests().size());
        }
    }

    /** Nothing that changes the world is done twice unless the server says that it was not done, or can tell. */
    @ParameterizedTest
    @CsvSource({
        "POST, 500 X, 1",
        "POST, 503 X, 1",
        "POST, reset, 1",
        "POST, cut, 1",
        "POST, nothing, 1",
        "PATCH, 500 X, 1",
        "PATCH, reset, 1",
        "PATCH, nothing, 1",
        "PUT, 500 X, 3",
        "PUT, reset, 3",
        "DELETE, 503 X, 3",
        "DELETE, cut, 3"
    })
    void s16OnlyWhatMayBeDoneTwiceIsRepeated(String method, String fault, int effects) {
        Call<NoParams, Void> call =
                Calls.of("things.do", method, "/things").emptyBody().nothing();
        // What is repeated waits in between: once is enough.
        for (Way way : effects == 1 ? List.of(Way.values()) : List.of(Way.of(fault.length()))) {
            try (HostileServer server = HostileServer.playing((request, wire) -> fail(fault, wire));
                    Engine engine = Api.engine(server)) {
                assertThrows(
                        SdkException.class,
                        () -> way.call(engine, call.at(), NoParams.INSTANCE, RequestOptions.none()));
                assertEquals(effects, server.requests().size(), method + " after " + fault);
            }
        }
    }

    private static void fail(String fault, Wire wire) throws IOException {
        switch (fault) {
            case "reset" -> wire.reset();
            case "nothing" -> wire.hangUp();
            case "cut" ->
                wire.send("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nx").hangUp();
            default -> wire.send(Api.answer(fault, ""));
        }
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void s16APostWithAKeyIsRepeatedUnderTheSameKey(Way way) {
        AtomicInteger count = new AtomicInteger();
        RequestOptions options =
                RequestOptions.builder().idempotencyKey("one-key").build();
        try (HostileServer server = HostileServer.playing((request, wire) -> {
                    if (count.incrementAndGet() < 3) {
                        wire.reset();
                    } else {
                        wire.send(FINE);
                    }
                });
                Engine engine = Api.engine(server)) {
            assertEquals("x", way.call(engine, Api.CREATE.at(), "n", options));
            Set<String> keys = new HashSet<>();
            server.requests().forEach(seen -> keys.add(seen.header("Idempotency-Key") + seen.body()));
            assertEquals(3, server.requests().size());
            assertEquals(Set.of("one-key{\"name\":\"n\"}"), keys);
        }
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void c11AStreamThatCanBeReadOnceIsSentOnce(Way way) {
        Call<Upload, Void> upload = Calls.of("things.upload", "PUT", "/file")
                .<Upload>body(JsonWriter::file)
                .plain("application/octet-stream")
                .nothing();
        byte[] bytes = new byte[100_000];
        try (HostileServer server = HostileServer.playing((request, wire) -> wire.send(Api.answer("503 X", "")));
                Engine engine = Api.engine(server)) {
            ApiException failure = assertThrows(
                    ApiException.class,
                    () -> way.call(
                            engine,
                            upload.at(),
                            Upload.once(new ByteArrayInputStream(bytes), bytes.length),
                            RequestOptions.none()));
            assertEquals(1, failure.attempts());
            assertEquals(1, server.requests().size());
            assertEquals(bytes.length, server.requests().get(0).body().length());
        }
    }

    /**
     * A pooled connection that the server has closed meanwhile: the request may be sent anew, but no answer is lost.
     */
    @ParameterizedTest
    @EnumSource(Way.class)
    void s18AStaleConnectionCostsAReadNothing(Way way) throws Exception {
        try (HostileServer server =
                        HostileServer.playing((request, wire) -> wire.send(FINE).hangUp());
                Engine engine = Api.engine(server)) {
            for (int i = 0; i < 20; i++) {
                assertEquals("x", Api.get(way, engine, RequestOptions.none()));
            }
            assertEquals(20, server.requests().size());
        }
    }

    /** What {@code HttpClient} does by itself: one more try, of a read only, and only before any byte of an answer. */
    @ParameterizedTest
    @EnumSource(Way.class)
    void s18AServerThatSaysNothingIsAskedOnceMoreAtMost(Way way) {
        AtomicInteger count = new AtomicInteger();
        try (HostileServer server = HostileServer.playing((request, wire) -> {
                    if (count.incrementAndGet() == 1) {
                        wire.send(FINE);
                    } else {
                        wire.hangUp();
                    }
                });
                Engine engine = Api.engine(server)) {
            assertEquals("x", Api.get(way, engine, Api.ONCE));
            assertThrows(ConnectionException.class, () -> Api.get(way, engine, Api.ONCE));
            assertTrue(count.get() <= 3, "requests: " + count);
        }
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void s18APostOnAStaleConnectionIsSentOnceOrFailsTyped(Way way) {
        int fine = 0;
        try (HostileServer server =
                        HostileServer.playing((request, wire) -> wire.send(FINE).hangUp());
                Engine engine = Api.engine(server)) {
            for (int i = 0; i < 20; i++) {
                try {
                    way.call(engine, Api.CREATE.at(), "n", RequestOptions.none());
                    fine++;
                } catch (ConnectionException stale) {
                    assertEquals(ConnectionException.Stage.EXCHANGING, stale.stage());
                }
            }
            assertEquals(fine, server.requests().size(), "effects");
        }
    }

    @Test
    void s18ConnectionCloseIsHonouredAndOtherConnectionsAreUsedAgain() {
        try (HostileServer closing = HostileServer.playing(
                        (request, wire) -> wire.send(Api.answer("200 OK", Api.ok("\"x\""), "Connection: close")));
                HostileServer keeping = HostileServer.playing((request, wire) -> wire.send(FINE));
                Engine one = Api.engine(closing);
                Engine other = Api.engine(keeping)) {
            for (int i = 0; i < 5; i++) {
                Api.get(Way.BLOCKING, one, Api.ONCE);
                Api.get(Way.BLOCKING, other, Api.ONCE);
            }
            assertEquals(5, closing.connections());
            assertEquals(1, keeping.connections());
        }
    }

    /** An answer that nobody asked for, right behind the one that was asked for, is not taken for the next. */
    @ParameterizedTest
    @EnumSource(Way.class)
    void s18WhatFollowsAnAnswerIsNotTheNextAnswer(Way way) {
        Carrier.chosen().assumeNot(Carrier.OKHTTP, "it reads what is left on a connection as the next answer");
        AtomicInteger count = new AtomicInteger();
        try (HostileServer server = HostileServer.playing((request, wire) -> {
                    String own = Api.answer(Api.ok("\"" + count.incrementAndGet() + "\""));
                    wire.send(own + Api.answer(Api.ok("\"smuggled\"")));
                });
                Engine engine = Api.engine(server)) {
            for (String id : List.of("1", "2", "3")) {
                try {
                    String value = Api.get(way, engine, Api.ONCE);
                    assertTrue(Integer.parseInt(value) >= Integer.parseInt(id), value);
                } catch (ConnectionException refused) {
                    return;
                }
            }
        }
    }
}
