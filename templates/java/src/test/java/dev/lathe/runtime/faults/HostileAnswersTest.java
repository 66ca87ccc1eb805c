package dev.lathe.runtime.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lathe.runtime.core.ApiException;
import dev.lathe.runtime.core.Call;
import dev.lathe.runtime.core.DecodeException;
import dev.lathe.runtime.core.NoParams;
import dev.lathe.runtime.core.RawJson;
import dev.lathe.runtime.core.Response;
import dev.lathe.runtime.core.ServerException;
import dev.lathe.runtime.internal.call.Calls;
import dev.lathe.runtime.internal.call.Engine;
import dev.lathe.runtime.internal.json.Decoder;
import dev.lathe.runtime.internal.json.JsonReader;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Complete answers with a body that nobody would document. */
@Timeout(60)
class HostileAnswersTest {

    private static <T> Call<NoParams, T> typed(Decoder<T> decoder) {
        return Calls.of("things.get", "GET", "/thing").value(decoder);
    }

    private static <R> DecodeException refused(String body, Call<NoParams, R> call) {
        try (HostileServer server = HostileServer.sending(Api.answer(body));
                Engine engine = Api.engine(server)) {
            DecodeException failure = assertThrows(
                    DecodeException.class, () -> engine.call(call.at(), NoParams.INSTANCE, Api.ONCE), "" + call);
            DecodeException same = assertThrows(
                    DecodeException.class, () -> Way.ASYNC.call(engine, call.at(), NoParams.INSTANCE, Api.ONCE));
            assertEquals(failure.getMessage(), same.getMessage());
            assertEquals("things.get", failure.operation());
            assertTrue(
                    failure.getMessage().length() <= 500,
                    "a message of " + failure.getMessage().length());
            assertEquals(2, server.requests().size());
            return failure;
        }
    }

    private static <R> R taken(String body, Call<NoParams, R> call) {
        try (HostileServer server = HostileServer.sending(Api.answer(body));
                Engine engine = Api.engine(server)) {
            return engine.call(call.at(), NoParams.INSTANCE, Api.ONCE);
        }
    }

    static Stream<String> deep() {
        int depth = 100_000;
        return Stream.of(
                "[".repeat(depth),
                "[".repeat(depth) + "]".repeat(depth),
                "{\"a\":".repeat(depth) + "1" + "}".repeat(depth),
                Api.ok("\"x\"").replace("[]", "[".repeat(depth) + "]".repeat(depth)),
                "{\"unknown\":" + "[".repeat(depth) + "]".repeat(depth) + ",\"result\":\"x\"}",
                "{\"result\":\"x\",\"unknown\":" + "{\"a\":".repeat(depth) + "1" + "}".repeat(depth) + "}");
    }

