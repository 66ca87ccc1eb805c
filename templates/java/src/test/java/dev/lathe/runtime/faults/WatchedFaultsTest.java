package dev.lathe.runtime.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lathe.runtime.core.Attempt;
import dev.lathe.runtime.core.BinaryResponse;
import dev.lathe.runtime.core.CallTimeoutException;
import dev.lathe.runtime.core.Interceptor;
import dev.lathe.runtime.core.InterceptorException;
import dev.lathe.runtime.core.NoParams;
import dev.lathe.runtime.core.RequestOptions;
import dev.lathe.runtime.core.SdkException;
import dev.lathe.runtime.core.TransportResponse;
import dev.lathe.runtime.internal.call.Calls;
import dev.lathe.runtime.internal.call.Engine;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Interceptors of calls that end early, and interceptors that misbehave. */
@Timeout(30)
class WatchedFaultsTest {

    private static final String FINE = Api.answer(Api.ok("\"x\""));
    private static final String HALF_A_BODY = "HTTP/1.1 200 OK\r\nContent-Length: 4000\r\n\r\n    ";

    private final BlockingQueue<String> outcomes = new LinkedBlockingQueue<>();

    private final Interceptor noting = new Interceptor() {
        @Override
        public TransportResponse response(TransportResponse response, Attempt attempt) {
            outcomes.add("status " + response.status());
            return response;
        }

        @Override
        public void failure(SdkException failure, Attempt attempt) {
            outcomes.add(failure.getClass().getSimpleName());
        }
    };

    private static Engine engine(HostileServer server, Interceptor interceptor) {
        return Engine.open(Api.settings(server.url()).interceptor(interceptor).build());
    }

    /** How a call is given up. */
    enum End {
        DEADLINE,
        CANCELLED,
        CLOSED
    }

    @ParameterizedTest
    @CsvSource({"DEADLINE, CallTimeoutException", "CANCELLED, CallCancelledException", "CLOSED, ClientClosedException"})
    void c7AnAttemptThatIsGivenUpIsSeenOnceAsTheFailureItIs(End end, String expected) throws Exception {
        try (HostileServer server = HostileServer.sendingThenSilent(HALF_A_BODY)) {
            Engine engine = engine(server, noting);
            RequestOptions options = end == End.DEADLINE ? Api.within(300) : RequestOptions.none();
            CompletableFuture<String> call = engine.callAsync(Api.GET.at("1"), NoParams.INSTANCE, options);
            server.awaitRequest();
            switch (end) {
                case DEADLINE -> {}
                case CANCELLED -> assertTrue(call.cancel(true));
                case CLOSED -> engine.close();
            }
            server.awaitGone();
            assertEquals(expected, outcomes.poll(10, TimeUnit.SECONDS));
            assertEquals(null, outcomes.poll(100, TimeUnit.MILLISECONDS));
            engine.close();
        }
    }

    @Test
    void s10ASlowInterceptorDelaysNoDeadline() throws Exception {
        CountDownLatch release = new CountDownLatch(1);
        AtomicInteger answers = new AtomicInteger();
        Interceptor slow = new Interceptor() {
            @Override
            public TransportResponse response(TransportResponse response, Attempt attempt) {
                await(release, answers);
                return response;
            }
        };
        try (HostileServer server = HostileServer.playing((request, wire) -> {
                    if (request.target().endsWith("/answered")) {
                        wire.send(FINE);
                    } else {
                        wire.silence();
                    }
                });
                Engine engine = engine(server, slow)) {
            List<CompletableFuture<String>> stuck = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                stuck.add(engine.callAsync(Api.GET.at("answered"), NoParams.INSTANCE, RequestOptions.none()));
            }
            while (answers.get() == 0) {
                Thread.sleep(1);
            }
            long begin = System.nanoTime();
            assertThrows(CallTimeoutException.class, () -> Api.get(Way.BLOCKING, engine, Api.within(300)));
            assertTrue(System.nanoTime() - begin < 3_000_000_000L, "the deadline did not come");
            release.countDown();
            for (CompletableFuture<String> one : stuck) {
                assertEquals("x", one.get(10, TimeUnit.SECONDS));
            }
        }
    }

    private static void await(CountDownLatch release, AtomicInteger count) {
        try {
            count.incrementAndGet();
            release.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 64})
    void c12WatchedCallsOfCallbacksThatWaitAreNotStarved(int slots) throws Exception {
        try (HostileServer server = HostileServer.playing((request, wire) -> wire.send(FINE));
                Engine engine = Engine.open(Api.settings(server.url())
                        .maxConcurrentCalls(slots)
                        .interceptor(noting)
                        .build())) {
            List<CompletableFuture<String>> all = new ArrayList<>();
            for (int i = 0; i < 100; i++) {
                all.add(engine.callAsync(Api.GET.at("1"), NoParams.INSTANCE, RequestOptions.none())
                        .thenApply(first -> Api.get(Way.BLOCKING, engine, RequestOptions.none())));
            }
            for (CompletableFuture<String> one : all) {
                assertEquals("x", one.get(20, TimeUnit.SECONDS));
            }
            assertEquals(200, outcomes.size());
        }
    }

    @Test
    void c8ADownloadThatAnInterceptorRefusesKeepsNoConnection() throws Exception {
        Interceptor refusing = new Interceptor() {
            @Override
            public TransportResponse response(TransportResponse response, Attempt attempt) {
                throw new IllegalStateException(response.isStreamed() ? "streamed" : "whole");
            }
        };
        try (HostileServer server = HostileServer.sendingThenSilent(HALF_A_BODY);
                Engine engine = engine(server, refusing)) {
            InterceptorException failure = assertThrows(InterceptorException.class, () -> {
                BinaryResponse answer = engine.call(
                        Calls.of("things.file", "GET", "/file").binary().at(), NoParams.INSTANCE, Api.ONCE);
                answer.close();
            });
            assertEquals("java.lang.IllegalStateException: streamed", String.valueOf(failure.getCause()));
            server.awaitGone();
        }
    }

    @Test
    void s13TheLimitOfABodyIsSeenAsAFailure() throws Exception {
        try (HostileServer server = HostileServer.playing(
                        (request, wire) -> wire.send(Api.chunked("200 OK")).forever(Api.chunk(" ".repeat(1 << 13))));
                Engine engine = Engine.open(Api.settings(server.url())
                        .maxResponseBytes(1 << 20)
                        .interceptor(noting)
                        .build())) {
            assertThrows(SdkException.class, () -> Api.get(Way.BLOCKING, engine, Api.ONCE));
            assertEquals("ConnectionException", outcomes.poll(10, TimeUnit.SECONDS));
        }
    }
}
