package dev.lathe.runtime.internal.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lathe.runtime.core.DecodeException;
import dev.lathe.runtime.core.Extras;
import dev.lathe.runtime.core.OpenEnum;
import dev.lathe.runtime.core.RawJson;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Both readers on one document: the same values, the same refusals, the same places. */
final class Readers {

    /** What a decoder made of a document, in a form that can be compared; the place of a refusal. */
    private record Outcome(String value, String place) {

        boolean isRead() {
            return place.isEmpty();
        }

        /** Each reader has its own words for it, and may find it out earlier or later. */
        boolean isMalformed() {
            return Stream.of("malformed JSON", "the JSON ends", "something follows")
                    .anyMatch(value::contains);
        }
    }

    private record Decoding(String name, Decoder<?> decoder) {}

    private record Thing(List<Object> values, Extras extras) {}

    private record Kind(String value) implements OpenEnum {}

    private static final Codec<Thing> THING = new ObjectCodec<>("Thing") {

        @Override
        protected Members.Builder members() {
            return Members.start()
                    .optional("id", Codecs.INT64)
                    .optional("name", Codecs.STRING)
                    .optional("created_on", Codecs.DATE_TIME)
                    .optional("status_code", Codecs.INT32)
                    .optional("tags", Codecs.list(Codecs.STRING))
                    .optional("ratio", Codecs.DOUBLE)
                    .optional("nested", this)
                    .optional("caf\u00e9", Codecs.FLOAT)
                    .optional("kind", Codecs.texts(Kind::new))
                    .optional("\uD83D\uDE00", Codecs.BOOLEAN)
                    .optional("verylongnameofamember", Codecs.DECIMAL)
                    .optional("", Codecs.RAW);
        }

        @Override
        protected Thing read(MemberValues in) {
            List<Object> values = new ArrayList<>();
            for (int i = 0; i < 12; i++) {
                Object value = in.get(i);
                values.add(String.valueOf(value));
            }
            return new Thing(values, in.extras());
        }

        @Override
        protected void write(MemberValues out, Thing value) {
            throw new UnsupportedOperationException();
        }
    };

    private static final List<Decoding> DECODINGS = List.of(
            new Decoding("raw", JsonReader::nextRaw),
            new Decoding("tree", Trees::read),
            new Decoding("thing", THING),
            new Decoding("things", Codecs.map(THING)),
            new Decoding("skipped", in -> {
                in.skip();
                return "";
            }),
            new Decoding("long", JsonReader::nextLong),
            new Decoding("doubles", in -> in.nextList(JsonReader::nextDouble)),
            new Decoding("floats", in -> in.nextList(JsonReader::nextFloat)),
            new Decoding("numbers", in -> in.nextMap(JsonReader::nextNumber)),
            new Decoding("times", in -> in.nextNullableMap(JsonReader::nextDateTime)));

    private Readers() {}

    /** In how many ways a document can be read. */
    static int ways() {
        return DECODINGS.size();
    }

    /** The ways in which both read a document; fails unless they agree on all. */
    static Set<String> agreeing(byte[] json) {
        Set<String> read = new LinkedHashSet<>();
        for (Decoding decoding : DECODINGS) {
            if (agree(json, decoding)) {
                read.add(decoding.name());
            }
        }
        return read;
    }

    /** Whether both read it; fails unless they agree. */
    private static boolean agree(byte[] json, Decoding decoding) {
        Outcome own = outcome(JsonBackend.OWN, json, decoding.decoder());
        Outcome jackson = outcome(JsonBackend.JACKSON, json, decoding.decoder());
        String document = decoding.name() + " of " + new String(json, UTF_8);
        assertEquals(jackson.isRead(), own.isRead(), document + ": " + jackson + " or " + own);
        if (!jackson.isMalformed() && !own.isMalformed()) {
            assertEquals(jackson, own, document);
        }
        return own.isRead();
    }

    private static Outcome outcome(JsonBackend backend, byte[] json, Decoder<?> decoder) {
        try {
            JsonSlice slice =
                    ByteSource.of(json, 0, json.length, JsonLimits.DEFAULT).slice();
            JsonReader in = backend.reader(slice, JsonLimits.DEFAULT);
            Object value = decoder.read(in);
            in.finish();
            return new Outcome(value instanceof RawJson raw ? "raw " + raw : String.valueOf(value), "");
        } catch (DecodeException refused) {
            return new Outcome(String.valueOf(refused.getMessage()), refused.path());
        }
    }
}
