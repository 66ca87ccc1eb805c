package dev.lathe.runtime.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lathe.runtime.core.RequestOptions;
import dev.lathe.runtime.internal.call.ClientSettings;
import dev.lathe.runtime.internal.call.Engine;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** One client for everybody. */
@Timeout(30)
class CrowdTest {

    private static final String FINE = Api.answer(Api.ok("\"x\""));

    @Test
    void c12OneClientForThousandsOfTasksKeepsItsFewThreads() throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(50);
        try (HostileServer server = HostileServer.playing((request, wire) -> wire.send(FINE));
                Engine engine = Engine.open(Carrier.over(ClientSettings.builder("Crowd", "1"))
                        .baseUrl(server.url())
                        .envelope(Api.ENVELOPE)
                        .build())) {
            List<Future<String>> all = new ArrayList<>();
            for (int i = 0; i < 2_000; i++) {
                Way way = Way.of(i);
                all.add(pool.submit(() -> Api.get(way, engine, RequestOptions.none())));
            }
            for (Future<String> one : all) {
                assertEquals("x", one.get());
            }
            long threads = Thread.getAllStackTraces().keySet().stream()
                    .filter(thread -> thread.getName().startsWith("crowd-"))
                    .count();
            assertTrue(threads <= 60, "threads: " + threads);
            assertTrue(server.connections() <= 64, "connections: " + server.connections());
        } finally {
            pool.shutdownNow();
        }
    }
}
