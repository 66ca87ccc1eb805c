// Runtime embedded by Lathe; changes are overwritten by mvn generate.
package dev.lathe.cloudflare.internal.http;

import dev.lathe.cloudflare.core.Headers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a server says that it still allows.
 *
 * @param limit requests of a whole period, or -1 when it does not say
 * @param remaining requests until the period ends
 * @param untilReset how long the period still lasts
 */
record Allowance(long limit, long remaining, Duration untilReset) {

    /** Below this share of the limit, requests are spread over the time that is left. */
    private static final long SCARCE_SHARE = 10;

    /** The same where the limit is not known. */
    private static final long SCARCE = 10;

    private static final Duration LONGEST_PERIOD = Duration.ofDays(1);
    private static final long EARLIEST_EPOCH_SECOND = 1_000_000_000L;
    private static final long EARLIEST_EPOCH_MILLI = 1_000_000_000_000L;
    private static final Pattern DIGITS = Pattern.compile("[0-9]{1,15}");
    private static final Pattern PARAMETER =
            Pattern.compile("(?:^|[;,])\\s*(r|t|q|limit|remaining|reset)\\s*=\\s*([0-9]{1,15})");

    /**
     * Reads the headers: {@code RateLimit} and {@code RateLimit-Policy} (IETF draft "RateLimit header fields for HTTP",
     * in its older form with {@code limit, remaining, reset} too), else {@code RateLimit-Remaining} and its kin, else
     * the same with {@code X-} in front, whose reset may be a time of day in seconds or milliseconds.
     *
     * @return the scarcest of several; null when there is none, or none that makes sense
     */
    static @Nullable Allowance read(Headers headers, Instant now) {
        if (!speaks(headers)) {
            return null;
        }
        List<Allowance> found = new ArrayList<>();
        for (String item : items(headers, "ratelimit")) {
            add(found, values(item, headers), now);
        }
        for (String prefix : List.of("ratelimit-", "x-ratelimit-")) {
            if (found.isEmpty()) {
                Values values = new Values(
                        number(headers.first(prefix + "limit")),
                        number(headers.first(prefix + "remaining")),
                        number(headers.first(prefix + "reset")));
                add(found, values, now);
            }
        }
        return found.stream().min(Comparator.comparing(Allowance::remaining)).orElse(null);
    }

    /** Whether there is any such header; nearly all answers have none. */
    private static boolean speaks(Headers headers) {
        for (String name : headers.names()) {
            if (name.regionMatches(true, 0, "ratelimit", 0, 9) || name.regionMatches(true, 0, "x-ratelimit", 0, 11)) {
                return true;
            }
        }
        return false;
    }

    /** How long the next of many requests should wait, so that the last one allowed is sent when the period ends. */
    Duration pause() {
        long scarce = limit < 0 ? SCARCE : limit / SCARCE_SHARE;
        return remaining > scarce ? Duration.ZERO : untilReset.dividedBy(remaining + 1);
    }

    /** The same, some time later. */
    Allowance after(Duration time) {
        Duration left = untilReset.minus(time);
        return new Allowance(limit, remaining, left.isNegative() ? Duration.ZERO : left);
    }

    private static List<String> items(Headers headers, String name) {
        return headers.all(name).stream()
                .flatMap(line ->
                        line.contains("remaining") ? List.of(line).stream() : List.of(line.split(",", -1)).stream())
                .toList();
    }

    /** Figures as they stand; -1 for those that do not. */
    private record Values(long limit, long remaining, long reset) {}

    private static Values values(String item, Headers headers) {
        long limit = -1;
        long remaining = -1;
        long reset = -1;
        Matcher matcher = PARAMETER.matcher(item);
        while (matcher.find()) {
            long value = Long.parseLong(matcher.group(2));
            switch (matcher.group(1)) {
                case "r", "remaining" -> remaining = value;
                case "t", "reset" -> reset = value;
                default -> limit = value;
            }
        }
        return new Values(limit >= 0 ? limit : quota(item, headers), remaining, reset);
    }

    /** The quota of the policy that an item names, {@code "default";q=100;w=60}. */
    private static long quota(String item, Headers headers) {
        String name = item.strip().replaceFirst(";.*", "");
        for (String policy : items(headers, "ratelimit-policy")) {
            if (policy.strip().startsWith(name + ";")) {
                return values(policy, Headers.builder().build()).limit();
            }
        }
        return -1;
    }

    private static void add(List<Allowance> found, Values values, Instant now) {
        Duration untilReset = untilReset(values.reset(), now);
        if (values.remaining() >= 0 && untilReset != null) {
            found.add(new Allowance(values.limit(), values.remaining(), untilReset));
        }
    }

    private static @Nullable Duration untilReset(long reset, Instant now) {
        if (reset < 0) {
            return null;
        }
        Duration left;
        if (reset >= EARLIEST_EPOCH_MILLI) {
            left = Duration.between(now, Instant.ofEpochMilli(reset));
        } else if (reset >= EARLIEST_EPOCH_SECOND) {
            left = Duration.between(now, Instant.ofEpochSecond(reset));
        } else {
            left = Duration.ofSeconds(reset);
        }
        return left.isNegative() || left.compareTo(LONGEST_PERIOD) > 0 ? null : left;
    }

    private static long number(@Nullable String text) {
        return text == null || !DIGITS.matcher(text.strip()).matches() ? -1 : Long.parseLong(text.strip());
    }
}
