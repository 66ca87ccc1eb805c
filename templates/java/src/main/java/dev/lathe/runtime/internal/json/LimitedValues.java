package dev.lathe.runtime.internal.json;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds out which values of a builder break limits of the document, to name all of them at once. A value that is null
 * is absent and breaks none. What it says never has the values: they may be secret.
 */
public final class LimitedValues {

    private final String type;
    private final List<String> broken = new ArrayList<>();

    private LimitedValues(String type) {
        this.type = type;
    }

    /** Starts, for an object of a type. */
    public static LimitedValues of(String type) {
        return new LimitedValues(type);
    }

    /** A text that must have some length, counted in Unicode characters. */
    public LimitedValues noShorterThan(String name, @Nullable String value, int limit) {
        return limit(value == null || length(value) >= limit, name, "must have at least " + limit + " characters");
    }

    /** A text that must not be too long, counted in Unicode characters. */
    public LimitedValues noLongerThan(String name, @Nullable String value, int limit) {
        return limit(value == null || length(value) <= limit, name, "must have at most " + limit + " characters");
    }

    /** A text in which a pattern must be found; {@code limit} is the pattern as the document says it. */
    public LimitedValues matching(String name, @Nullable String value, String limit, Pattern pattern) {
        return limit(value == null || TextSearch.mayFind(pattern, value), name, "must match " + limit);
    }

    /** A list that must have some items. */
    public LimitedValues noFewerThan(String name, @Nullable Collection<?> value, int limit) {
        return limit(value == null || value.size() >= limit, name, "must have at least " + limit + " items");
    }

    /** A list that must not have too many items. */
    public LimitedValues noMoreThan(String name, @Nullable Collection<?> value, int limit) {
        return limit(value == null || value.size() <= limit, name, "must have at most " + limit + " items");
    }

    /** A map that must have some entries. */
    public LimitedValues noFewerThan(String name, @Nullable Map<?, ?> value, int limit) {
        return limit(value == null || value.size() >= limit, name, "must have at least " + limit + " entries");
    }

    /** A map that must not have too many entries. */
    public LimitedValues noMoreThan(String name, @Nullable Map<?, ?> value, int limit) {
        return limit(value == null || value.size() <= limit, name, "must have at most " + limit + " entries");
    }

    /** A list whose items must differ. */
    public LimitedValues unique(String name, @Nullable Collection<?> value) {
        boolean isUnique = value == null || new HashSet<Object>(value).size() == value.size();
        return limit(isUnique, name, "must not have an item twice");
    }

    /** A number that must not be below a limit. */
    public LimitedValues atLeast(String name, @Nullable Number value, String limit) {
        return limit(compares(value, limit, order -> order >= 0), name, "must be at least " + limit);
    }

    /** A number that must be above a limit. */
    public LimitedValues moreThan(String name, @Nullable Number value, String limit) {
        return limit(compares(value, limit, order -> order > 0), name, "must be more than " + limit);
    }

    /** A number that must not be above a limit. */
    public LimitedValues atMost(String name, @Nullable Number value, String limit) {
        return limit(compares(value, limit, order -> order <= 0), name, "must be at most " + limit);
    }

    /** A number that must be below a limit. */
    public LimitedValues lessThan(String name, @Nullable Number value, String limit) {
        return limit(compares(value, limit, order -> order < 0), name, "must be less than " + limit);
    }

    /** A number that must be a whole multiple of another, which is positive. */
    public LimitedValues multipleOf(String name, @Nullable Number value, String limit) {
        boolean isMultiple = value == null || (isFinite(value) && isMultiple(exactly(value), new BigDecimal(limit)));
        return limit(isMultiple, name, "must be a multiple of " + limit);
    }

    /** Ends; IllegalArgumentException if any limits are broken, which names all of them. */
    public void check() {
        if (!broken.isEmpty()) {
            throw new IllegalArgumentException(type + " breaks limits: " + String.join("; ", broken));
        }
    }

    private LimitedValues limit(boolean isKept, String name, String words) {
        if (!isKept) {
            broken.add(name + " " + words);
        }
        return this;
    }

    private static int length(String value) {
        return value.codePointCount(0, value.length());
    }

    private static boolean compares(@Nullable Number value, String limit, IntPredicate isKept) {
        return value == null || (isFinite(value) && isKept.test(exactly(value).compareTo(new BigDecimal(limit))));
    }

    private static boolean isFinite(Number value) {
        return !(value instanceof Double || value instanceof Float) || Double.isFinite(value.doubleValue());
    }

    /** The number as it is written in JSON. */
    private static BigDecimal exactly(Number value) {
        if (value instanceof BigDecimal decimal) {
            return decimal;
        }
        return value instanceof BigInteger integer ? new BigDecimal(integer) : new BigDecimal(value.toString());
    }

    /** Without a division: the quotient of numbers with large exponents would fill the memory. */
    private static boolean isMultiple(BigDecimal value, BigDecimal divisor) {
        BigDecimal shortest = value.stripTrailingZeros();
        long shift = (long) divisor.scale() - shortest.scale();
        if (shortest.signum() == 0 || shift < 0) {
            return shortest.signum() == 0;
        }
        BigInteger modulus = divisor.unscaledValue();
        BigInteger power = BigInteger.TEN.modPow(BigInteger.valueOf(shift), modulus);
        return shortest.unscaledValue().multiply(power).mod(modulus).signum() == 0;
    }
}
