package dev.lathe.runtime.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lathe.runtime.core.CallTimeoutException;
import dev.lathe.runtime.core.NoParams;
import dev.lathe.runtime.core.RequestOptions;
import dev.lathe.runtime.internal.call.ClientSettings;
import dev.lathe.runtime.internal.call.Engine;
import dev.lathe.runtime.internal.http.Credential;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Callers' code that blocks threads of the client. */
@Timeout(30)
class StarvationTest {

    private static final String FINE = Api.answer(Api.ok("\"x\""));

    @ParameterizedTest
    @ValueSource(ints = {1, 4, 64})
    void c12CallbacksThatWaitForFurtherCallsDoNotStarveThem(int slots) throws Exception {
        assertAllEnd(slots, engine -> Api.get(Way.BLOCKING, engine, RequestOptions.none()));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 64})
    void c12CallbacksThatWaitForFurtherFuturesDoNotStarveThem(int slots) throws Exception {
        assertAllEnd(slots, engine -> begin(engine).thenApply(String::strip).join());
    }

    /** Two hundred callbacks at a time, each of which waits for a call of its own. */
    private static void assertAllEnd(int slots, Function<Engine, String> further) throws Exception {
        try (HostileServer server = HostileServer.playing((request, wire) -> wire.send(FINE));
                Engine engine = Engine.open(
                        Api.settings(server.url()).maxConcurrentCalls(slots).build())) {
            List<CompletableFuture<String>> all = new ArrayList<>();
            for (int i = 0; i < 200; i++) {
                all.add(begin(engine).thenApply(first -> first + further.apply(engine)));
            }
            for (CompletableFuture<String> one : all) {
                assertEquals("xx", one.get(20, TimeUnit.SECONDS));
            }
            assertEquals(400, server.requests().size());
        }
    }

    private static CompletableFuture<String> begin(Engine engine) {
        return engine.callAsync(Api.GET.at("1"), NoParams.INSTANCE, RequestOptions.none());
    }

    /** The source of a secret is asked before each attempt, and it may take its time. */
    @Test
    void s10ASlowSourceOfSecretsDelaysNobodyElse() throws Exception {
        AtomicInteger asked = new AtomicInteger();
        CountDownLatch release = new CountDownLatch(1);
        try (HostileServer server = HostileServer.playing((request, wire) -> {
                    if (request.target().endsWith("/retried")) {
                        wire.send(Api.answer("503 X", "", "Retry-After-Ms: 1"));
                    } else {
                        wire.silence();
                    }
                });
                Engine engine = Engine.open(Carrier.over(ClientSettings.builder("Things", "1"))
                        .baseUrl(server.url())
                        .envelope(Api.ENVELOPE)
                        .alternative(Credential.bearer("token"))
                        .secret("token", () -> secret(asked, release))
                        .build())) {
            CompletableFuture<String> retried =
                    engine.callAsync(Api.GET.at("retried"), NoParams.INSTANCE, RequestOptions.none());
            while (asked.get() < 2) {
                Thread.sleep(1);
            }
            long begin = System.nanoTime();
            assertThrows(CallTimeoutException.class, () -> Api.get(Way.BLOCKING, engine, Api.within(300)));
            assertTrue(System.nanoTime() - begin < 3_000_000_000L, "the deadline did not come");
            assertTrue(retried.cancel(true));
        } finally {
            release.countDown();
        }
    }

    /** The second time it is asked, it hangs. */
    private static String secret(AtomicInteger asked, CountDownLatch release) {
        try {
            if (asked.incrementAndGet() == 2) {
                release.await(5, TimeUnit.SECONDS);
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
        return "t0ken";
    }
}
