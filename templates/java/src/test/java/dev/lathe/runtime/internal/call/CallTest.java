package dev.lathe.runtime.internal.call;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lathe.runtime.core.ApiException;
import dev.lathe.runtime.core.AuthenticationException;
import dev.lathe.runtime.core.Call;
import dev.lathe.runtime.core.DecodeException;
import dev.lathe.runtime.core.NoParams;
import dev.lathe.runtime.core.NotFoundException;
import dev.lathe.runtime.core.RawJson;
import dev.lathe.runtime.core.RequestOptions;
import dev.lathe.runtime.core.Response;
import dev.lathe.runtime.core.ServerException;
import dev.lathe.runtime.internal.json.JsonReader;
import dev.lathe.runtime.internal.json.JsonWriter;
import dev.lathe.runtime.testing.JsonAssert;
import dev.lathe.runtime.testing.RecordingServer;
import dev.lathe.runtime.testing.RecordingServer.Answer;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CallTest {

    private RecordingServer server;
    private Engine engine;

    @BeforeEach
    void open() {
        server = RecordingServer.start();
        engine = Fixture.engine(server.url());
    }

    @AfterEach
    void close() {
        engine.close();
        server.close();
    }

    private String get() {
        return engine.call(Fixture.GET.at("a b"), NoParams.INSTANCE, Fixture.none());
    }

    @Test
    void aValueIsTakenOutOfItsEnvelope() {
        server.answer(200, Fixture.ok("\"hello\""));
        assertEquals("hello", get());
        assertEquals("GET", server.request().method());
        assertEquals("/things/a%20b", server.request().rawPath());
    }

    @Test
    void aRequestCarriesTheDocumentedHeadersAndNoOthers() {
        server.answer(200, Fixture.ok("\"x\""));
        get();
        RecordingServer.Recorded request = server.request();
        assertEquals("Things/Java 1.2.3", request.header("User-Agent"));
        assertEquals("application/json", request.header("Accept"));
        assertEquals("Bearer " + Fixture.SECRET, request.header("Authorization"));
        assertEquals(
                Set.of("accept", "authorization", "host", "user-agent"),
                withoutLength(request.headers().keySet()));
    }

    private static Set<String> withoutLength(Set<String> names) {
        Set<String> kept = new TreeSet<>(names);
        kept.remove("content-length");
        return kept;
    }

    @Test
    void aFlattenedBodyIsSentAsJson() {
        server.answer(200, Fixture.ok("\"x\""));
        RequestOptions options = RequestOptions.builder()
                .bodyMember("extra", RawJson.of("{\"n\":1.50}"))
                .query("debug", "a+b c")
                .header("X-Trace", "7")
                .idempotencyKey("k-1")
                .build();
        engine.call(Fixture.CREATE.at(), "n\u00e4me", options);
        RecordingServer.Recorded request = server.request();
        JsonAssert.assertSameJson("{\"name\":\"n\u00e4me\",\"extra\":{\"n\":1.50}}", request.body());
        assertEquals("application/json", request.header("Content-Type"));
        assertEquals("debug=a%2Bb%20c", request.rawQuery());
        assertEquals("7", request.header("X-Trace"));
        assertEquals("k-1", request.header("Idempotency-Key"));
    }

    @Test
    void aBodyArgumentIsSentAsItIs() {
        Call<List<String>, Void> put = Calls.of("things.put", "PUT", "/things")
                .body((JsonWriter out, List<String> names) -> out.list(names, JsonWriter::string))
                .nothing();
        server.answer(new Answer(204, Map.of(), ""));
        engine.call(put.at(), List.of("a", "b"), Fixture.none());
        assertEquals("[\"a\",\"b\"]", server.request().body());
        assertEquals("*/*", server.request().header("Accept"));
    }

    @Test
    void aCallWithoutResultTakesAnEmptyAnswer() {
        server.answer(new Answer(204, Map.of(), ""));
        assertNull(engine.call(Fixture.TOUCH.at("1"), NoParams.INSTANCE, Fixture.none()));
    }

    @Test
    void s4ATypedCallRefusesAnEmptyAnswer() {
        server.answer(new Answer(200, Map.of(), ""));
        DecodeException failure = assertThrows(DecodeException.class, this::get);
        assertEquals("things.get", failure.operation());
    }

    @Test
    void aMissingOrNullResultIsADecodeErrorUnlessTheDocumentAllowsIt() {
        server.answer(200, "{\"success\":true}").answer(200, Fixture.ok("null")).answer(200, Fixture.ok("null"));
        assertEquals("$.result", assertThrows(DecodeException.class, this::get).path());
        assertEquals("$.result", assertThrows(DecodeException.class, this::get).path());
        Call<NoParams, String> nullable =
                Calls.of("things.peek", "GET", "/things").enveloped().nullableValue(JsonReader::nextString);
        assertNull(engine.call(nullable.at(), NoParams.INSTANCE, Fixture.none()));
    }

    @Test
    void s4AWrongTypeNamesOperationAndPlace() {
        server.answer(200, Fixture.ok("17"));
        DecodeException failure = assertThrows(DecodeException.class, this::get);
        assertEquals("$.result", failure.path());
        assertTrue(
                Objects.requireNonNull(failure.getMessage()).startsWith("things.get: $.result"), failure.getMessage());
    }

    @Test
    void anEnvelopeThatSaysFailureIsAnErrorWhateverTheStatus() {
        String body = "{\"result\":{\"odd\":1},\"success\":false,"
                + "\"errors\":[{\"code\":1003,\"message\":\"bad id\",\"source\":{\"pointer\":\"/x\"}}]}";
        server.answer(200, body);
        ApiException failure = assertThrows(ApiException.class, this::get);
        assertEquals(200, failure.status());
        assertEquals(1003L, failure.errors().get(0).code());
        assertEquals("/x", failure.errors().get(0).source());
        assertEquals(body, failure.body());
    }

    @Test
    void statusesHaveTypes() {
        server.answer(new Answer(404, Map.of("CF-Ray", "abc\u0007"), "{\"errors\":[{\"message\":\"gone\"}]}"));
        NotFoundException failure = assertThrows(NotFoundException.class, this::get);
        assertEquals("gone", failure.errors().get(0).message());
        assertEquals(1, failure.attempts());
        assertTrue(Objects.requireNonNull(failure.getMessage()).contains("gone"));
    }

    @Test
    void s9AnHtmlPageIsAServerErrorWithTheBeginningOfIt() {
        server.otherwise(request -> Answer.text(502, "<html>" + "x".repeat(200_000)));
        RequestOptions once = RequestOptions.builder().maxRetries(0).build();
        ServerException failure =
                assertThrows(ServerException.class, () -> engine.call(Fixture.GET.at("1"), NoParams.INSTANCE, once));
        assertEquals(65_536, failure.body().length());
        assertTrue(Objects.requireNonNull(failure.getMessage()).length() <= 2_000);
        assertTrue(failure.getMessage().contains("<html>"));
        assertEquals(List.of(), failure.errors());
    }

    @Test
    void s21AnEchoedSecretIsNowhere() {
        server.answer(new Answer(400, Map.of(), "{\"errors\":[{\"message\":\"token " + Fixture.SECRET + "\"}]}"));
        ApiException failure = assertThrows(ApiException.class, this::get);
        assertFalse((failure.getMessage() + failure.body() + failure.errors()).contains(Fixture.SECRET));
        assertFalse((engine + "" + Fixture.settings(server.url()).build()).contains(Fixture.SECRET));
    }

    @Test
    void typedErrorBodiesAreDecodedByStatus() {
        Call<NoParams, String> call = Calls.of("things.get", "GET", "/things")
                .error(400, 499, JsonReader::nextRaw)
                .value(JsonReader::nextString);
        server.answer(422, "{\"why\":\"because\"}");
        ApiException failure =
                assertThrows(ApiException.class, () -> engine.call(call.at(), NoParams.INSTANCE, Fixture.none()));
        assertEquals(RawJson.of("{\"why\":\"because\"}"), failure.error());
    }

    @Test
    void aResponseHasEverythingAroundTheValue() {
        server.answer(
                200,
                "{\"success\":true,\"messages\":[{\"code\":1,\"message\":\"hi\"}],\"result\":\"v\",\"later\":[1.0]}");
        Response<String> response = engine.send(Fixture.GET.at("1"), NoParams.INSTANCE, Fixture.none());
        assertEquals("v", response.value());
        assertEquals(200, response.status());
        assertEquals("application/json", response.headers().first("content-type"));
        assertEquals(
                "hi",
                Objects.requireNonNull(response.envelope()).messages().get(0).message());
        assertEquals("[1.0]", String.valueOf(response.envelope().extras().get("later")));
        assertEquals(1, response.attempts());
    }

    @Test
    void anUndocumentedEndpointGivesJson() {
        server.answer(200, "{\"a\":1e3}");
        RawJson raw = engine.call(Call.of("GET", "/new/{x}").at(3), NoParams.INSTANCE, Fixture.none());
        assertEquals("{\"a\":1e3}", raw.toString());
        assertEquals("/new/3", server.request().rawPath());
    }

    @Test
    void asyncGivesTheSame() {
        server.answer(200, Fixture.ok("\"hello\"")).answer(404, "{}");
        assertEquals(
                "hello",
                engine.callAsync(Fixture.GET.at("1"), NoParams.INSTANCE, Fixture.none())
                        .join());
        CompletionException failure = assertThrows(
                CompletionException.class,
                () -> engine.callAsync(Fixture.GET.at("1"), NoParams.INSTANCE, Fixture.none())
                        .join());
        assertInstanceOf(NotFoundException.class, failure.getCause());
    }

    @Test
    void s14ARedirectIsNotFollowed() {
        server.answer(new Answer(307, Map.of("Location", "/elsewhere"), ""));
        assertEquals(307, assertThrows(ApiException.class, this::get).status());
        assertEquals(1, server.requests().size());
    }

    @Test
    void aRefusalWithoutAChallengeIsAnAuthenticationException() {
        server.answer(401, "{\"success\":false,\"errors\":[{\"code\":10000,\"message\":\"no\"}]}");
        assertEquals(401, assertThrows(AuthenticationException.class, this::get).status());
    }

    @Test
    void s12AnEncodedBodyThatWasNotAskedForIsRefused() {
        server.answer(new Answer(200, Map.of("Content-Encoding", "gzip"), Fixture.ok("\"x\"")));
        assertEquals("$", assertThrows(DecodeException.class, this::get).path());
    }

    @Test
    void anExceptionShowsTheCallersStack() {
        server.answer(404, "{}");
        ApiException failure = assertThrows(ApiException.class, this::get);
        assertTrue(List.of(failure.getStackTrace()).stream()
                .anyMatch(frame -> frame.getClassName().equals(CallTest.class.getName())));
    }
}
