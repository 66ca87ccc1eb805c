package dev.lathe.runtime.internal.json;

import dev.lathe.runtime.core.DecodeException;
import dev.lathe.runtime.core.RawJson;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** The reader over bytes: no parser in between, and nothing kept but an index. */
final class Utf8Reader extends JsonReader {

    private final JsonTokens tokens;
    private final byte[] bytes;
    private final JsonLimits limits;
    private final Budget budget;
    private final @Nullable RepeatedTexts repeated;

    /** Where the name stands that was read last, after its quote. */
    private int nameFrom;

    private int nameTo;

    /** Reads a document. */
    private Utf8Reader(JsonSlice source, JsonLimits limits) {
        this.tokens = new JsonTokens(source, limits, null);
        this.bytes = source.bytes();
        this.limits = limits;
        this.budget = new Budget(source.length());
        this.repeated = RepeatedTexts.of(source);
    }

    /** Reads a part of what another one reads, on its account. */
    private Utf8Reader(JsonSlice source, Utf8Reader whole, @Nullable JsonReader outer) {
        this.tokens = new JsonTokens(source, whole.limits, outer);
        this.bytes = source.bytes();
        this.limits = whole.limits;
        this.budget = whole.budget;
        this.repeated = whole.repeated != null && whole.repeated.isOf(bytes) ? whole.repeated : null;
    }

    static JsonReader of(JsonSlice source, JsonLimits limits) {
        return new Utf8Reader(source, limits);
    }

    @Override
    public JsonReader within(RawJson raw) {
        return new Utf8Reader(budgeted(raw), this, this);
    }

    @Override
    JsonReader apart(RawJson raw) {
        return new Utf8Reader(budgeted(raw), this, null);
    }

    private JsonSlice budgeted(RawJson raw) {
        JsonSlice inner = RawJsonAccess.get().unwrap(raw);
        if (!budget.spend(inner.length())) {
            throw tooCostly();
        }
        return inner;
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
        StringScan name = name();
        return name.isEscaped() ? names.find(name.text()) : names.find(bytes, nameFrom, nameTo);
    }

    @Override
    public @Nullable String nextName() {
        if (!tokens.more('}')) {
            return null;
        }
        return name().text();
    }

    private StringScan name() {
        StringScan name = tokens.name();
        named(name.from(), name.to());
        tokens.colon();
        return name;
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
        StringScan text = string();
        return repeated == null ? text.text() : repeated.text(text);
    }

    private StringScan string() {
        if (tokens.next() != '"') {
            throw mismatch(RawJson.Kind.STRING);
        }
        return tokens.string();
    }

    @Override
    public <T> T nextText(KnownTexts<T> values) {
        StringScan text = string();
        return text.isPlainAscii() ? values.of(bytes, text.from(), text.to()) : values.of(text.text());
    }

    @Override
    public OffsetDateTime nextDateTime() {
        StringScan text = string();
        OffsetDateTime usual = Rfc3339.utc(bytes, text.from(), text.to());
        return usual == null ? dateTime(text.text()) : usual;
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
        long value = ShortNumbers.integer(bytes, from, to);
        if (value != ShortNumbers.NO_INTEGER && value >= least && value <= greatest) {
            return value;
        }
        return number(ascii(from, to), text -> JsonNumbers.toLong(text, least, greatest));
    }

    @Override
    public double nextDouble() {
        int from = number();
        int to = tokens.at();
        double simple = ShortNumbers.decimal(bytes, from, to);
        return Double.isNaN(simple) ? finite(Double.parseDouble(ascii(from, to))) : simple;
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
