package dev.lathe.runtime.internal.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.lathe.runtime.core.ConnectionException.Stage;
import dev.lathe.runtime.core.Headers;
import dev.lathe.runtime.core.RequestOptions.RetryPermission;
import dev.lathe.runtime.internal.http.CallPolicy.IdempotencyKey;
import dev.lathe.runtime.internal.http.RetryPolicy.Attempted;
import dev.lathe.runtime.internal.http.RetryPolicy.Result;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryPolicyTest {

    private static final Instant NOW = Instant.parse("2023-09-29T16:26:37Z");
    private static final Duration LONG = Duration.ofMinutes(10);

    private static CallPolicy policy(RetryPermission permission, IdempotencyKey key) {
        return new CallPolicy(LONG, LONG, 2, permission, key);
    }

    private static final CallPolicy DEFAULT = policy(RetryPermission.DEFAULT, IdempotencyKey.ABSENT);

    private static @Nullable Duration wait(CallPolicy policy, String method, Result result) {
        return RetryPolicy.nextWait(policy, new Attempted(method, 1, LONG, result), NOW, 0.5);
    }

    private static Result answered(int status, String... headers) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        for (int i = 0; i < headers.length; i += 2) {
            fields.put(headers[i], List.of(headers[i + 1]));
        }
        return new Result.Answered(status, Headers.received(fields));
    }

    @ParameterizedTest
    @CsvSource({
        "GET,408,true", "GET,429,true", "GET,500,true", "PUT,502,true", "DELETE,503,true", "HEAD,504,true",
        "GET,400,false", "GET,404,false", "GET,409,false", "GET,501,false", "POST,500,false", "POST,503,false",
        "PATCH,429,false", "POST,408,false"
    })
    void statusAndMethodDecide(String method, int status, boolean retried) {
        assertEquals(retried, wait(DEFAULT, method, answered(status)) != null);
    }

    @Test
    void aPostIsRepeatedOnlyWhenItCannotBeAppliedTwice() {
        assertNotNull(wait(DEFAULT, "POST", new Result.Broken(Stage.CONNECTING)));
        assertNull(wait(DEFAULT, "POST", new Result.Broken(Stage.EXCHANGING)));
        assertNotNull(wait(DEFAULT, "POST", answered(429, "Retry-After", "3")));
        assertNotNull(wait(DEFAULT, "POST", answered(503, "x-should-retry", "true")));
        assertNull(wait(DEFAULT, "POST", answered(500, "x-should-retry", "true")));
        assertNotNull(wait(policy(RetryPermission.DEFAULT, IdempotencyKey.PRESENT), "POST", answered(500)));
        assertNotNull(wait(policy(RetryPermission.ALWAYS, IdempotencyKey.ABSENT), "POST", answered(500)));
    }

    @Test
    void theServersWordCounts() {
        assertNotNull(wait(DEFAULT, "GET", answered(400, "x-should-retry", "true")));
        assertNotNull(wait(DEFAULT, "PUT", answered(409, "x-should-retry", "true")));
        assertNull(wait(DEFAULT, "GET", answered(500, "x-should-retry", "false")));
    }

    @Test
    void theCallersWordCounts() {
        assertNull(wait(policy(RetryPermission.NEVER, IdempotencyKey.PRESENT), "GET", answered(500)));
    }

    @Test
    void anAnswerBeyondTheLimitsIsNotAskedForAgain() {
        assertNull(wait(DEFAULT, "GET", new Result.Broken(Stage.LIMIT_EXCEEDED)));
    }

    @Test
    void attemptsAreCounted() {
        assertNotNull(RetryPolicy.nextWait(DEFAULT, new Attempted("GET", 2, LONG, answered(500)), NOW, 0));
        assertNull(RetryPolicy.nextWait(DEFAULT, new Attempted("GET", 3, LONG, answered(500)), NOW, 0));
    }

    @Test
    void backOffGrowsToEightSecondsWithFullJitter() {
        CallPolicy many = new CallPolicy(LONG, LONG, 99, RetryPermission.DEFAULT, IdempotencyKey.ABSENT);
        long[] ceilings = {500, 1_000, 2_000, 4_000, 8_000, 8_000};
        for (int attempt = 1; attempt <= ceilings.length; attempt++) {
            Attempted attempted = new Attempted("GET", attempt, LONG, answered(500));
            assertEquals(Duration.ZERO, RetryPolicy.nextWait(many, attempted, NOW, 0));
            assertEquals(Duration.ofMillis(ceilings[attempt - 1] / 2), RetryPolicy.nextWait(many, attempted, NOW, 0.5));
        }
        assertEquals(
                Duration.ofSeconds(4),
                RetryPolicy.nextWait(many, new Attempted("GET", 98, LONG, answered(500)), NOW, 0.5));
    }

    @Test
    void aWaitBeyondTheCapOrTheDeadlineFailsFast() {
        assertEquals(Duration.ofSeconds(60), wait(DEFAULT, "GET", answered(429, "Retry-After", "60")));
        assertNull(wait(DEFAULT, "GET", answered(429, "Retry-After", "61")));
        Attempted late = new Attempted("GET", 1, Duration.ofSeconds(5), answered(429, "Retry-After", "6"));
        assertNull(RetryPolicy.nextWait(DEFAULT, late, NOW, 0.5));
    }

    /** The rows of client-tables.json; where the table falls back on back-off for more than a minute, we fail fast. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "20|20000",
                "0|backoff",
                "-10|backoff",
                "60|60000",
                "61|never",
                "Fri, 29 Sep 2023 16:26:57 GMT|20000",
                "Fri, 29 Sep 2023 16:26:37 GMT|backoff",
                "Fri, 29 Sep 2023 16:26:27 GMT|backoff",
                "Fri, 29 Sep 2023 16:27:37 GMT|60000",
                "Fri, 29 Sep 2023 16:27:38 GMT|never",
                "99999999999999999999999999999999999|never",
                "Zun, 29 Sep 2023 16:26:27 GMT|backoff",
                "''|backoff",
                "NaN|backoff",
                "Infinity|backoff",
                "1e9|backoff",
                "0x10|backoff",
                "5, 10|backoff",
                "' 5 '|5000",
                "+5|backoff",
                "1.5|1500",
                "\u0665|backoff"
            })
    void s15RetryAfterIsValidated(String header, String expected) {
        Duration wait = wait(DEFAULT, "GET", answered(429, "Retry-After", header));
        switch (expected) {
            case "never" -> assertNull(wait);
            case "backoff" -> assertEquals(Duration.ofMillis(250), wait);
            default -> assertEquals(Duration.ofMillis(Long.parseLong(expected)), wait);
        }
    }

    @Test
    void millisecondsAreLookedAtFirst() {
        assertEquals(
                Duration.ofMillis(1_500),
                wait(DEFAULT, "GET", answered(429, "retry-after-ms", "1500", "Retry-After", "9")));
        assertEquals(
                Duration.ofSeconds(3), wait(DEFAULT, "GET", answered(429, "retry-after-ms", "0", "Retry-After", "3")));
    }
}
