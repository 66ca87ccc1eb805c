package dev.lathe.plan.naming;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.lathe.model.SpecText;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JavaPatternTest {

    private static @Nullable String java(String ecma) {
        SpecText spelling = JavaPattern.of(SpecText.of(ecma));
        return spelling == null ? null : spelling.open();
    }

    private static boolean finds(String ecma, String text) {
        return Pattern.compile(Objects.requireNonNull(java(ecma), ecma))
                .matcher(text)
                .find();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "^[a-z]+$ ^[a-z]+\\z",
                "^(?:a|b)*?c{2,3}$ ^(?:a|b)*?c{2,3}\\z",
                "(a)(?<name>b) (?:a)(?:b)",
                "^(?=.{3}$)x ^(?=[^\\n\\r\\u2028\\u2029]{3}\\z)x",
                "[[&&a]] [\\[\\&\\&a]\\]",
                "[^^-] [^\\^\\-]",
                "[\\w.-] [\\w\\.\\-]",
                "[\\w-.] [\\w\\-\\.]",
                "[+--] [\\+-\\-]",
                "[\\b\\v\\0] [\\x08\\x0B\\x00]",
                "\\/\\-\\. \\/\\-\\.",
                "\\p{Lu}\\P{N} \\p{Lu}\\P{N}",
                "\\x41\\u0042 \\x41\\u0042",
                "a{2}} a{2}\\}",
            })
    void theSameIsSaidInJava(String ecma, String expected) {
        assertEquals(expected, java(ecma));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(?i)a", // Java's flag
                "(?>a)",
                "(?<=a)b",
                "(?<!a)b",
                "(a)\\1", // matches nothing in ECMAScript as long as the group has not matched
                "(?<n>a)\\k<n>",
                "\\bword\\b", // depends on the version of Java
                "a++",
                "a**",
                "*a",
                "^*",
                "(?=a)*",
                "a{,3}",
                "a{2,1}",
                "{a}",
                "[]a]",
                "[^]",
                "[z-a]",
                "[a",
                "(a",
                "a)",
                "a\\",
                "\\Qa\\E",
                "\\A\\z",
                "\\p{Alpha}",
                "\\p{IsGreek}",
                "\\cA",
                "\\u{1f600}",
                "\\01",
                "[^\\S]",
                "line\nend",
                "\u202eright to left",
                "\ud800",
            })
    void whatMayMeanSomethingElseIsRefused(String ecma) {
        assertNull(java(ecma));
    }

    @Test
    void theEndIsTheVeryEnd() {
        assertEquals(true, finds("^a$", "a"));
        assertEquals(false, finds("^a$", "a\n"));
    }

    @Test
    void charactersAreWhole() {
        assertEquals(true, finds("^.$", "\ud83d\ude00"));
        assertEquals(true, finds("^[\ud83d\ude00-\ud83d\ude02]$", "\ud83d\ude01"));
    }

    @Test
    void whiteSpaceIsThatOfEcmaScript() {
        assertEquals(true, finds("^\\s$", "\u00a0"));
        assertEquals(true, finds("^[\\s]$", "\u2003"));
        assertEquals(true, finds("^[x\\S]$", "y"));
        assertEquals(false, finds("^\\S$", "\ufeff"));
        assertEquals(false, finds("^\\d$", "\u0663"));
    }

    @Test
    void whatIsLongOrDeepIsRefused() {
        assertNotNull(java("a".repeat(1_000)));
        assertNull(java("a".repeat(1_001)));
        assertNotNull(java("(".repeat(20) + "a" + ")".repeat(20)));
        assertNull(java("(".repeat(21) + "a" + ")".repeat(21)));
    }
}
