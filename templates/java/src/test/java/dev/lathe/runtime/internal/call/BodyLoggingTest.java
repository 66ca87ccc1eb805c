package dev.lathe.runtime.internal.call;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lathe.runtime.core.BadRequestException;
import dev.lathe.runtime.core.Call;
import dev.lathe.runtime.core.NoParams;
import dev.lathe.runtime.core.RawJson;
import dev.lathe.runtime.core.RequestOptions;
import dev.lathe.runtime.core.TokenGrant;
import dev.lathe.runtime.internal.http.Credential;
import dev.lathe.runtime.internal.json.JsonReader;
import dev.lathe.runtime.internal.json.JsonWriter;
import dev.lathe.runtime.testing.RecordingServer;
import dev.lathe.runtime.testing.RecordingServer.Answer;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the log shows of bodies, and what it never does. */
@Timeout(30)
class BodyLoggingTest {

    private static final int MANY = 1 << 20;
    private static final Call<RawJson, RawJson> STORE = Calls.of("things.store", "PUT", "/things")
            .<RawJson>body(JsonWriter::raw)
            .raw();
    private static final RequestOptions SHOWN =
            RequestOptions.builder().logBodies(MANY).build();

    private RecordingServer server;
    private LogLines log;

    @BeforeEach
    void open() {
        server = RecordingServer.start();
        log = LogLines.at(Level.ALL);
    }

    @AfterEach
    void close() {
        log.close();
        server.close();
    }

    private ClientSettings.Builder settings() {
        return Fixture.settings(server.url()).secretMembers("value", "pass\"word");
    }

    private Engine engine() {
        return new Fixture.Patience().engine(settings());
    }

    /** The lines about a call with these bodies. */
    private List<String> stored(String request, Answer answer, RequestOptions options) {
        server.answer(answer);
        try (Engine engine = engine()) {
            engine.call(STORE.at(), RawJson.of(request), options);
        }
        return log.bodies();
    }

    @ParameterizedTest
    @ValueSource(strings = {"blocking", "async"})
    void c5BodiesOfEachAttemptAreLogged(String way) {
        server.answer(503, "{\"wait\":\"a bit\"}").answer(200, Fixture.ok("\"x\""));
        try (Engine engine = new Fixture.Patience().engine(settings().logBodies(MANY))) {
            String value = way.equals("async")
                    ? engine.callAsync(
                                    Fixture.CREATE.at(),
                                    "a",
                                    RequestOptions.builder().idempotencyKey("k").build())
                            .join()
                    : engine.call(
                            Fixture.CREATE.at(),
                            "a",
                            RequestOptions.builder().idempotencyKey("k").build());
            assertEquals("x", value);
        }
        assertEquals(
                List.of(
                        "things.create, attempt 1, request: 12 bytes of application/json: {\"name\":\"a\"}",
                        "things.create, attempt 1, answer: 16 bytes of application/json: {\"wait\":\"a bit\"}",
                        "things.create, attempt 2, request: 12 bytes of application/json: {\"name\":\"a\"}",
                        "things.create, attempt 2, answer: 55 bytes of application/json: " + Fixture.ok("\"x\"")),
                log.bodies());
    }

    @Test
    void c5BodiesAreLoggedOnRequestOnly() {
        server.otherwise(request -> Answer.json(200, "{}"));
        RequestOptions none = RequestOptions.builder().logBodies(0).build();
        try (Engine silent = engine();
                Engine showing = new Fixture.Patience().engine(settings().logBodies(MANY))) {
            silent.call(STORE.at(), RawJson.of("{}"), RequestOptions.none());
            showing.call(STORE.at(), RawJson.of("{}"), none);
            assertEquals(List.of(), log.bodies());
            silent.call(STORE.at(), RawJson.of("{}"), SHOWN);
            showing.call(STORE.at(), RawJson.of("{}"), RequestOptions.none());
        }
        assertEquals(4, log.bodies().size(), log.bodies().toString());
        assertThrows(
                IllegalArgumentException.class, () -> RequestOptions.builder().logBodies(-1));
        assertThrows(IllegalArgumentException.class, () -> settings().logBodies(-1));
    }

