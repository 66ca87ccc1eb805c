package dev.lathe.runtime.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lathe.runtime.core.Call;
import dev.lathe.runtime.core.ConnectionException;
import dev.lathe.runtime.core.ConnectionException.Stage;
import dev.lathe.runtime.core.EventStream;
import dev.lathe.runtime.core.NoParams;
import dev.lathe.runtime.core.RequestOptions;
import dev.lathe.runtime.core.SdkException;
import dev.lathe.runtime.core.StreamEvent;
import dev.lathe.runtime.internal.call.Calls;
import dev.lathe.runtime.internal.call.Engine;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Streams of events from servers that mean harm. */
@Timeout(60)
class HostileStreamsTest {

    private static final int LIMIT = 1 << 16;
    private static final String HEAD = "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n";
    private static final String CHUNKED = HEAD + "Transfer-Encoding: chunked\r\n\r\n";
    private static final Call<NoParams, EventStream<String>> TEXTS =
            Calls.of("things.texts", "GET", "/texts").textEvents();

    private static Engine engine(HostileServer server) {
        return Engine.open(Api.settings(server.url()).maxResponseBytes(LIMIT).build());
    }

    private static List<StreamEvent<String>> iterated(Engine engine, RequestOptions options) {
        List<StreamEvent<String>> found = new ArrayList<>();
        try (EventStream<String> stream = engine.call(TEXTS.at(), NoParams.INSTANCE, options)) {
            stream.events().forEach(found::add);
        }
        return found;
    }

    private static List<StreamEvent<String>> subscribed(Engine engine, RequestOptions options) {
        List<StreamEvent<String>> found = new ArrayList<>();
        CompletableFuture<Boolean> end = new CompletableFuture<>();
        Way.ASYNC.call(engine, TEXTS.at(), NoParams.INSTANCE, options).events().subscribe(new Flow.Subscriber<>() {
            @Override
            public void onSubscribe(Flow.Subscription subscription) {
                subscription.request(Long.MAX_VALUE);
            }

            @Override
            public void onNext(StreamEvent<String> event) {
                found.add(event);
            }

            @Override
            public void onError(Throwable failure) {
                end.completeExceptionally(failure);
            }

            @Override
            public void onComplete() {
                end.complete(true);
            }
        });
        try {
            end.get(30, TimeUnit.SECONDS);
            return found;
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof SdkException known) {
                throw known;
            }
            throw new AssertionError("not a failure of ours", failed.getCause());
        } catch (Exception hung) {
            throw new AssertionError("the stream did not end", hung);
        }
    }

    private static final String EVENTS = "\ufeff:comment\rid: 1\r\ndata: gr\u00fc\u00df \ud83d\ude00\n\n"
            + "retry: 1000000000\nretry: 250\nevent: e\rdata\rdata:  b\r\r\nid\0: no\nid: 2\0\ndata:c\r\n\r\ndata: lost";

    /** Each line break, each character of several bytes is cut somewhere. */
    @Test
    void s19EventsAreTheSameHoweverTheyAreCut() {
        byte[] bytes = EVENTS.getBytes(StandardCharsets.UTF_8);
        AtomicInteger cut = new AtomicInteger();
        try (HostileServer server = HostileServer.playing((request, wire) -> {
                    wire.send(CHUNKED);
                    int at = cut.get();
                    for (int from = 0; from < bytes.length; from = from == 0 && at > 0 ? at : bytes.length) {
                        int to = from == 0 && at > 0 ? at : bytes.length;
                        wire.send(Integer.toHexString(to - from) + "\r\n");
                        wire.send(Arrays.copyOfRange(bytes, from, to));
                        wire.send("\r\n");
                    }
                    wire.send("0\r\n\r\n");
                });
                Engine engine = engine(server)) {
            for (int i = 0; i < bytes.length; i++) {
                cut.set(i);
                List<StreamEvent<String>> found = i % 2 == 0
                        ? iterated(engine, RequestOptions.none())
                        : subscribed(engine, RequestOptions.none());
                assertEquals(
                        List.of("gr\u00fc\u00df \ud83d\ude00", "\n b", "c"),
                        found.stream().map(StreamEvent::data).toList(),
                        "cut at " + i);
                assertEquals("1", found.get(2).id());
                assertEquals(Duration.ofMillis(250), found.get(1).retry());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "data: x\n", "data: x", ":", "\u00ff"})
    void s19WhatNeverBecomesAnEventEndsAtTheLimit(String piece) throws Exception {
        String chunk = Api.chunk(piece.repeat(1_000));
        try (HostileServer server = HostileServer.playing(
                        (request, wire) -> wire.send(CHUNKED).forever(chunk));
                Engine engine = engine(server)) {
            ConnectionException failure =
                    assertThrows(ConnectionException.class, () -> iterated(engine, RequestOptions.none()));
            assertEquals(Stage.LIMIT_EXCEEDED, failure.stage());
            server.awaitGone();
            failure = assertThrows(ConnectionException.class, () -> subscribed(engine, RequestOptions.none()));
            assertEquals(Stage.LIMIT_EXCEEDED, failure.stage());
            server.awaitGone();
        }
    }

    /** Comments keep a connection alive and cost no memory; a timeout of the call's own ends them. */
    @ParameterizedTest
    @ValueSource(strings = {":\n", "\n", "retry: 1000000000\n", "event: x\n\n"})
    void s19AFloodThatIsNoEventEndsWithTheDeadline(String piece) throws Exception {
        String chunk = Api.chunk(piece.repeat(1_000));
        try (HostileServer server = HostileServer.playing(
                        (request, wire) -> wire.send(CHUNKED).forever(chunk));
                Engine engine = engine(server)) {
            long begin = System.nanoTime();
            assertThrows(SdkException.class, () -> iterated(engine, Api.within(400)));
            server.awaitGone();
            assertThrows(SdkException.class, () -> subscribed(engine, Api.within(400)));
            server.awaitGone();
            assertTrue(System.nanoTime() - begin < 8_000_000_000L, "the deadline did not come");
        }
    }

    @Test
    void s19AStreamThatBreaksIsATypedErrorAfterTheEventsBefore() {
        String event = "data: x\n\n";
        try (HostileServer server = HostileServer.sending(CHUNKED + Api.chunk(event) + "7\r\ndat");
                Engine engine = engine(server)) {
            List<String> seen = new ArrayList<>();
            assertThrows(ConnectionException.class, () -> {
                try (EventStream<String> stream = engine.call(TEXTS.at(), NoParams.INSTANCE, RequestOptions.none())) {
                    stream.forEach(seen::add);
                }
            });
            assertEquals(List.of("x"), seen);
            assertThrows(ConnectionException.class, () -> subscribed(engine, RequestOptions.none()));
            assertEquals(2, server.requests().size());
        }
    }
}
