package dev.lathe.runtime.internal.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class LimitedValuesTest {

    private static LimitedValues values() {
        return LimitedValues.of("Account");
    }

    private static String complaint(LimitedValues values) {
        return String.valueOf(
                assertThrows(IllegalArgumentException.class, values::check).getMessage());
    }

    private static boolean isKept(LimitedValues values) {
        try {
            values.check();
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    @Test
    void allThatIsBrokenIsNamedAtOnceAndNoValueIs() {
        String secret = "hunter2";
        LimitedValues values = values().noLongerThan("password", secret, 3)
                .noShorterThan("name", "fine", 4)
                .matching("password", secret, "^[a-z]+$", Pattern.compile("^[a-z]+\\z"))
                .atMost("age", 4711, "120")
                .noMoreThan("tags", List.of(secret, "b"), 1)
                .noFewerThan("labels", Map.of(secret, secret), 2);
        assertEquals(
                "Account breaks limits: password must have at most 3 characters; password must match ^[a-z]+$;"
                        + " age must be at most 120; tags must have at most 1 items;"
                        + " labels must have at least 2 entries",
                complaint(values));
    }

    @Test
    void whatIsAbsentBreaksNothing() {
        String text = null;
        Number number = null;
        Collection<String> list = null;
        Map<String, String> map = null;
        values().noShorterThan("a", text, 1)
                .noLongerThan("a", text, 0)
                .matching("a", text, "x", Pattern.compile("x"))
                .atLeast("b", number, "1")
                .moreThan("b", number, "1")
                .atMost("b", number, "1")
                .lessThan("b", number, "1")
                .multipleOf("b", number, "1")
                .noFewerThan("c", list, 1)
                .noMoreThan("c", list, 0)
                .unique("c", list)
                .noFewerThan("d", map, 1)
                .noMoreThan("d", map, 0)
                .check();
    }

    @Test
    void lengthsCountCharactersAndNotTheirHalves() {
        String two = "\ud83d\ude00\u00e9";
        assertEquals(true, isKept(values().noShorterThan("a", two, 2).noLongerThan("a", two, 2)));
        assertFalse(isKept(values().noLongerThan("a", two, 1)));
        assertFalse(isKept(values().noShorterThan("a", two, 3)));
        assertFalse(isKept(values().noShorterThan("a", "", 1)));
    }

    @Test
    void patternsAreFoundAnywhere() {
        assertEquals(true, isKept(values().matching("a", "xx1yy", "[0-9]", Pattern.compile("[0-9]"))));
        assertFalse(isKept(values().matching("a", "xxyy", "[0-9]", Pattern.compile("[0-9]"))));
        assertEquals(true, isKept(values().matching("a", "\ud83d\ude00", "^.$", Pattern.compile("^.\\z"))));
    }

    @Test
    void aSearchWithoutEndIsGivenUpAndLeftToTheServer() {
        Pattern endless = Pattern.compile("^(?:(?:a+)+)+\\z");
        assertTimeoutPreemptively(
                Duration.ofSeconds(20),
                () -> values().matching("a", "a".repeat(60) + "!", "^((a+)+)+$", endless)
                        .check());
    }

    @Test
    void aSearchThatIsTooDeepIsLeftToTheServer() {
        Pattern deep = Pattern.compile("^(?:a|b|(?:c))*\\z");
        values().matching("a", "ab".repeat(200_000), "^(a|b|(c))*$", deep).check();
    }

    /** value, limit, and how the value compares with it. */
    @ParameterizedTest
    @CsvSource({
        "1, 1, 0",
        "1.0, 1, 0",
        "0.1, 0.1, 0",
        "0.10000000000000001, 0.1, 1",
        "9007199254740993, 9007199254740992, 1",
        "-1, 0, -1",
        "1e3, 1000, 0",
        "1e999999999, 1e400, 1",
        "1e-999999999, 0, 1",
    })
    void numbersCompareExactly(BigDecimal value, String limit, int order) {
        assertEquals(order >= 0, isKept(values().atLeast("n", value, limit)));
        assertEquals(order > 0, isKept(values().moreThan("n", value, limit)));
        assertEquals(order <= 0, isKept(values().atMost("n", value, limit)));
        assertEquals(order < 0, isKept(values().lessThan("n", value, limit)));
    }

    @Test
    void everyKindOfNumberIsComparedAsItIsWritten() {
        assertEquals(true, isKept(values().atMost("n", 0.1, "0.1").atLeast("n", 0.1, "0.1")));
        assertEquals(true, isKept(values().atMost("n", 0.1f, "0.1").atLeast("n", 0.1f, "0.1")));
        assertFalse(isKept(values().atMost("n", Long.MAX_VALUE, "9223372036854775806")));
        assertEquals(true, isKept(values().atMost("n", Long.MAX_VALUE, "9223372036854775807")));
        assertFalse(isKept(values().atLeast("n", Integer.MIN_VALUE, "-2147483647")));
        assertFalse(isKept(values().atMost("n", new BigInteger("18446744073709551616"), "18446744073709551615")));
        assertFalse(isKept(values().lessThan("n", Double.MAX_VALUE, "1e308")));
    }

    @Test
    void whatIsNoNumberBreaksEveryLimit() {
        for (double value : new double[] {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY}) {
            assertFalse(isKept(values().atLeast("n", value, "-1e308")));
            assertFalse(isKept(values().atMost("n", value, "1e308")));
            assertFalse(isKept(values().multipleOf("n", (float) value, "1")));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "0, 5, true",
        "0.0, 0.01, true",
        "10, 5, true",
        "-10, 5, true",
        "11, 5, false",
        "5, 1.0, true",
        "0.5, 1.0, false",
        "0.3, 0.1, true",
        "0.07, 0.01, true",
        "0.075, 0.01, false",
        "19.99, 0.01, true",
        "100, 1e2, true",
        "150, 1e2, false",
        "1e999999999, 7, false",
        "7e999999999, 7, true",
        "1e999999999, 0.01, true",
        "1e-999999999, 0.01, false",
    })
    void multiplesAreExactAndCheap(BigDecimal value, String divisor, boolean isMultiple) {
        assertEquals(isMultiple, isKept(values().multipleOf("n", value, divisor)));
    }

    @Test
    void doublesAreMultiplesByTheirDigits() {
        assertEquals(true, isKept(values().multipleOf("n", 0.3, "0.1").multipleOf("n", 1.1f, "0.1")));
        assertFalse(isKept(values().multipleOf("n", 0.35, "0.1")));
    }

    @Test
    void sizesHaveTwoEnds() {
        List<Integer> two = List.of(1, 2);
        assertEquals(true, isKept(values().noFewerThan("l", two, 2).noMoreThan("l", two, 2)));
        assertFalse(isKept(values().noFewerThan("l", two, 3)));
        assertFalse(isKept(values().noMoreThan("l", two, 1)));
        Map<String, Integer> one = Map.of("a", 1);
        assertEquals(true, isKept(values().noFewerThan("m", one, 1).noMoreThan("m", one, 1)));
        assertFalse(isKept(values().noMoreThan("m", one, 0)));
        assertFalse(isKept(values().noFewerThan("m", one, 2)));
    }

    @Test
    void itemsMustDifferWhereTheDocumentSaysSo() {
        List<@Nullable String> twice = Arrays.asList("a", null, null);
        assertEquals("Account breaks limits: l must not have an item twice", complaint(values().unique("l", twice)));
        assertEquals(true, isKept(values().unique("l", Arrays.asList("a", null, "b"))));
        assertEquals(true, isKept(values().unique("l", List.of())));
    }
}
