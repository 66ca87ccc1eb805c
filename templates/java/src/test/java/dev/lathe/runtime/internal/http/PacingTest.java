package dev.lathe.runtime.internal.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lathe.runtime.core.Headers;
import dev.lathe.runtime.core.RequestOptions.RetryPermission;
import dev.lathe.runtime.core.TransportRequest;
import dev.lathe.runtime.core.TransportResponse;
import dev.lathe.runtime.internal.http.CallPolicy.IdempotencyKey;
import dev.lathe.runtime.internal.http.CallPolicy.Limited;
import dev.lathe.runtime.internal.http.CallPolicy.Pace;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Against a server that allows 1,200 requests in 300 s, in a time that passes by itself. */
class PacingTest {

    private static final URI PAGE = URI.create("https://api.example/accounts?page=2");
    private static final long PERIOD = Duration.ofMinutes(5).toNanos();
    private static final int LIMIT = 1_200;

    private long now;
    private long periodEnd = PERIOD;
    private int used;
    private int refused;

    private final Timing timing = new Timing(
            Clock.fixed(Instant.EPOCH, ZoneOffset.UTC),
            () -> now,
            (delay, task) -> {
                now += delay.toNanos();
                task.run();
                return () -> {};
            },
            () -> 0.5);
    private final Pacing pacing = new Pacing(this::serve, timing, new Waiting(timing.scheduler(), Runnable::run));

    @Test
    void aLongListNeverMeetsTheLimit() {
        send(10_000, Pace.WITHIN_LIMITS, Duration.ofMinutes(1));
        assertEquals(0, refused);
        double periods = (double) now / PERIOD;
        assertTrue(periods < 10_000.0 / LIMIT * 1.1, () -> "as fast as the server allows, not slower: " + periods);
    }

    @Test
    void otherCallsAreNotHeldUp() {
        send(LIMIT + 10, Pace.AT_ONCE, Duration.ofMinutes(1));
        assertEquals(10, refused);
    }

    /** The server's own answer says more than a deadline that passed without a request. */
    @Test
    void aWaitThatTheDeadlineDoesNotAllowIsNone() {
        send(LIMIT, Pace.AT_ONCE, Duration.ofMinutes(1));
        long before = now;
        send(1, Pace.WITHIN_LIMITS, Duration.ofSeconds(1));
        assertEquals(1, refused);
        assertTrue(now - before < Duration.ofSeconds(1).toNanos());
    }

    private void send(int requests, Pace pace, Duration timeout) {
        CallPolicy policy = new CallPolicy(
                timeout, timeout, 0, RetryPermission.DEFAULT, IdempotencyKey.ABSENT, Limited.WHOLE_CALL, pace, 0);
        Errand errand = new Errand("list", new Destination(Origin.of(PAGE), Demand.USUAL), Watchers.NONE);
        IntStream.range(0, requests)
                .forEach(i -> pacing.send(TransportRequest.of("GET", PAGE), new CallScope(errand, policy, timing))
                        .join());
    }

    /** A fixed window; an exchange takes 50 ms. */
    private CompletableFuture<TransportResponse> serve(TransportRequest request, CallScope scope) {
        now += Duration.ofMillis(50).toNanos();
        while (now >= periodEnd) {
            periodEnd += PERIOD;
            used = 0;
        }
        int status = used < LIMIT ? 200 : 429;
        refused += status == 200 ? 0 : 1;
        used = Math.min(LIMIT, used + 1);
        long seconds = Duration.ofNanos(periodEnd - now).plusMillis(999).toSeconds();
        Headers headers = Headers.builder()
                .add("RateLimit", "\"default\";r=" + (LIMIT - used) + ";t=" + seconds)
                .add("RateLimit-Policy", "\"default\";q=" + LIMIT + ";w=300")
                .build();
        return CompletableFuture.completedFuture(TransportResponse.of(status, headers, new byte[0]));
    }
}