    @ParameterizedTest
    @MethodSource("deep")
    void s2DepthIsADecodeErrorInKnownAndUnknownFields(String body) {
        refused(body, Calls.of("things.get", "GET", "/thing").enveloped().value(JsonReader::nextString));
        refused(body, Calls.of("things.get", "GET", "/thing").raw());
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e1000000000", "-1e1000000000", "1e400", "9223372036854775808", "1.5", "1e-1"})
    void s3NumbersThatAreNoneOfTheTypeAreDecodeErrors(String number) {
        refused(number, typed(JsonReader::nextInt));
        refused(number, typed(JsonReader::nextLong));
    }

    @Test
    void s3NumbersWithoutEndCostNoTimeAndNeverBecomeInfinity() {
        long begin = System.nanoTime();
        for (String number :
                List.of("1e1000000000", "1e400", "-1e309", "9".repeat(2_000_000), "1e" + "9".repeat(900))) {
            refused(number, typed(JsonReader::nextDouble));
            refused(number, typed(JsonReader::nextFloat));
        }
        for (String number : List.of("1e1000000000", "1e-1000000000", "9".repeat(2_000_000))) {
            refused(number, typed(JsonReader::nextBigInteger));
            refused(number, typed(JsonReader::nextDecimal));
        }
        assertTrue(System.nanoTime() - begin < 10_000_000_000L, "numbers took too long");
        assertEquals(new BigDecimal("1e400"), taken("1e400", typed(JsonReader::nextDecimal)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "5", "true", "[]", "[\"x\"]", "{}", "{\"a\":\"x\"}"})
    void s4AnotherTypeIsADecodeErrorWithOperationAndPath(String body) {
        DecodeException bare = refused(body, typed(JsonReader::nextString));
        assertTrue(bare.getMessage().startsWith("things.get: $"), bare.getMessage());
        DecodeException inside = refused(
                Api.ok(body),
                Calls.of("things.get", "GET", "/thing").enveloped().value(JsonReader::nextString));
        assertEquals("$.result", inside.path());
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void s4AnEmptyAnswerIsNoValue(Way way) {
        for (String answer : List.of("HTTP/1.1 204 No Content\r\n\r\n", Api.answer(""), Api.answer("   "))) {
            try (HostileServer server = HostileServer.playing((request, wire) -> wire.send(answer));
                    Engine engine = Api.engine(server)) {
                assertThrows(DecodeException.class, () -> Api.get(way, engine, Api.ONCE), answer);
                way.call(engine, Calls.of("things.touch", "PUT", "/t").nothing().at(), NoParams.INSTANCE, Api.ONCE);
            }
        }
    }

    @Test
    void s5OfTwoMembersWithOneNameTheLastCountsEverywhere() {
        assertEquals(
                "last",
                taken(
                        "{\"success\":true,\"result\":\"first\",\"result\":\"last\"}",
                        Calls.of("things.get", "GET", "/thing").enveloped().value(JsonReader::nextString)));
        assertEquals(Map.of("a", 2L), taken("{\"a\":1,\"a\":2}", typed(in -> in.nextMap(JsonReader::nextLong))));
        RawJson raw = taken(
                "{\"a\":1,\"a\":2}", Calls.of("things.get", "GET", "/thing").raw());
        assertEquals(RawJson.of("2"), raw.asMap().get("a"));
        assertEquals(RawJson.of("2"), raw.at("/a"));
    }

    /** Whatever the first says: a server or somebody on the way cannot make two readers see two outcomes. */
    @ParameterizedTest
    @EnumSource(Way.class)
    void s5OfTwoWordsOnSuccessTheLastCounts(Way way) {
        String body =
                "{\"success\":true,\"success\":false,\"errors\":[{\"code\":1,\"message\":\"no\"}],\"result\":\"x\"}";
        try (HostileServer server = HostileServer.sending(Api.answer(body));
                Engine engine = Api.engine(server)) {
            assertThrows(ApiException.class, () -> Api.get(way, engine, Api.ONCE));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u00c0\u00af", "\u00e0\u0080\u00af", "\u00f0\u0080\u0080\u00af",
                        "\u00ed\u00a0\u00bd\u00ed\u00b8\u0080",
                "\u00ff", "\u00c3", "\u00f4\u0090\u0080\u0080", "\u0080"
            })
    void s6WhatIsNotUtf8IsADecodeErrorAndNeverASlash(String bytes) {
        refused("\"" + bytes + "\"", typed(JsonReader::nextString));
        refused(
                "{\"unknown" + bytes + "\":1,\"result\":\"x\"}",
                Calls.of("things.get", "GET", "/thing").enveloped().value(JsonReader::nextString));
        refused("{\"" + bytes + "\":1}", Calls.of("things.get", "GET", "/thing").raw());
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "\"x\"", "]", "}", ",", "null", "\0", "{\"success\":false}", "// end", "\u00ff"})
    void s7WhatFollowsTheValueIsADecodeError(String garbage) {
        refused("\"x\"" + garbage, typed(JsonReader::nextString));
        refused(
                Api.ok("\"x\"") + garbage,
                Calls.of("things.get", "GET", "/thing").enveloped().value(JsonReader::nextString));
        refused("[1] " + garbage, Calls.of("things.get", "GET", "/thing").raw());
        assertEquals("x", taken("\"x\" \r\n\t ", typed(JsonReader::nextString)));
    }

    /** What emitted codecs add to this is shown by the tests of the generated SDK. */
    @Test
    void s8WhatIsNotDocumentedAroundAValueIsKept() {
        String body = "{\"success\":true,\"result\":\"x\",\"later\":{\"n\":[1e400,\"\\u0000\"]}}";
        try (HostileServer server = HostileServer.sending(Api.answer(body));
                Engine engine = Api.engine(server)) {
            Response<String> response = engine.send(Api.GET.at("1"), NoParams.INSTANCE, Api.ONCE);
            RawJson kept = Objects.requireNonNull(response.envelope()).extras().get("later");
            assertEquals(RawJson.of("{\"n\":[1e400,\"\\u0000\"]}"), kept);
        }
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void s9HtmlIsADecodeErrorOrAnApiErrorWithItsBeginning(Way way) {
        String page = "<html><body>" + "Bad gateway ".repeat(5_000) + "</body></html>";
        refused(page, typed(JsonReader::nextString));
        try (HostileServer server = HostileServer.sending(Api.answer("502 Bad Gateway", page));
                Engine engine = Api.engine(server)) {
            ServerException failure = assertThrows(ServerException.class, () -> Api.get(way, engine, Api.ONCE));
            assertTrue(failure.getMessage().contains("status 502: <html><body>Bad gateway"), failure.getMessage());
            assertTrue(
                    failure.getMessage().length() <= 1_100,
                    "" + failure.getMessage().length());
            assertEquals(page, failure.body());
        }
    }
}
