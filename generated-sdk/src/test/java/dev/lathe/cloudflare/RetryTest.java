package dev.lathe.cloudflare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lathe.cloudflare.accounts.AccountCreateParams;
import dev.lathe.cloudflare.core.CallTimeoutException;
import dev.lathe.cloudflare.core.RateLimitException;
import dev.lathe.cloudflare.core.RequestOptions;
import dev.lathe.cloudflare.core.ServerException;
import dev.lathe.cloudflare.support.Envelopes;
import dev.lathe.cloudflare.support.LocalApi;
import dev.lathe.cloudflare.support.Reply;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What is tried again, and what is not. */
class RetryTest {

    private static final String ACCOUNT = Envelopes.of("{\"id\":\"a\",\"name\":\"n\",\"type\":\"standard\"}");

    /** Fails {@code failures} times, then succeeds. */
    private static LocalApi failing(int failures, Reply failure) {
        AtomicInteger seen = new AtomicInteger();
        return LocalApi.answering(request -> seen.getAndIncrement() < failures ? failure : Reply.json(200, ACCOUNT));
    }

    private static Reply unavailable() {
        return Reply.json(503, Envelopes.failure(1, "busy")).header("retry-after-ms", "1");
    }

    @Test
    void aReadIsTriedThreeTimes() {
        try (LocalApi api = failing(2, unavailable());
                Cloudflare client = api.client()) {
            assertEquals("n", client.accounts().get("acc").name());
            assertEquals(3, api.requests().size());
        }
    }

    @Test
    void theExceptionSaysHowOften() {
        try (LocalApi api = failing(9, unavailable());
                Cloudflare client = api.client()) {
            ServerException thrown =
                    assertThrows(ServerException.class, () -> client.accounts().get("acc"));
            assertEquals(3, thrown.attempts());
            assertEquals(3, api.requests().size());
        }
    }

    @Test
    void aCreationIsNotRepeatedAfterAServerError() {
        try (LocalApi api = failing(9, Reply.json(500, Envelopes.failure(1, "no")));
                Cloudflare client = api.client()) {
            assertThrows(ServerException.class, () -> client.accounts().create(p -> p.name("n")));
            assertEquals(1, api.requests().size());
        }
    }

    @Test
    void aCreationIsRepeatedWhenTheCallerAllowsIt() {
        try (LocalApi api = failing(1, unavailable());
                Cloudflare client = api.client()) {
            RequestOptions allowed = RequestOptions.builder()
                    .retry(RequestOptions.RetryPermission.ALWAYS)
                    .build();
            client.accounts().create(AccountCreateParams.of(p -> p.name("n")), allowed);
            assertEquals(2, api.requests().size());
            assertEquals(api.requests().get(0).body(), api.requests().get(1).body());
        }
    }

    @Test
    void retriesCanBeSwitchedOff() {
        try (LocalApi api = failing(9, unavailable());
                Cloudflare client = api.builder().maxRetries(0).build()) {
            assertThrows(ServerException.class, () -> client.accounts().get("acc"));
            assertEquals(1, api.requests().size());
        }
    }

    @Test
    void aWaitBeyondTheCapFailsAtOnce() {
        long start = System.nanoTime();
        try (LocalApi api = failing(
                        9, Reply.json(429, Envelopes.failure(1, "slow down")).header("Retry-After", "3600"));
                Cloudflare client = api.client()) {
            RateLimitException thrown = assertThrows(
                    RateLimitException.class, () -> client.accounts().get("acc"));
            assertEquals(Duration.ofHours(1), thrown.retryAfter());
            assertEquals(1, api.requests().size());
        }
        assertTrue(Duration.ofNanos(System.nanoTime() - start).toSeconds() < 10);
    }

    @Test
    void theServerHasTheLastWord() {
        try (LocalApi api = failing(9, unavailable().header("x-should-retry", "false"));
                Cloudflare client = api.client()) {
            assertThrows(ServerException.class, () -> client.accounts().get("acc"));
            assertEquals(1, api.requests().size());
        }
    }

    @Test
    void oneDeadlineCoversTheWholeCall() {
        try (LocalApi api = LocalApi.answering(request -> {
                    Thread.sleep(5_000);
                    return Reply.json(200, ACCOUNT);
                });
                Cloudflare client = api.client()) {
            long start = System.nanoTime();
            RequestOptions hurried =
                    RequestOptions.builder().timeout(Duration.ofMillis(300)).build();
            CallTimeoutException thrown = assertThrows(
                    CallTimeoutException.class, () -> client.accounts().get("acc", hurried));
            assertNotNull(thrown.getMessage());
            Duration took = Duration.ofNanos(System.nanoTime() - start);
            assertTrue(took.toMillis() < 1_500, took::toString);
        }
    }
}
