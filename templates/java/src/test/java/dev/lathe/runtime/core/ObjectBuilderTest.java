package dev.lathe.runtime.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.lathe.runtime.internal.json.Codecs;
import dev.lathe.runtime.internal.json.JsonWriter;
import dev.lathe.runtime.internal.json.MemberValues;
import dev.lathe.runtime.internal.json.Members;
import dev.lathe.runtime.internal.json.ObjectCodec;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class ObjectBuilderTest {

    @Test
    void whatIsMissingIsNamedAtOnceAndInOrder() {
        IllegalStateException thrown = assertThrows(
                IllegalStateException.class, () -> new Builder().size(1).build());
        assertEquals("Box needs: id, lids", thrown.getMessage());
    }

    @Test
    void zeroAndEmptyAreValues() {
        Box box = new Builder().id("").size(0).lids(List.of()).build();
        assertEquals("{\"id\":\"\",\"size\":0,\"lids\":[],\"owner\":null}", json(box));
    }

    @Test
    void nullIsRefusedByName() {
        Builder builder = new Builder();
        NullPointerException thrown = assertThrows(NullPointerException.class, () -> builder.id(none()));
        assertEquals("id", thrown.getMessage());
    }

    @Test
    void anEmptyOptionalCollectionIsSentAndAnAbsentOneIsNot() {
        assertEquals("{\"id\":\"x\",\"size\":1,\"lids\":[],\"owner\":null}", json(full().build()));
        assertEquals(
                "{\"id\":\"x\",\"size\":1,\"lids\":[],\"owner\":null,\"tags\":[],\"notes\":{}}",
                json(full().tags(List.of()).notes(Map.of()).build()));
    }

    @Test
    void nullsAreSentWhenAskedForAndForgottenWhenAValueComes() {
        Box cleared = full().clearTags().clearOwner().build();
        assertEquals("{\"id\":\"x\",\"size\":1,\"lids\":[],\"owner\":null,\"tags\":null}", json(cleared));
        Box filled = cleared.toBuilder().tags(List.of("a")).owner("o").build();
        assertEquals("{\"id\":\"x\",\"size\":1,\"lids\":[],\"owner\":\"o\",\"tags\":[\"a\"]}", json(filled));
        assertEquals(Extras.none(), filled.extras());
    }

    @Test
    void collectionsAreCopiedWhenTheyAreSet() {
        List<String> lids = new ArrayList<>(List.of("a"));
        Map<String, Long> notes = new LinkedHashMap<>(Map.of("n", 1L));
        Builder builder = full().lids(lids).notes(notes);
        lids.add("b");
        notes.clear();
        assertEquals(List.of("a"), builder.build().lids());
        assertEquals(Map.of("n", 1L), builder.build().notes());
    }

    @Test
    void aBuilderGoesOnAfterBuilding() {
        Builder builder = full().extra("x", RawJson.of("1"));
        Box first = builder.build();
        Box second = builder.size(2).extra("y", RawJson.of("2")).build();
        assertEquals(1, first.size());
        assertEquals("[x]", first.extras().toString());
        assertEquals(2, second.size());
        assertEquals("[x, y]", second.extras().toString());
        assertEquals(first, second.toBuilder().size(1).extras(first.extras()).build());
    }

    private static Builder full() {
        return new Builder().id("x").size(1).lids(List.of());
    }

    private static String json(Box box) {
        return JsonWriter.encodeRaw(box, BoxCodec.INSTANCE).toString();
    }

    @SuppressWarnings("NullAway") // what a caller without null checks may pass
    private static String none() {
        return null;
    }

    /** What an emitted object type looks like. */
    record Box(
            String id,
            long size,
            List<String> lids,
            @Nullable String owner,
            List<String> tags,
            Map<String, Long> notes,
            Extras extras) {

        Box {
            lids = List.copyOf(lids);
            tags = List.copyOf(tags);
            notes = Collections.unmodifiableMap(new LinkedHashMap<>(notes));
        }

        Builder toBuilder() {
            return new Builder(this);
        }
    }

    private static final class Builder extends ObjectBuilder<Box, Builder> {

        Builder() {
            super(BoxCodec.INSTANCE);
        }

        Builder(Box source) {
            super(BoxCodec.INSTANCE, source);
        }

        Builder id(String id) {
            return set(0, id);
        }

        Builder size(long size) {
            return set(1, size);
        }

        Builder lids(List<String> lids) {
            return set(2, lids);
        }

        Builder owner(String owner) {
            return set(3, owner);
        }

        Builder clearOwner() {
            return setNull(3);
        }

        Builder tags(List<String> tags) {
            return set(4, tags);
        }

        Builder clearTags() {
            return setNull(4);
        }

        Builder notes(Map<String, Long> notes) {
            return set(5, notes);
        }
    }

    private static final class BoxCodec extends ObjectCodec<Box> {

        static final BoxCodec INSTANCE = new BoxCodec();

        private BoxCodec() {
            super("Box");
        }

        @Override
        protected Members.Builder members() {
            return Members.start()
                    .required("id", Codecs.STRING)
                    .required("size", Codecs.INT64)
                    .required("lids", Codecs.list(Codecs.STRING))
                    .nullable("owner", Codecs.STRING)
                    .optional("tags", Codecs.list(Codecs.STRING))
                    .optional("notes", Codecs.map(Codecs.INT64));
        }

        @Override
        protected Box read(MemberValues in) {
            return new Box(in.get(0), in.int64(1), in.get(2), in.get(3), in.get(4), in.get(5), in.extras());
        }

        @Override
        protected void write(MemberValues out, Box value) {
            out.add(value.id())
                    .add(value.size())
                    .add(value.lids())
                    .add(value.owner())
                    .add(value.tags())
                    .add(value.notes())
                    .extras(value.extras());
        }
    }
}
