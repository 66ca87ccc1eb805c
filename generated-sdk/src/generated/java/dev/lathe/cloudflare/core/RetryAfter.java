// Runtime embedded by Lathe; changes are overwritten by mvn generate.
package dev.lathe.cloudflare.core;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads when a server wants to be asked again: {@code retry-after-ms}, else {@code Retry-After} (RFC 9110, 10.2.3). */
public final class RetryAfter {

    private static final Pattern DECIMAL = Pattern.compile("[0-9]{1,40}(\\.[0-9]{1,9})?");
    private static final double LONGEST_SECONDS = 1e9;

    private RetryAfter() {}

    /**
     * The wait that the headers ask for.
     *
     * @param headers those of the answer
     * @param now when the answer came; what a date is compared with
     * @return counted from {@code now}, always positive and at most some thirty years; null when they ask for none, for
     *     one that is over, or in a form that is not valid
     */
    public static @Nullable Duration read(Headers headers, Instant now) {
        Duration precise = decimal(headers.first("retry-after-ms"), 1e-3);
        if (precise != null) {
            return precise;
        }
        String text = headers.first("retry-after");
        Duration seconds = decimal(text, 1);
        return seconds != null ? seconds : date(text, now);
    }

    private static @Nullable Duration decimal(@Nullable String text, double unitInSeconds) {
        if (text == null || !DECIMAL.matcher(text.trim()).matches()) {
            return null;
        }
        double seconds = Math.min(Double.parseDouble(text.trim()) * unitInSeconds, LONGEST_SECONDS);
        return positive(Duration.ofMillis(Math.round(seconds * 1_000)));
    }

    private static @Nullable Duration date(@Nullable String text, Instant now) {
        if (text == null) {
            return null;
        }
        try {
            Instant then = ZonedDateTime.parse(text.trim(), DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            return positive(Duration.between(now, then));
        } catch (DateTimeException notADate) {
            return null;
        }
    }

    private static @Nullable Duration positive(Duration wait) {
        return wait.isNegative() || wait.isZero() ? null : wait;
    }
}
