package dev.lathe.runtime.internal.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.lathe.runtime.core.Headers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AllowanceTest {

    private static final Instant NOW = Instant.ofEpochSecond(1_700_000_000);

    @Test
    void everySpellingIsRead() {
        assertReads(
                new Allowance(1200, 50, Duration.ofSeconds(30)),
                "RateLimit: \"default\";r=50;t=30",
                "RateLimit-Policy: \"burst\";q=9;w=1, \"default\";q=1200;w=300");
        assertReads(
                new Allowance(100, 50, Duration.ofSeconds(5)),
                "RateLimit: limit=100, remaining=50, reset=5",
                "RateLimit-Policy: 100;w=10");
        assertReads(
                new Allowance(60, 4, Duration.ofSeconds(20)),
                "RateLimit-Limit: 60",
                "RateLimit-Remaining: 4",
                "RateLimit-Reset: 20");
        assertReads(
                new Allowance(5000, 12, Duration.ofSeconds(100)),
                "X-RateLimit-Limit: 5000",
                "X-RateLimit-Remaining: 12",
                "X-RateLimit-Reset: 1700000100");
        assertReads(
                new Allowance(-1, 0, Duration.ofSeconds(2)),
                "X-RateLimit-Remaining: 0",
                "X-RateLimit-Reset: 1700000002000");
    }

    @Test
    void theScarcestCounts() {
        assertReads(new Allowance(-1, 3, Duration.ofSeconds(7)), "RateLimit: \"a\";r=50;t=30, \"b\";t=7;r=3");
    }

    @Test
    void nonsenseIsNoAllowance() {
        for (String line : List.of(
                "RateLimit: \"a\";r=-1;t=5",
                "RateLimit: \"a\";r=5",
                "RateLimit: r",
                "X-RateLimit-Remaining: 5",
                "X-RateLimit-Reset: 5")) {
            assertNull(read(line), line);
        }
        assertNull(read("RateLimit-Remaining: 5", "RateLimit-Reset: 999999999"), "in thirty years");
        assertNull(read("X-RateLimit-Remaining: 5", "X-RateLimit-Reset: 1600000000"), "over long ago");
        assertNull(read("X-RateLimit-Remaining: 99999999999999999999", "X-RateLimit-Reset: 5"), "no number");
    }

    @Test
    void whileThereIsEnoughNothingWaits() {
        assertEquals(Duration.ZERO, new Allowance(1200, 121, Duration.ofMinutes(5)).pause());
        assertEquals(Duration.ZERO, new Allowance(-1, 11, Duration.ofMinutes(5)).pause());
    }

    @Test
    void whatIsScarceIsSpread() {
        assertEquals(Duration.ofSeconds(2), new Allowance(1200, 99, Duration.ofSeconds(200)).pause());
        assertEquals(Duration.ofSeconds(30), new Allowance(1200, 0, Duration.ofSeconds(30)).pause());
        assertEquals(
                Duration.ofSeconds(10),
                new Allowance(1200, 0, Duration.ofSeconds(30))
                        .after(Duration.ofSeconds(20))
                        .pause());
        assertEquals(
                Duration.ZERO,
                new Allowance(1200, 0, Duration.ofSeconds(30))
                        .after(Duration.ofSeconds(40))
                        .pause());
    }

    private static void assertReads(Allowance expected, String... lines) {
        assertEquals(expected, read(lines));
    }

    private static @Nullable Allowance read(String... lines) {
        Headers.Builder headers = Headers.builder();
        for (String line : lines) {
            int colon = line.indexOf(':');
            headers.add(line.substring(0, colon), line.substring(colon + 1).strip());
        }
        return Allowance.read(headers.build(), NOW);
    }
}