    @Test
    void c5ALogThatDoesNotWantBodiesGetsNone() {
        log.close();
        try (LogLines debug = LogLines.at(Level.FINE)) {
            stored("{\"name\":\"a\"}", Answer.json(200, "{}"), SHOWN);
            assertEquals(1, debug.lines().size(), debug.lines().toString());
            assertEquals(List.of(), debug.bodies());
        }
    }

    @Test
    void c5SecretMembersAreHiddenWhereverTheyStandAndWhateverTheyAre() {
        List<String> lines = stored(
                "{\"items\":[{\"value\":{\"a\":[\"c4nary\"]}},[{\"value\":1234567}]],\"pass\\\"word\":\"c4nary\",\"b\":1}",
                Answer.json(
                        200,
                        " { \"v\\u0061lue\" : \"c4nary\\\"\\n\" , \"values\" : [ true, \"value\" ],\n\"value\":[\"c4nary\"] } "),
                SHOWN);
        assertTrue(
                lines.get(0)
                        .endsWith(
                                ": {\"items\":[{\"value\":\"***\"},[{\"value\":\"***\"}]],\"pass\\\"word\":\"***\",\"b\":1}"),
                lines.get(0));
        assertTrue(
                lines.get(1).endsWith(": {\"v\\u0061lue\":\"***\",\"values\":[true,\"value\"],\"value\":\"***\"}"),
                lines.get(1));
    }

    @Test
    void c5CredentialsAreHiddenInBodies() {
        String json = "{\"token\":\"" + Fixture.SECRET + "\"}";
        String escaped = "{\"x\":\"\\u0073" + Fixture.SECRET.substring(1) + "\"}";
        List<String> lines = stored(json, Answer.json(200, escaped), SHOWN);
        assertTrue(lines.get(0).endsWith("{\"token\":\"***\"}"), lines.get(0));
        assertTrue(lines.get(1).endsWith("{\"x\":\"***\"}"), lines.get(1));
    }

    /** Whatever the length, no line ends in the middle of a secret. */
    @Test
    void c5WhatIsCutHasBeenRedactedBefore() {
        String json = "{\"a\":\"" + Fixture.SECRET + "\",\"value\":\"c4nary-c4nary\",\"b\":\"" + Fixture.SECRET + "\"}";
        server.otherwise(request -> Answer.json(200, json));
        String whole = "{\"a\":\"***\",\"value\":\"***\",\"b\":\"***\"}";
        try (Engine engine = engine()) {
            for (int max = 1; max <= json.length(); max++) {
                engine.call(
                        STORE.at(),
                        RawJson.of(json),
                        RequestOptions.builder().logBodies(max).build());
                String shown = max < whole.length() ? whole.substring(0, max) + "..." : whole;
                for (String line : log.bodies().subList(2 * max - 2, 2 * max)) {
                    assertTrue(line.endsWith(" of application/json: " + shown), line);
                }
            }
        }
    }

