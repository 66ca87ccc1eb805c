package dev.lathe.runtime.internal.call;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lathe.runtime.core.CallCancelledException;
import dev.lathe.runtime.core.CallTimeoutException;
import dev.lathe.runtime.core.ClientClosedException;
import dev.lathe.runtime.core.ConnectionException;
import dev.lathe.runtime.core.ConnectionException.Stage;
import dev.lathe.runtime.core.NoParams;
import dev.lathe.runtime.core.RequestOptions;
import dev.lathe.runtime.core.ServerException;
import dev.lathe.runtime.internal.call.ScriptedSocket.Then;
import dev.lathe.runtime.testing.RecordingServer;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(30)
class FaultTest {

    private static final RequestOptions ONCE =
            RequestOptions.builder().maxRetries(0).build();
    private static final String HEAD = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n";

    private static String get(Engine engine, RequestOptions options) {
        return engine.call(Fixture.GET.at("1"), NoParams.INSTANCE, options);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "HTTP/1.1 200 OK\r\n",
                "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"succ",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n20\r\n{\"success\":true",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n{}",
                "nonsense\r\n\r\n"
            })
    void s1ABrokenAnswerIsAConnectionException(String bytes) throws IOException {
        for (Then then : List.of(Then.CLOSE, Then.RESET)) {
            try (ScriptedSocket server = ScriptedSocket.answering(bytes, then);
                    Engine engine = Fixture.engine(server.url())) {
                ConnectionException failure = assertThrows(ConnectionException.class, () -> get(engine, ONCE), bytes);
                assertEquals(Stage.EXCHANGING, failure.stage());
                assertThrows(
                        ConnectionException.class, () -> engine.call(Fixture.CREATE.at(), "x", RequestOptions.none()));
                long posts = server.requests().stream()
                        .filter(head -> head.startsWith("POST"))
                        .count();
                assertEquals(1, posts, "a POST that may have been applied is not repeated");
            }
        }
    }

    @Test
    void anUnreachableServerIsAConnectionExceptionBeforeAnythingIsSent() throws IOException {
        ScriptedSocket gone = ScriptedSocket.answering("", Then.CLOSE);
        URI url = gone.url();
        gone.close();
        try (Engine engine = Fixture.engine(url)) {
            assertEquals(
                    Stage.CONNECTING,
                    assertThrows(ConnectionException.class, () -> get(engine, ONCE))
                            .stage());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "HTTP/1.1 200 OK\r\n", "HTTP/1.1 200 OK\r\nContent-Length: 50\r\n\r\n{"})
    void s10TheDeadlineCoversHeadAndBody(String bytes) throws Exception {
        try (ScriptedSocket server = ScriptedSocket.answering(bytes, Then.HANG);
                Engine engine = Fixture.engine(server.url())) {
            RequestOptions options =
                    RequestOptions.builder().timeout(Duration.ofMillis(200)).build();
            assertThrows(CallTimeoutException.class, () -> get(engine, options));
            server.awaitHangUp();
        }
    }

    @Test
    void anAttemptThatTakesTooLongIsRepeated() throws Exception {
        try (ScriptedSocket server = ScriptedSocket.answering(HEAD + "Content-Length: 9\r\n\r\n{", Then.HANG);
                Engine engine = Fixture.engine(server.url())) {
            RequestOptions options = RequestOptions.builder()
                    .attemptTimeout(Duration.ofMillis(100))
                    .maxRetries(1)
                    .build();
            assertThrows(CallTimeoutException.class, () -> get(engine, options));
            assertEquals(2, server.requests().size());
        }
    }

    @Test
    void c6AnInterruptFreesTheCallerAndKeepsTheFlag() throws Exception {
        try (ScriptedSocket server = ScriptedSocket.answering(HEAD, Then.HANG);
                Engine engine = Fixture.engine(server.url())) {
            AtomicReference<Object> seen = new AtomicReference<>("nothing");
            Thread caller = new Thread(() -> {
                try {
                    get(engine, RequestOptions.none());
                } catch (CallCancelledException cancelled) {
                    seen.set(Thread.currentThread().isInterrupted());
                }
            });
            caller.start();
            server.awaitRequest();
            caller.interrupt();
            caller.join(5_000);
            assertEquals(true, seen.get());
            server.awaitHangUp();
        }
    }

    @Test
    void c7CancellingTheFutureReachesTheWire() throws Exception {
        try (ScriptedSocket server = ScriptedSocket.answering(HEAD, Then.HANG);
                Engine engine = Fixture.engine(server.url())) {
            CompletableFuture<String> future =
                    engine.callAsync(Fixture.GET.at("1"), NoParams.INSTANCE, RequestOptions.none());
            server.awaitRequest();
            assertTrue(future.cancel(true));
            server.awaitHangUp();
            assertEquals(1, server.requests().size());
        }
    }

    @Test
    void c7CancellingADerivedStageReachesTheWire() throws Exception {
        try (ScriptedSocket server = ScriptedSocket.answering(HEAD, Then.HANG);
                Engine engine = Fixture.engine(server.url())) {
            CompletableFuture<Integer> derived = engine.callAsync(
                            Fixture.GET.at("1"), NoParams.INSTANCE, RequestOptions.none())
                    .thenApply(String::length);
            server.awaitRequest();
            assertTrue(derived.cancel(true));
            server.awaitHangUp();
        }
    }

    @Test
    void c6AnInterruptDuringBackOffFreesTheCaller() throws Exception {
        try (RecordingServer server = RecordingServer.start()
                        .otherwise(request -> new RecordingServer.Answer(503, Map.of("Retry-After", "50"), ""));
                Engine engine = Fixture.engine(server.url())) {
            Thread caller = Thread.currentThread();
            Thread interrupter = new Thread(() -> {
                while (server.requests().isEmpty()) {
                    Thread.onSpinWait();
                }
                caller.interrupt();
            });
            interrupter.start();
            assertThrows(CallCancelledException.class, () -> get(engine, RequestOptions.none()));
            assertTrue(Thread.interrupted());
            assertEquals(1, server.requests().size());
        }
    }

    @Test
    void c8ClosingTheClientEndsCallsAndRefusesLaterOnes() throws Exception {
        try (ScriptedSocket server = ScriptedSocket.answering(HEAD, Then.HANG)) {
            Engine engine = Fixture.engine(server.url());
            CompletableFuture<String> future =
                    engine.callAsync(Fixture.GET.at("1"), NoParams.INSTANCE, RequestOptions.none());
            server.awaitRequest();
            engine.close();
            engine.close();
            ExecutionException failure = assertThrows(ExecutionException.class, () -> future.get(2, TimeUnit.SECONDS));
            assertInstanceOf(ClientClosedException.class, failure.getCause());
            server.awaitHangUp();
            assertThrows(ClientClosedException.class, () -> get(engine, RequestOptions.none()));
            CompletableFuture<String> later =
                    engine.callAsync(Fixture.GET.at("1"), NoParams.INSTANCE, RequestOptions.none());
            assertInstanceOf(
                    ClientClosedException.class,
                    assertThrows(CompletionException.class, later::join).getCause());
        }
    }

    @Test
    void s13AnEndlessBodyIsCutOff() throws Exception {
        String chunk = "2000\r\n" + " ".repeat(0x2000) + "\r\n";
        String bytes = HEAD + "Transfer-Encoding: chunked\r\n\r\n" + chunk.repeat(20);
        try (ScriptedSocket server = ScriptedSocket.answering(bytes, Then.HANG);
                Engine engine = Engine.open(
                        Fixture.settings(server.url()).maxResponseBytes(100_000).build())) {
            ConnectionException failure =
                    assertThrows(ConnectionException.class, () -> get(engine, RequestOptions.none()));
            assertEquals(Stage.LIMIT_EXCEEDED, failure.stage());
            server.awaitHangUp();
            assertEquals(1, server.requests().size());
        }
    }

    @Test
    void s13AnEndlessErrorBodyIsCutAndStillAnApiException() throws Exception {
        String chunk = "2000\r\n" + "x".repeat(0x2000) + "\r\n";
        String bytes = "HTTP/1.1 500 X\r\nTransfer-Encoding: chunked\r\n\r\n" + chunk.repeat(20);
        try (ScriptedSocket server = ScriptedSocket.answering(bytes, Then.HANG);
                Engine engine = Fixture.engine(server.url())) {
            assertEquals(
                    65_536,
                    assertThrows(ServerException.class, () -> get(engine, ONCE))
                            .body()
                            .length());
            server.awaitHangUp();
        }
    }

    @Test
    void overPlainHttpNoUpgradeIsAskedFor() throws Exception {
        try (ScriptedSocket server = ScriptedSocket.answering("", Then.CLOSE);
                Engine engine = Fixture.engine(server.url())) {
            assertThrows(ConnectionException.class, () -> get(engine, ONCE));
            String head = server.requests().get(0).toLowerCase(Locale.ROOT);
            assertTrue(!head.contains("upgrade") && !head.contains("http2-settings"), head);
        }
    }

    @Test
    void waitingForASlotCountsAgainstTheDeadline() throws Exception {
        try (ScriptedSocket server = ScriptedSocket.answering(HEAD, Then.HANG);
                Engine engine = Engine.open(
                        Fixture.settings(server.url()).maxConcurrentCalls(1).build())) {
            CompletableFuture<String> first =
                    engine.callAsync(Fixture.GET.at("1"), NoParams.INSTANCE, RequestOptions.none());
            server.awaitRequest();
            RequestOptions brief =
                    RequestOptions.builder().timeout(Duration.ofMillis(100)).build();
            assertThrows(CallTimeoutException.class, () -> get(engine, brief));
            assertEquals(1, server.requests().size());
            assertTrue(first.cancel(true));
        }
    }

    @Test
    void noMoreExchangesRunAtOnceThanAllowed() throws Exception {
        AtomicInteger running = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        try (RecordingServer server = RecordingServer.start().otherwise(request -> {
                    most.accumulateAndGet(running.incrementAndGet(), Math::max);
                    running.decrementAndGet();
                    return RecordingServer.Answer.json(200, Fixture.ok("\"x\""));
                });
                Engine engine = Engine.open(
                        Fixture.settings(server.url()).maxConcurrentCalls(4).build())) {
            List<CompletableFuture<String>> calls = new ArrayList<>();
            for (int i = 0; i < 300; i++) {
                calls.add(engine.callAsync(Fixture.GET.at(i), NoParams.INSTANCE, RequestOptions.none()));
            }
            for (CompletableFuture<String> call : calls) {
                assertEquals("x", call.get(20, TimeUnit.SECONDS));
            }
            assertTrue(most.get() <= 4, "at once: " + most.get());
        }
    }

    @Test
    void callersCodeRunsOnACallbackThread() throws Exception {
        try (RecordingServer server = RecordingServer.start();
                Engine engine = Fixture.engine(server.url())) {
            CountDownLatch answerNow = new CountDownLatch(1);
            server.otherwise(request -> {
                try {
                    answerNow.await();
                } catch (InterruptedException stop) {
                    Thread.currentThread().interrupt();
                }
                return RecordingServer.Answer.json(200, Fixture.ok("\"x\""));
            });
            CompletableFuture<String> thread = engine.callAsync(
                            Fixture.GET.at("1"), NoParams.INSTANCE, RequestOptions.none())
                    .thenApply(value -> Thread.currentThread().getName());
            answerNow.countDown();
            String name = thread.get(10, TimeUnit.SECONDS);
            assertTrue(name.startsWith("things-callback-"), name);
        }
    }
}
