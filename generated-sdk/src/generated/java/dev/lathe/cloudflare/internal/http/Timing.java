// Runtime embedded by Lathe; changes are overwritten by mvn generate.
package dev.lathe.cloudflare.internal.http;

import java.time.Clock;
import java.util.function.DoubleSupplier;
import java.util.function.LongSupplier;

/**
 * The world's time and chance, handed in so that tests hold them.
 *
 * @param clock time of day, for dates in headers
 * @param nanoTime time that only moves forward, for durations
 * @param scheduler does things later
 * @param random values from 0 (inclusive) to 1 (exclusive)
 */
public record Timing(Clock clock, LongSupplier nanoTime, Scheduler scheduler, DoubleSupplier random) {}
