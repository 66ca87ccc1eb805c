package dev.lathe.runtime.internal.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class Rfc3339Test {

    @ParameterizedTest
    @CsvSource({
        "2024-10-31T10:15:30Z, 2024-10-31T10:15:30Z",
        "2024-10-31t10:15:30z, 2024-10-31T10:15:30Z",
        "2024-10-31 10:15:30+01:30, 2024-10-31T10:15:30+01:30",
        "2024-10-31T10:15:30-00:00, 2024-10-31T10:15:30Z",
        "2024-10-31T10:15:30+00:00, 2024-10-31T10:15:30Z",
        "2024-10-31T10:15:00.1Z, 2024-10-31T10:15:00.100Z",
        "2024-02-29T00:00:00.000000001-18:00, 2024-02-29T00:00:00.000000001-18:00",
        "0000-01-01T00:00:00Z, 0000-01-01T00:00:00Z",
        "9999-12-31T23:59:59.999999999Z, 9999-12-31T23:59:59.999999999Z",
        "2014-01-01T05:20:00.123450Z, 2014-01-01T05:20:00.123450Z"
    })
    void dateTimesAreReadAndWritten(String text, String written) {
        OffsetDateTime value = Objects.requireNonNull(Rfc3339.dateTime(text));
        assertEquals(OffsetDateTime.parse(written), value);
        assertEquals(written, Rfc3339.format(value));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2024-10-31",
                "2024-10-31T",
                "2024-10-31T10:15Z",
                "2024-10-31T10:15:30",
                "2024-10-31T10:15:60Z",
                "2016-12-31T23:59:60Z",
                "2024-10-31T24:00:00Z",
                "2024-10-31T10:60:00Z",
                "2023-02-29T10:15:30Z",
                "2024-13-01T10:15:30Z",
                "2024-00-01T10:15:30Z",
                "2024-10-31T10:15:30.Z",
                "2024-10-31T10:15:30.1234567890Z",
                "2024-10-31T10:15:30,1Z",
                "2024-10-31T10:15:30+0100",
                "2024-10-31T10:15:30+01",
                "2024-10-31T10:15:30+18:01",
                "2024-10-31T10:15:30+01:60",
                "2024-10-31T10:15:30Zx",
                "2024-10-31_10:15:30Z",
                "20241031T101530Z",
                "+2024-10-31T10:15:30Z",
                "2024-10-31T10:15:30Z ",
                "\u0662024-10-31T10:15:30Z",
                "2024-10-31T1\u0660:15:30Z",
                "2024-10-31T10:15:30+-1:00",
                "2024-10-31T-1:15:30Z"
            })
    void anythingElseIsNoDateTime(String text) {
        assertNull(Rfc3339.dateTime(text));
    }

    @Test
    void instantAndOffsetSurvive() {
        Random random = new Random(11);
        for (int i = 0; i < 20_000; i++) {
            Instant instant = Instant.ofEpochSecond(
                    random.nextLong(-62_000_000_000L, 253_000_000_000L), random.nextInt(1_000_000_000));
            ZoneOffset offset = ZoneOffset.ofTotalSeconds(60 * random.nextInt(-18 * 60, 18 * 60 + 1));
            OffsetDateTime value = instant.atOffset(offset);
            assertEquals(value, Rfc3339.dateTime(Rfc3339.format(value)));
        }
    }

    @Test
    void offsetsWithSecondsBecomeUtc() {
        OffsetDateTime odd = OffsetDateTime.of(2024, 1, 1, 0, 0, 0, 0, ZoneOffset.ofTotalSeconds(3601));
        assertEquals("2023-12-31T22:59:59Z", Rfc3339.format(odd));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2024-10-31",
                "2024-10-31T00:00:00",
                "2024-10-31T00:00:00Z",
                "2024-10-31T00:00:00.000",
                "2024-10-31T00:00:00.0000000Z"
            })
    void theMidnightOfADayIsTheDay(String text) {
        assertEquals(LocalDate.of(2024, 10, 31), Rfc3339.day(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2024-10-31T",
                "2024-10-31TZ",
                "2024-10-31T00:00",
                "2024-10-31T00:00:01",
                "2024-10-31T00:00:00.001Z",
                "2024-10-31T00:00:00+01:00",
                "2024-10-31 00:00:00",
                "2024-02-30T00:00:00",
                "2024-10-31T24:00:00"
            })
    void anyOtherTimeIsNoDay(String text) {
        assertNull(Rfc3339.day(text));
    }

    @Test
    void yearsOfFiveDigitsAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> Rfc3339.format(OffsetDateTime.MAX));
        assertThrows(IllegalArgumentException.class, () -> Rfc3339.format(LocalDate.of(-1, 1, 1)));
        assertThrows(IllegalArgumentException.class, () -> Rfc3339.format(LocalDate.of(10000, 1, 1)));
    }

    @Test
    void timesOfDayAlwaysHaveSeconds() {
        assertEquals("10:15:00", Rfc3339.format(LocalTime.of(10, 15)));
        assertEquals("10:15:00.000000005", Rfc3339.format(LocalTime.of(10, 15, 0, 5)));
        assertEquals(LocalTime.of(23, 59, 59, 120_000_000), Rfc3339.time("23:59:59.12"));
        assertNull(Rfc3339.time("10:15"));
        assertNull(Rfc3339.time("10:15:30Z"));
    }
}
