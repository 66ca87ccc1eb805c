package dev.lathe.runtime.internal.call;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lathe.runtime.core.NoParams;
import dev.lathe.runtime.core.RequestOptions;
import dev.lathe.runtime.testing.RecordingServer;
import dev.lathe.runtime.testing.RecordingServer.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class LoadTest {

    private static final int CALLERS = 100;
    private static final int CALLS_EACH = 20;

    @Test
    @Timeout(60)
    void c12OneClientServesManyThreadsWithFewOfItsOwn() throws Exception {
        AtomicInteger fine = new AtomicInteger();
        try (RecordingServer server = RecordingServer.start()
                        .otherwise(request -> Answer.json(200, Fixture.ok('"' + request.rawPath() + '"')));
                Engine engine = Engine.open(ClientSettings.builder("LoadTest", "1")
                        .baseUrl(server.url())
                        .envelope(Fixture.ENVELOPE)
                        .build())) {
            List<Thread> callers = new ArrayList<>();
            for (int caller = 0; caller < CALLERS; caller++) {
                String name = "caller " + caller;
                callers.add(new Thread(() -> fine.addAndGet(calls(engine, name))));
            }
            callers.forEach(Thread::start);
            for (Thread caller : callers) {
                caller.join();
            }
            long ours = Thread.getAllStackTraces().keySet().stream()
                    .filter(thread -> thread.getName().startsWith("loadtest-"))
                    .count();
            assertTrue(ours > 0 && ours <= 60, "threads: " + ours);
        }
        assertEquals(CALLERS * CALLS_EACH, fine.get());
    }

    private static int calls(Engine engine, String name) {
        int fine = 0;
        for (int call = 0; call < CALLS_EACH; call++) {
            String id = name + "/" + call;
            String answer = engine.call(Fixture.GET.at(id), NoParams.INSTANCE, RequestOptions.none());
            fine += answer.equals("/things/" + id.replace(" ", "%20").replace("/", "%2F")) ? 1 : 0;
        }
        return fine;
    }
}
