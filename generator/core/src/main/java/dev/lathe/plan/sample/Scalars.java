package dev.lathe.plan.sample;

import dev.lathe.model.Constraints;
import dev.lathe.model.JsonText;
import dev.lathe.model.ScalarKind;
import dev.lathe.model.SpecText;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Scalars: whether a JSON value is one of a kind, and a value of each kind. A door: it looks at texts. */
final class Scalars {

    private static final String FILLER = "sample";
    private static final int MAX_FILLER = 10_000;

    private Scalars() {}

    static boolean fits(ScalarKind kind, Json json) {
        return switch (kind) {
            case BOOLEAN -> json instanceof Json.Bool;
            case INT32 -> isWithin(json, Integer.MIN_VALUE, Integer.MAX_VALUE);
            case INT64 -> isWithin(json, Long.MIN_VALUE, Long.MAX_VALUE);
            case BIG_INTEGER -> integer(json) != null;
            case FLOAT, DOUBLE, DECIMAL -> json instanceof Json.Num;
            case STRING, URI, TIME, DURATION -> json instanceof Json.Text;
            case DATE_TIME, DATE, UUID, BYTES, BINARY ->
                json instanceof Json.Text text && hasFormat(kind, text.value());
        };
    }

    static boolean hasFormat(ScalarKind kind, SpecText text) {
        String raw = text.open();
        try {
            switch (kind) {
                case DATE_TIME -> OffsetDateTime.parse(raw);
                case DATE -> LocalDate.parse(raw);
                case UUID -> {
                    return UUID.fromString(raw).toString().equalsIgnoreCase(raw);
                }
                case BYTES, BINARY -> Base64.getDecoder().decode(raw);
                default -> {
                    return true;
                }
            }
            return true;
        } catch (DateTimeException | IllegalArgumentException e) {
            return false;
        }
    }

    /** A value of a kind that keeps to the constraints as far as they are numbers. */
    static Json sample(ScalarKind kind, Constraints constraints) {
        return switch (kind) {
            case BOOLEAN -> new Json.Bool(true);
            case INT32, INT64 -> new Json.Num(number("1", constraints));
            case BIG_INTEGER -> new Json.Num(number("12345678901234567890", constraints));
            case FLOAT, DOUBLE -> new Json.Num(number("1.5", constraints));
            case DECIMAL -> new Json.Num(number("1.25", constraints));
            case DATE_TIME -> text("2026-01-02T03:04:05Z");
            case DATE -> text("2026-01-02");
            case TIME -> text("03:04:05");
            case DURATION -> text("PT1H");
            case UUID -> text("123e4567-e89b-12d3-a456-426614174000");
            case URI -> text("https://example.com/sample");
            case BYTES, BINARY -> text("AQID");
            case STRING -> text(filler(constraints));
        };
    }

    /** Values that differ from one, the same for the same page (from 1) and others for others; none for other kinds. */
    static Stream<Json> others(Json value, int page) {
        if (value instanceof Json.Text text) {
            String raw = text.value().open();
            return Stream.of(raw + "-" + (page + 1), endingDifferently(raw, page))
                    .map(Scalars::text);
        }
        BigInteger number = integer(value);
        return number == null
                ? Stream.empty()
                : Stream.of(new Json.Num(number.add(BigInteger.valueOf(page)).toString()));
    }

    /** The text with another digit at its end, which suits dates and UUIDs. */
    private static String endingDifferently(String text, int page) {
        int last = text.isEmpty() ? -1 : Character.digit(text.charAt(text.length() - 1), 16);
        return last < 0 ? text + page : text.substring(0, text.length() - 1) + (last + page) % 10;
    }

    private static Json text(String text) {
        return new Json.Text(SpecText.of(text));
    }

    private static String filler(Constraints constraints) {
        BigDecimal least = limit(constraints, "minLength");
        BigDecimal most = limit(constraints, "maxLength");
        int length = FILLER.length();
        if (least != null && least.signum() > 0) {
            length = Math.max(length, least.min(BigDecimal.valueOf(MAX_FILLER)).intValue());
        }
        if (most != null && most.signum() >= 0) {
            length = Math.min(length, most.min(BigDecimal.valueOf(MAX_FILLER)).intValue());
        }
        return FILLER.repeat(length / FILLER.length() + 1).substring(0, length);
    }

    /** A text of our own, repeated or cut to a length; as it is when that would be too long. */
    static Json ofLength(String text, int least, int most) {
        int length = Math.min(Math.max(text.length(), Math.min(least, MAX_FILLER)), most);
        return text(text.repeat(length / text.length() + 1).substring(0, length));
    }

    private static String number(String usual, Constraints constraints) {
        BigDecimal value = new BigDecimal(usual);
        BigDecimal least = limit(constraints, "minimum");
        BigDecimal above = limit(constraints, "exclusiveMinimum");
        BigDecimal most = limit(constraints, "maximum");
        if (above != null && value.compareTo(above) <= 0) {
            value = above.add(BigDecimal.ONE);
        }
        if (least != null && value.compareTo(least) < 0) {
            value = least;
        }
        if (most != null && value.compareTo(most) > 0) {
            value = most;
        }
        return value.toPlainString();
    }

    private static @Nullable BigDecimal limit(Constraints constraints, String keyword) {
        JsonText text = constraints.keywords().get(keyword);
        Json json = text == null ? null : JsonTrees.parse(text);
        return json instanceof Json.Num number ? decimal(number) : null;
    }

    private static boolean isWithin(Json json, long least, long most) {
        BigInteger value = integer(json);
        return value != null
                && value.compareTo(BigInteger.valueOf(least)) >= 0
                && value.compareTo(BigInteger.valueOf(most)) <= 0;
    }

    static @Nullable BigInteger integer(Json json) {
        return json instanceof Json.Num number && number.spelling().matches("-?[0-9]{1,400}")
                ? new BigInteger(number.spelling())
                : null;
    }

    private static @Nullable BigDecimal decimal(Json.Num number) {
        return number.spelling().length() > 40 || number.spelling().matches(".*[eE].*")
                ? null
                : new BigDecimal(number.spelling());
    }
}
