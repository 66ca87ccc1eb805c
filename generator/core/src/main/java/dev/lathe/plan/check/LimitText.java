package dev.lathe.plan.check;

import dev.lathe.model.JsonText;
import dev.lathe.model.SpecText;
import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** The door between the value of a keyword and what it limits. */
final class LimitText {

    private static final JsonFactory FACTORY = new JsonFactory();

    /** Numbers with which arithmetic stays cheap; real limits have fewer digits. */
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,40}(\\.[0-9]{1,40})?([eE][+-]?[0-9]{1,3})?");

    private LimitText() {}

    /** The number that a value is, or null. */
    static @Nullable BigDecimal number(JsonText value) {
        String text = value.json().open();
        return NUMBER.matcher(text).matches() ? new BigDecimal(text) : null;
    }

    /** The text that a value is, or null. */
    static @Nullable SpecText text(JsonText value) {
        try (JsonParser parser =
                FACTORY.createParser(ObjectReadContext.empty(), value.json().open())) {
            return parser.nextToken() == JsonToken.VALUE_STRING ? SpecText.of(parser.getString()) : null;
        } catch (JacksonException e) {
            return null;
        }
    }

    /** The boolean that a value is, or null. */
    static @Nullable Boolean flag(JsonText value) {
        return switch (value.json().open()) {
            case "true" -> true;
            case "false" -> false;
            default -> null;
        };
    }
}
