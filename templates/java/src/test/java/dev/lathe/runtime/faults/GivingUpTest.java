package dev.lathe.runtime.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lathe.runtime.core.BinaryResponse;
import dev.lathe.runtime.core.Call;
import dev.lathe.runtime.core.CallCancelledException;
import dev.lathe.runtime.core.ClientClosedException;
import dev.lathe.runtime.core.EventStream;
import dev.lathe.runtime.core.NoParams;
import dev.lathe.runtime.core.RequestOptions;
import dev.lathe.runtime.core.SdkException;
import dev.lathe.runtime.internal.call.Calls;
import dev.lathe.runtime.internal.call.Engine;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Callers who do not want to wait any longer: they are free at once, and the server notices. */
@Timeout(30)
class GivingUpTest {

    private static final String HEAD = "HTTP/1.1 200 OK\r\nContent-Length: 4000\r\n\r\n";
    private static final long AFTERWARDS = 200;

    /** Where a call is when it is given up. */
    enum Place {
        BEFORE_THE_HEAD,
        IN_THE_HEAD,
        IN_THE_BODY,
        IN_A_FLOOD,
        BETWEEN_ATTEMPTS;

        HostileServer server() {
            return HostileServer.playing((request, wire) -> play(wire));
        }

        private void play(Wire wire) throws IOException {
            switch (this) {
                case BEFORE_THE_HEAD -> wire.silence();
                case IN_THE_HEAD -> wire.send("HTTP/1.1 200 OK\r\nX: ").silence();
                case IN_THE_BODY -> wire.send(HEAD + " ".repeat(99)).silence();
                case IN_A_FLOOD ->
                    wire.send(Api.chunked("200 OK")).slowly(Api.chunk(" ").repeat(4_000), 5);
                case BETWEEN_ATTEMPTS ->
                    wire.send(Api.answer("503 X", "", "Retry-After: 50")).silence();
            }
        }
    }

    /** A caller in a thread of its own. */
    private static final class Caller {

        private final Thread thread;
        private volatile long freeAt;
        private volatile boolean flag;
        private volatile Object outcome = "nothing";

        Caller(Runnable work) {
            thread = new Thread(() -> {
                try {
                    work.run();
                } catch (Throwable failure) {
                    outcome = failure;
                }
                freeAt = System.nanoTime();
                flag = Thread.currentThread().isInterrupted();
            });
            thread.start();
        }

        void awaitWaiting() throws InterruptedException {
            while (thread.getState() != Thread.State.WAITING && thread.getState() != Thread.State.TIMED_WAITING) {
                Thread.sleep(1);
            }
            Thread.sleep(50);
        }

        /** How long it took until the caller was free. */
        void assertFreeSince(long begin) throws InterruptedException {
            thread.join(10_000);
            Freedom.record(freeAt - begin);
            assertTrue(!thread.isAlive(), "the caller still waits");
        }
    }

    /** On a busy machine a few may take longer. */
    @AfterAll
    static void mostAreFreeWithinATenthOfASecond() {
        Freedom.Summary summary = Freedom.summary();
        assertTrue(summary.kept() * 2 >= summary.all(), "free within " + Freedom.MILLIS + " ms: " + summary);
    }

    @ParameterizedTest
    @EnumSource(Place.class)
    void c6AnInterruptFreesTheCallerAndTheConnectionAndKeepsTheFlag(Place place) throws Exception {
        try (HostileServer server = place.server();
                Engine engine = Api.engine(server)) {
            Caller caller = new Caller(() -> Api.get(Way.BLOCKING, engine, RequestOptions.none()));
            server.awaitRequest();
            caller.awaitWaiting();
            long begin = System.nanoTime();
            caller.thread.interrupt();
            caller.assertFreeSince(begin);
            assertInstanceOf(CallCancelledException.class, caller.outcome);
            assertTrue(caller.flag, "the flag is lost");
            assertQuiet(place, server);
        }
    }

    @Test
    void c6AnInterruptWhileWaitingForASlotFreesTheCallerAndTheSlot() throws Exception {
        try (HostileServer server = HostileServer.playing((request, wire) -> wire.silence());
                Engine engine = Engine.open(
                        Api.settings(server.url()).maxConcurrentCalls(1).build())) {
            CompletableFuture<String> first =
                    engine.callAsync(Api.GET.at("1"), NoParams.INSTANCE, RequestOptions.none());
            server.awaitRequest();
            Caller caller = new Caller(() -> Api.get(Way.BLOCKING, engine, RequestOptions.none()));
            caller.awaitWaiting();
            long begin = System.nanoTime();
            caller.thread.interrupt();
            caller.assertFreeSince(begin);
            assertInstanceOf(CallCancelledException.class, caller.outcome);
            assertEquals(1, server.requests().size());
            first.cancel(true);
            server.awaitGone();
            CompletableFuture<String> next =
                    engine.callAsync(Api.GET.at("2"), NoParams.INSTANCE, RequestOptions.none());
            server.awaitRequest();
            next.cancel(true);
        }
    }

    @Test
    void c6AnInterruptBeforeTheCallSendsNothingMore() throws Exception {
        try (HostileServer server = HostileServer.playing((request, wire) -> wire.silence());
                Engine engine = Api.engine(server)) {
            Thread.currentThread().interrupt();
            assertThrows(CallCancelledException.class, () -> Api.get(Way.BLOCKING, engine, RequestOptions.none()));
            assertTrue(Thread.interrupted(), "the flag is lost");
            Thread.sleep(AFTERWARDS);
            assertTrue(server.requests().size() <= 1);
        }
    }

