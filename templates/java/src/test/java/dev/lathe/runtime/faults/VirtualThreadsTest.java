package dev.lathe.runtime.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lathe.runtime.core.CallCancelledException;
import dev.lathe.runtime.core.RequestOptions;
import dev.lathe.runtime.internal.call.ClientSettings;
import dev.lathe.runtime.internal.call.Engine;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Callers on virtual threads, 10,000 at most; {@code -Dcrowd.calls} says how many calls there are. */
@Timeout(600)
class VirtualThreadsTest {

    private static final String FINE = Api.answer(Api.ok("\"x\""));
    private static final int CALLS = Integer.getInteger("crowd.calls", 1_000);
    private static final int THREADS = Math.min(CALLS, 10_000);

    @Test
    void c12TenThousandVirtualThreadsShareFewThreadsAndConnections() throws Exception {
        ExecutorService threads = VirtualThreads.executor();
        try (HostileServer server = HostileServer.playing((request, wire) -> wire.send(FINE))) {
            Engine engine = Engine.open(Carrier.over(ClientSettings.builder("Crowd", "1"))
                    .baseUrl(server.url())
                    .envelope(Api.ENVELOPE)
                    .build());
            RequestOptions patient =
                    RequestOptions.builder().timeout(Duration.ofMinutes(9)).build();
            List<Future<Integer>> all = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                int calls = CALLS / THREADS + (i < CALLS % THREADS ? 1 : 0);
                Way way = Way.of(i);
                all.add(threads.submit(() -> {
                    int fine = 0;
                    for (int call = 0; call < calls; call++) {
                        fine += Api.get(way, engine, patient).equals("x") ? 1 : 0;
                    }
                    return fine;
                }));
            }
            int fine = 0;
            for (Future<Integer> one : all) {
                fine += one.get();
            }
            assertEquals(CALLS, fine);
            assertEquals(CALLS, server.requests().size());
            long platform = Thread.getAllStackTraces().keySet().stream()
                    .filter(thread -> thread.getName().startsWith("crowd-"))
                    .count();
            assertTrue(platform <= 60, "threads: " + platform);
            assertTrue(server.connections() <= 64, "connections: " + server.connections());
            engine.close();
            for (int i = 0; i < server.connections(); i++) {
                server.awaitGone();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void c6AnInterruptFreesAVirtualThread() throws Exception {
        ExecutorService threads = VirtualThreads.executor();
        CompletableFuture<Thread> caller = new CompletableFuture<>();
        CompletableFuture<Boolean> flag = new CompletableFuture<>();
        try (HostileServer server = HostileServer.sendingThenSilent("HTTP/1.1 200 OK\r\nContent-Length: 400\r\n\r\n ");
                Engine engine = Api.engine(server)) {
            Future<String> call = threads.submit(() -> {
                caller.complete(Thread.currentThread());
                try {
                    return Api.get(Way.BLOCKING, engine, RequestOptions.none());
                } finally {
                    flag.complete(Thread.currentThread().isInterrupted());
                }
            });
            server.awaitRequest();
            long begin = System.nanoTime();
            caller.join().interrupt();
            assertTrue(flag.get(10, TimeUnit.SECONDS), "the flag is lost");
            Freedom.record(System.nanoTime() - begin);
            Throwable outcome =
                    CompletableFuture.supplyAsync(() -> failure(call)).get(10, TimeUnit.SECONDS);
            assertInstanceOf(CallCancelledException.class, outcome);
            server.awaitGone();
            assertEquals(1, server.requests().size());
        } finally {
            threads.shutdownNow();
        }
    }

    private static Throwable failure(Future<String> call) {
        try {
            return new AssertionError("an answer: " + call.get());
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return stop;
        } catch (ExecutionException failed) {
            return Objects.requireNonNull(failed.getCause());
        }
    }
}
