// Runtime embedded by Lathe; changes are overwritten by mvn generate.
package dev.lathe.cloudflare.internal.json;

import dev.lathe.cloudflare.core.DecodeException;
import dev.lathe.cloudflare.core.RawJson;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** The reader over jackson-core. A value's first token is fetched when it is asked for, and kept until it is read. */
final class JacksonReader extends JsonReader {

    private final JsonParser parser;
    private final JsonSlice source;
    private final @Nullable JsonReader outer;
    private final JsonLimits limits;
    private final Budget budget;

    /** The first token of the next value; null if it has not been fetched. */
    private @Nullable JsonToken next;

    private JacksonReader(JsonSlice source, JsonLimits limits, @Nullable JsonReader outer, Budget budget) {
        this.parser = JacksonParsers.of(source, limits);
        this.source = source;
        this.limits = limits;
        this.outer = outer;
        this.budget = budget;
    }

    static JsonReader of(JsonSlice source, JsonLimits limits) {
        return new JacksonReader(source, limits, null, new Budget(source.length()));
    }

    @Override
    public JsonReader within(RawJson raw) {
        JsonSlice inner = RawJsonAccess.get().unwrap(raw);
        if (!budget.spend(inner.length())) {
            throw tooCostly();
        }
        return new JacksonReader(inner, limits, this, budget);
    }

    @Override
    JsonReader apart(RawJson raw) {
        return within(raw);
    }

    @Override
    boolean isSpent() {
        return budget.isSpent();
    }

    @Override
    public RawJson.Kind peek() {
        return kind(token());
    }

    @Override
    public void beginObject() {
        take(JsonToken.START_OBJECT);
    }

    @Override
    int match(Members expected, int likely) {
        try {
            return expected.jacksonNames().match(parser);
        } catch (JacksonException e) {
            throw malformed(e);
        }
    }

    @Override
    public @Nullable String nextName() {
        try {
            return parser.nextName();
        } catch (JacksonException e) {
            throw malformed(e);
        }
    }

    @Override
    public String memberName() {
        return Objects.requireNonNull(parser.currentName(), "not in a member");
    }

    @Override
    public void beginArray() {
        take(JsonToken.START_ARRAY);
    }

    @Override
    public boolean hasNext() {
        JsonToken token = token();
        if (token == JsonToken.END_ARRAY) {
            next = null;
            return false;
        }
        return true;
    }

    @Override
    public boolean tryNull() {
        if (token() == JsonToken.VALUE_NULL) {
            next = null;
            return true;
        }
        return false;
    }

    @Override
    public String nextString() {
        take(JsonToken.VALUE_STRING);
        try {
            return parser.getString();
        } catch (JacksonException e) {
            throw malformed(e);
        }
    }

    @Override
    public boolean nextBoolean() {
        JsonToken token = token();
        if (token != JsonToken.VALUE_FALSE) {
            take(JsonToken.VALUE_TRUE);
        }
        next = null;
        return token == JsonToken.VALUE_TRUE;
    }

    @Override
    public int nextInt() {
        return (int) nextLong(Integer.MIN_VALUE, Integer.MAX_VALUE);
    }

    @Override
    public long nextLong() {
        return nextLong(Long.MIN_VALUE, Long.MAX_VALUE);
    }

    private long nextLong(long least, long greatest) {
        JsonToken token = takeNumber();
        try {
            if (token == JsonToken.VALUE_NUMBER_INT && fitsLong(parser.getNumberType())) {
                long value = parser.getLongValue();
                if (value >= least && value <= greatest) {
                    return value;
                }
            }
            return number(parser.getString(), text -> JsonNumbers.toLong(text, least, greatest));
        } catch (JacksonException e) {
            throw malformed(e);
        }
    }

    private static boolean fitsLong(JsonParser.NumberType type) {
        return type == JsonParser.NumberType.INT || type == JsonParser.NumberType.LONG;
    }

    @Override
    public double nextDouble() {
        takeNumber();
        try {
            return finite(signed(parser.getDoubleValue()));
        } catch (JacksonException e) {
            throw malformed(e);
        }
    }

    @Override
    public float nextFloat() {
        takeNumber();
        try {
            return (float) finite(signed(parser.getFloatValue()));
        } catch (JacksonException e) {
            throw malformed(e);
        }
    }

    /** The parser takes {@code -0} for an integer, which has no sign. */
    private double signed(double value) {
        return value == 0 && parser.getString().startsWith("-") ? -0.0 : value;
    }

    private double finite(double value) {
        if (!Double.isFinite(value)) {
            throw error("the number is out of range");
        }
        return value;
    }

    @Override
    public String nextNumber() {
        takeNumber();
        try {
            return parser.getString();
        } catch (JacksonException e) {
            throw malformed(e);
        }
    }

    @Override
    public RawJson nextRaw() {
        token();
        int from = JacksonParsers.offset(parser.currentTokenLocation(), source);
        skip();
        int to = JacksonParsers.offset(parser.currentLocation(), source);
        while (JsonScan.isSpace(source.bytes()[to - 1])) {
            to--;
        }
        return RawJsonAccess.get().wrap(new JsonSlice(source.bytes(), from, to).detached());
    }

    @Override
    public void skip() {
        JsonToken token = token();
        kind(token);
        next = null;
        try {
            if (token.isStructStart()) {
                parser.skipChildren();
            } else {
                parser.finishToken();
            }
        } catch (JacksonException e) {
            throw malformed(e);
        }
    }

    @Override
    public void finish() {
        try {
            if (next != null || parser.nextToken() != null) {
                throw error("something follows the value");
            }
            parser.close();
        } catch (JacksonException e) {
            throw malformed(e);
        }
    }

    @Override
    public String path() {
        return JacksonPaths.path(outer == null ? "$" : outer.path(), parser.streamReadContext());
    }

    private JsonToken token() {
        if (next == null) {
            try {
                next = parser.nextToken();
            } catch (JacksonException e) {
                throw malformed(e);
            }
            if (next == null) {
                throw error("the JSON ends too early");
            }
        }
        return next;
    }

    private void take(JsonToken expected) {
        JsonToken token = token();
        if (token != expected) {
            throw error(JsonKinds.mismatch(kind(expected), kind(token)));
        }
        next = null;
    }

    private JsonToken takeNumber() {
        JsonToken token = token();
        if (token != JsonToken.VALUE_NUMBER_INT) {
            take(JsonToken.VALUE_NUMBER_FLOAT);
        }
        next = null;
        return token;
    }

    private RawJson.Kind kind(JsonToken token) {
        return switch (token) {
            case START_OBJECT -> RawJson.Kind.OBJECT;
            case START_ARRAY -> RawJson.Kind.ARRAY;
            case VALUE_STRING -> RawJson.Kind.STRING;
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> RawJson.Kind.NUMBER;
            case VALUE_TRUE, VALUE_FALSE -> RawJson.Kind.BOOLEAN;
            case VALUE_NULL -> RawJson.Kind.NULL;
            default -> throw error("expected a value, found " + token);
        };
    }

    /** Not with the parser's exception as its cause: that one quotes the body just as it is. */
    private DecodeException malformed(JacksonException e) {
        return new DecodeException(path(), "malformed JSON: " + e.getOriginalMessage());
    }
}