    private static final Call<NoParams, BinaryResponse> FILE =
            Calls.of("things.file", "GET", "/file").binary();
    private static final Call<NoParams, EventStream<String>> TEXTS =
            Calls.of("things.texts", "GET", "/texts").textEvents();

    private static void download(Engine engine) {
        try (BinaryResponse answer = engine.call(FILE.at(), NoParams.INSTANCE, RequestOptions.none())) {
            answer.readAllBytes(9_000);
        }
    }

    private static void events(Engine engine) {
        try (EventStream<String> events = engine.call(TEXTS.at(), NoParams.INSTANCE, RequestOptions.none())) {
            events.forEach(event -> {});
        }
    }

    @Test
    void c6AnInterruptFreesWhoReadsAStream() throws Exception {
        for (Consumer<Engine> reading : List.<Consumer<Engine>>of(GivingUpTest::download, GivingUpTest::events)) {
            try (HostileServer server = Place.IN_THE_BODY.server();
                    Engine engine = Api.engine(server)) {
                Caller caller = new Caller(() -> reading.accept(engine));
                server.awaitRequest();
                caller.awaitWaiting();
                Thread.sleep(AFTERWARDS);
                long begin = System.nanoTime();
                caller.thread.interrupt();
                caller.assertFreeSince(begin);
                assertInstanceOf(CallCancelledException.class, caller.outcome);
                assertTrue(caller.flag, "the flag is lost");
                server.awaitGone();
            }
        }
    }

    @Test
    void c8AStreamThatIsClosedGivesNothingMore() throws Exception {
        try (HostileServer server = Place.IN_THE_BODY.server();
                Engine engine = Api.engine(server)) {
            BinaryResponse answer = engine.call(FILE.at(), NoParams.INSTANCE, RequestOptions.none());
            assertEquals(' ', answer.inputStream().read());
            answer.close();
            assertThrows(IOException.class, () -> answer.inputStream().read());
            server.awaitGone();
        }
    }

    @ParameterizedTest
    @EnumSource(Place.class)
    void c7CancellingAFutureEndsTheCallOnTheWire(Place place) throws Exception {
        try (HostileServer server = place.server();
                Engine engine = Api.engine(server)) {
            CompletableFuture<String> future =
                    engine.callAsync(Api.GET.at("1"), NoParams.INSTANCE, RequestOptions.none());
            server.awaitRequest();
            Thread.sleep(100);
            long begin = System.nanoTime();
            assertTrue(future.cancel(true));
            assertTrue(future.isCancelled());
            if (place != Place.BETWEEN_ATTEMPTS) {
                server.awaitGone();
            }
            Freedom.record(System.nanoTime() - begin);
            Thread.sleep(AFTERWARDS);
            assertEquals(1, server.requests().size());
        }
    }

    /** {@code orTimeout} ends a future without cancelling it. */
    @Test
    void c7AFutureThatEndsOtherwiseEndsTheCallOnTheWire() throws Exception {
        try (HostileServer server = Place.IN_THE_BODY.server();
                Engine engine = Api.engine(server)) {
            CompletableFuture<String> timed = engine.callAsync(
                            Api.GET.at("1"), NoParams.INSTANCE, RequestOptions.none())
                    .orTimeout(200, TimeUnit.MILLISECONDS);
            ExecutionException failure = assertThrows(ExecutionException.class, () -> timed.get(5, TimeUnit.SECONDS));
            assertInstanceOf(TimeoutException.class, failure.getCause());
            server.awaitGone();
        }
    }

    @ParameterizedTest
    @EnumSource(Place.class)
    void c8ClosingTheClientFreesItsCallers(Place place) throws Exception {
        for (Way way : Way.values()) {
            try (HostileServer server = place.server()) {
                Engine engine = Api.engine(server);
                Caller caller = new Caller(() -> Api.get(way, engine, RequestOptions.none()));
                server.awaitRequest();
                caller.awaitWaiting();
                long begin = System.nanoTime();
                engine.close();
                engine.close();
                caller.assertFreeSince(begin);
                assertInstanceOf(ClientClosedException.class, caller.outcome);
                assertQuiet(place, server);
                for (Way later : Way.values()) {
                    assertThrows(ClientClosedException.class, () -> Api.get(later, engine, RequestOptions.none()));
                }
                assertEquals(1, server.requests().size());
            }
        }
    }

    @Test
    void c8ClosingTheClientFreesWhoReadsAStream() throws Exception {
        for (Consumer<Engine> reading : List.<Consumer<Engine>>of(GivingUpTest::download, GivingUpTest::events)) {
            try (HostileServer server = Place.IN_THE_BODY.server()) {
                Engine engine = Api.engine(server);
                Caller caller = new Caller(() -> reading.accept(engine));
                server.awaitRequest();
                caller.awaitWaiting();
                Thread.sleep(AFTERWARDS);
                long begin = System.nanoTime();
                engine.close();
                caller.assertFreeSince(begin);
                assertInstanceOf(SdkException.class, caller.outcome);
                server.awaitGone();
            }
        }
    }

    /** Nothing is asked again, and no connection with half an answer is kept. */
    private static void assertQuiet(Place place, HostileServer server) throws InterruptedException {
        if (place != Place.BETWEEN_ATTEMPTS) {
            server.awaitGone();
        }
        Thread.sleep(AFTERWARDS);
        assertEquals(1, server.requests().size());
    }
}