    @Test
    void c5OfAHugeBodyOnlyTheBeginningIsShown() {
        String huge = "{\"value\":\"" + "c4nary".repeat(1 << 18) + "\",\"n\":[" + "1,".repeat(1 << 18) + "1]}";
        List<String> lines = stored(
                "{}",
                Answer.json(200, huge),
                RequestOptions.builder().logBodies(30).build());
        assertTrue(
                lines.get(1)
                        .endsWith(
                                huge.length() + " bytes of application/json: {\"value\":\"***\",\"n\":[1,1,1,1,1,..."),
                lines.get(1).substring(0, Math.min(200, lines.get(1).length())));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"value\":\"c4nary",
                "{\"a\":\"c4nary\"}x",
                "c4nary",
                "{\"a\":'c4nary'}",
                "{\"a\":\"\u0001c4nary\"}"
            })
    void c5WhatIsNoJsonIsNotShown(String body) {
        server.answer(Answer.json(400, body));
        try (Engine engine = engine()) {
            assertThrows(BadRequestException.class, () -> engine.call(Fixture.GET.at("1"), NoParams.INSTANCE, SHOWN));
        }
        assertEquals(
                List.of(
                        "things.get, attempt 1, request: no body",
                        "things.get, attempt 1, answer: " + body.length() + " bytes of application/json, malformed"),
                log.bodies());
    }

    @Test
    void c5AnswersThatAreErrorsAreShownToo() {
        server.answer(400, "{\"errors\":[{\"code\":7,\"value\":\"c4nary\"}]}")
                .answer(new Answer(400, Map.of("Content-Type", "text/html"), "<p>c4nary"))
                .answer(new Answer(400, Map.of(), "c4nary"));
        try (Engine engine = engine()) {
            for (int i = 0; i < 3; i++) {
                assertThrows(
                        BadRequestException.class, () -> engine.call(Fixture.GET.at("1"), NoParams.INSTANCE, SHOWN));
            }
        }
        assertEquals(
                List.of(
                        "things.get, attempt 1, answer: 40 bytes of application/json: "
                                + "{\"errors\":[{\"code\":7,\"value\":\"***\"}]}",
                        "things.get, attempt 1, answer: 9 bytes of text/html",
                        "things.get, attempt 1, answer: 6 bytes without media type"),
                log.bodies().stream().filter(line -> line.contains("answer")).toList());
    }

    @Test
    void c5ControlCharactersAreEscapedAndAMediaTypeShowsNoSecret() {
        Answer answer = new Answer(
                200,
                Map.of("Content-Type", "application/json; x=" + Fixture.SECRET),
                "{\"\u2028\":\"\u009b31m\u00e4\"}");
        List<String> lines = stored("{\n}", answer, SHOWN);
        assertTrue(lines.get(0).endsWith(" bytes of application/json: {}"), lines.get(0));
        assertTrue(lines.get(1).endsWith("application/json; x=***: {\"\\u2028\":\"\\u009b31m\\u00e4\"}"), lines.get(1));
    }

    @Test
    void c5BodiesOfACallThatAreSecretAsAWholeAreNeverLogged() {
        Call<NoParams, String> roll = Calls.of("things.roll", "PUT", "/roll")
                .undisclosed()
                .enveloped()
                .value(JsonReader::nextString);
        server.answer(200, Fixture.ok("\"c4nary\""));
        try (Engine engine = engine()) {
            assertEquals("c4nary", engine.call(roll.at(), NoParams.INSTANCE, SHOWN));
        }
        assertEquals(List.of(), log.bodies());
        assertEquals(1, log.lines().size());
    }

    @Test
    void c5RequestsForAccessTokensAreNeverLogged() {
        server.answer(200, "{\"access_token\":\"c4nary-1\",\"token_type\":\"Bearer\"}")
                .answer(401, "{\"token\":\"c4nary-1\"}")
                .answer(200, "{\"access_token\":\"c4nary-2\",\"token_type\":\"Bearer\"}")
                .answer(200, Fixture.ok("\"c4nary-2\""));
        try (Engine engine = Engine.open(ClientSettings.builder("Things", "1")
                .baseUrl(server.url())
                .envelope(Fixture.ENVELOPE)
                .alternative(Credential.bearer("login"))
                .tokenUrls("login", "/token", null)
                .grant("login", TokenGrant.clientCredentials("me", "c4nary-3"))
                .logBodies(MANY)
                .build())) {
            engine.call(Fixture.GET.at("1"), NoParams.INSTANCE, RequestOptions.none());
        }
        assertEquals(4, server.requests().size());
        assertEquals(
                List.of(
                        "things.get, attempt 1, request: no body",
                        "things.get, attempt 1, answer: 20 bytes of application/json: {\"token\":\"***\"}",
                        "things.get, attempt 2, request: no body",
                        "things.get, attempt 2, answer: 62 bytes of application/json: " + Fixture.ok("\"***\"")),
                log.bodies());
        assertFalse(log.lines().toString().contains("c4nary"), log.lines().toString());
        assertFalse(log.lines().toString().contains("grant_type"), log.lines().toString());
    }
}
