package dev.lathe.runtime.internal.json;

import dev.lathe.runtime.core.DecodeException;
import dev.lathe.runtime.core.RawJson;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** The reader over bytes: no parser in between, and nothing kept but an index. */
final class Utf8Reader extends JsonReader {

    /** So many digits fit into a long whatever they are. */
    private static final int SAFE_DIGITS = 18;

    /** So many digits, and such powers of ten, a double holds exactly: one division of the two is rounded once. */
    private static final int EXACT_DIGITS = 15;

    private static final double[] EXACT_POWERS = {
        1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15
    };

    private final JsonTokens tokens;
    private final byte[] bytes;
    private final JsonLimits limits;
    private final Budget budget;

    /** Where the name stands that was read last, after its quote. */
    private int nameFrom;

    private int nameTo;

    private Utf8Reader(JsonSlice source, JsonLimits limits, @Nullable JsonReader outer, Budget budget) {
        this.tokens = new JsonTokens(source, limits, outer);
        this.bytes = source.bytes();
        this.limits = limits;
        this.budget = budget;
    }

    static JsonReader of(JsonSlice source, JsonLimits limits) {
        return new Utf8Reader(source, limits, null, new Budget(source.length()));
    }

    @Override
    public JsonReader within(RawJson raw) {
        JsonSlice inner = RawJsonAccess.get().unwrap(raw);
        if (!budget.spend(inner.length())) {
            throw error("telling variants apart costs too much");
        }
        return new Utf8Reader(inner, limits, this, budget);
    }

    @Override
    boolean isSpent() {
        return budget.isSpent();
    }

    @Override
    public RawJson.Kind peek() {
        return tokens.kind();
    }

    @Override
    public void beginObject() {
        if (tokens.next() != '{') {
            throw mismatch(RawJson.Kind.OBJECT);
        }
        tokens.open();
    }

    @Override
    int match(Members expected, int likely) {
        if (!tokens.more('}')) {
            return END;
        }
        NameTable names = expected.names();
        if (tokens.next() == '"') {
            int length = names.lengthIfAt(likely, bytes, tokens.at(), tokens.end());
            if (length > 0) {
                named(tokens.at() + 1, tokens.at() + length - 1);
                tokens.at(tokens.at() + length).colon();
                return likely;
            }
        }
        name();
        return tokens.escaped() ? names.find(memberName()) : names.find(bytes, nameFrom, nameTo);
    }

    @Override
    public @Nullable String nextName() {
        if (!tokens.more('}')) {
            return null;
        }
        name();
        return memberName();
    }

    private void name() {
        int to = tokens.name();
        int from = tokens.contentFrom();
        named(from, to);
        tokens.colon();
    }

    private void named(int from, int to) {
        nameFrom = from;
        nameTo = to;
    }

    @Override
    public String memberName() {
        return JsonStrings.decode(bytes, nameFrom, nameTo);
    }

    @Override
    public void beginArray() {
        if (tokens.next() != '[') {
            throw mismatch(RawJson.Kind.ARRAY);
        }
        tokens.open();
    }

    @Override
    public boolean hasNext() {
        return tokens.more(']');
    }

    @Override
    public boolean tryNull() {
        if (tokens.next() != 'n') {
            return false;
        }
        tokens.word("null");
        return true;
    }

    @Override
    public String nextString() {
        int to = string();
        return tokens.text(to);
    }

    private int string() {
        if (tokens.next() != '"') {
            throw mismatch(RawJson.Kind.STRING);
        }
        return tokens.string();
    }

    @Override
    public <T> T nextText(KnownTexts<T> values) {
        int to = string();
        int from = tokens.contentFrom();
        return tokens.escaped() || !tokens.ascii() ? values.of(tokens.text(to)) : values.of(bytes, from, to);
    }

    @Override
    public OffsetDateTime nextDateTime() {
        int to = string();
        int from = tokens.contentFrom();
        OffsetDateTime usual = Rfc3339.utc(bytes, from, to);
        return usual == null ? dateTime(tokens.text(to)) : usual;
    }

    @Override
    public boolean nextBoolean() {
        byte first = tokens.next();
        if (first == 't') {
            tokens.word("true");
            return true;
        }
        if (first != 'f') {
            throw mismatch(RawJson.Kind.BOOLEAN);
        }
        tokens.word("false");
        return false;
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
        int from = number();
        int to = tokens.at();
        if (tokens.digitsOnly() && to - from <= SAFE_DIGITS) {
            long value = digits(from, to);
            if (value >= least && value <= greatest) {
                return value;
            }
        }
        return number(ascii(from, to), text -> JsonNumbers.toLong(text, least, greatest));
    }

    /** The number without fraction and exponent that is small enough. */
    private long digits(int from, int to) {
        boolean isNegative = bytes[from] == '-';
        long value = 0;
        for (int i = isNegative ? from + 1 : from; i < to; i++) {
            value = value * 10 + (bytes[i] - '0');
        }
        return isNegative ? -value : value;
    }

    @Override
    public double nextDouble() {
        int from = number();
        int to = tokens.at();
        if (to - from <= EXACT_DIGITS) {
            double simple = simple(from, to);
            if (!Double.isNaN(simple)) {
                return simple;
            }
        }
        double value = Double.parseDouble(ascii(from, to));
        return finite(value);
    }

    /** A short number without exponent; NaN if it has one. */
    private double simple(int from, int to) {
        boolean isNegative = bytes[from] == '-';
        long value = 0;
        int point = to - 1;
        for (int i = isNegative ? from + 1 : from; i < to; i++) {
            int digit = bytes[i] - '0';
            if (digit >= 0 && digit <= 9) {
                value = value * 10 + digit;
            } else if (bytes[i] == '.') {
                point = i;
            } else {
                return Double.NaN;
            }
        }
        double magnitude = value / EXACT_POWERS[to - 1 - point];
        return isNegative ? -magnitude : magnitude;
    }

    @Override
    public float nextFloat() {
        int from = number();
        return (float) finite(Float.parseFloat(ascii(from, tokens.at())));
    }

    private double finite(double value) {
        if (!Double.isFinite(value)) {
            throw error("the number is out of range");
        }
        return value;
    }

    @Override
    public String nextNumber() {
        int from = number();
        return ascii(from, tokens.at());
    }

    private int number() {
        byte first = tokens.next();
        if (first != '-' && (first < '0' || first > '9')) {
            throw mismatch(RawJson.Kind.NUMBER);
        }
        return tokens.number();
    }

    private String ascii(int from, int to) {
        return new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
    }

    @Override
    public RawJson nextRaw() {
        tokens.next();
        int from = tokens.at();
        tokens.skip();
        return RawJsonAccess.get().wrap(new JsonSlice(bytes, from, tokens.at()).detached());
    }

    @Override
    public void skip() {
        tokens.skip();
    }

    @Override
    public void finish() {
        if (!tokens.isAtEnd()) {
            throw error("something follows the value");
        }
    }

    @Override
    public String path() {
        return tokens.path();
    }

    private DecodeException mismatch(RawJson.Kind expected) {
        return error(JsonKinds.mismatch(expected, tokens.kind()));
    }
}
