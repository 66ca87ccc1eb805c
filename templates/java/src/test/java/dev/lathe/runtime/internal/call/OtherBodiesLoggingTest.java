package dev.lathe.runtime.internal.call;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lathe.runtime.core.BadRequestException;
import dev.lathe.runtime.core.BinaryResponse;
import dev.lathe.runtime.core.Call;
import dev.lathe.runtime.core.EventStream;
import dev.lathe.runtime.core.NoParams;
import dev.lathe.runtime.core.RawJson;
import dev.lathe.runtime.core.RequestOptions;
import dev.lathe.runtime.core.Upload;
import dev.lathe.runtime.internal.json.JsonReader;
import dev.lathe.runtime.internal.json.JsonWriter;
import dev.lathe.runtime.testing.RecordingServer;
import dev.lathe.runtime.testing.RecordingServer.Answer;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the log shows of bodies other than JSON: of forms the fields, of all else the length. */
@Timeout(30)
class OtherBodiesLoggingTest {

    private static final RequestOptions SHOWN =
            RequestOptions.builder().logBodies(1 << 20).build();

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

    private Engine engine() {
        return new Fixture.Patience().engine(Fixture.settings(server.url()).secretMembers("value", "other"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{\"name\":\"a b\",\"value\":\"c4nary\"}; name=a+b&value=***",
                "{\"o\":{\"value\":\"c4nary\",\"n\":1}}; o%5Bvalue%5D=***&o%5Bn%5D=1",
                "{\"l\":[{\"value\":\"c4nary\"}]}; l%5B0%5D%5Bvalue%5D=***",
                "{\"joined\":{\"n\":1,\"value\":\"c4nary\"}}; joined=***",
                "{\"json\":{\"n\":[{\"value\":\"c4nary\"}]}}; json=***",
                "{\"json\":{\"n\":1}}; json=%7B%22n%22%3A1%7D",
                "{\"kind\":\"value\"}; kind=value",
                "{\"key\":\"" + Fixture.SECRET + "\"}; key=***",
                "{\"" + Fixture.SECRET + "\":\"x\"}; ***",
            })
    void c5FieldsOfFormsAreHiddenLikeMembers(String fields, String shown) {
        Call<RawJson, Void> form = Calls.of("things.form", "PUT", "/things")
                .<RawJson>body(JsonWriter::raw)
                .form(FieldStyle.of("joined", Style.FORM_JOINED), FieldStyle.of("json", "application/json"))
                .nothing();
        server.otherwise(request -> new Answer(200, Map.of(), ""));
        try (Engine engine = engine()) {
            engine.call(form.at(), RawJson.of(fields), SHOWN);
        }
        assertTrue(
                log.bodies().get(0).endsWith(" bytes of application/x-www-form-urlencoded: " + shown),
                log.bodies().get(0));
        assertTrue(log.bodies().get(1).endsWith("answer: no body"), log.bodies().get(1));
    }

    @Test
    void c5AnAnswerThatIsAFormIsHiddenLikeOne() {
        Map<String, String> form = Map.of("Content-Type", "application/x-www-form-urlencoded");
        server.answer(new Answer(400, form, "a=1&value=c4nary&b=" + Fixture.SECRET.replace("-", "%2D")))
                .answer(new Answer(400, form, "value=%zzc4nary"))
                .answer(new Answer(400, form, "{\"value\":\"a&c4nary&b\"}"))
                .answer(new Answer(400, form, "value=a&c4nary&b=1"));
        try (Engine engine = engine()) {
            for (int i = 0; i < 4; i++) {
                assertThrows(
                        BadRequestException.class, () -> engine.call(Fixture.GET.at("1"), NoParams.INSTANCE, SHOWN));
            }
        }
        assertTrue(
                log.bodies().get(1).endsWith(": a=1&value=***&b=***"),
                log.bodies().get(1));
        assertTrue(
                log.bodies().get(3).endsWith("urlencoded, malformed"),
                log.bodies().get(3));
        assertTrue(
                log.bodies().get(5).endsWith("urlencoded, malformed"),
                log.bodies().get(5));
        assertTrue(
                log.bodies().get(7).endsWith(": value=***&***&b=1"),
                log.bodies().get(7));
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/octet-stream", "application/json"})
    void c5WhatCanBeReadOnceIsSentAndNotRead(String type) {
        Call<Upload, Void> upload = Calls.of("things.upload", "PUT", "/things")
                .<Upload>body(JsonWriter::file)
                .plain(type)
                .nothing();
        server.otherwise(request -> new Answer(200, Map.of(), ""));
        try (Engine engine = engine()) {
            for (long length : new long[] {8, -1}) {
                ByteArrayInputStream stream = new ByteArrayInputStream("\"c4nary\"".getBytes(StandardCharsets.UTF_8));
                engine.call(upload.at(), Upload.once(stream, length), SHOWN);
            }
        }
        assertEquals("\"c4nary\"", server.requests().get(0).body());
        assertEquals("\"c4nary\"", server.requests().get(1).body());
        assertEquals(
                "things.upload, attempt 1, request: 8 bytes of " + type,
                log.bodies().get(0));
        assertEquals(
                "things.upload, attempt 1, request: a body of unknown length of " + type,
                log.bodies().get(2));
    }

    @Test
    void c5BytesInMemoryThatAreNoTextAreNamed() {
        Call<Upload, byte[]> upload = Calls.of("things.upload", "PUT", "/things")
                .<Upload>body(JsonWriter::file)
                .plain("image/png")
                .bytes();
        server.answer(new Answer(200, Map.of("Content-Type", "image/png"), "c4nary"));
        try (Engine engine = engine()) {
            assertEquals(
                    "c4nary",
                    new String(engine.call(upload.at(), Upload.ofText("c4nary"), SHOWN), StandardCharsets.UTF_8));
        }
        assertEquals(
                List.of(
                        "things.upload, attempt 1, request: 6 bytes of image/png",
                        "things.upload, attempt 1, answer: 6 bytes of image/png"),
                log.bodies());
    }

    @Test
    void c5StreamedAnswersAreNamedAndStillRead() {
        Call<NoParams, EventStream<Long>> events =
                Calls.of("things.events", "GET", "/events").events(JsonReader::nextLong);
        Call<NoParams, BinaryResponse> file =
                Calls.of("things.download", "GET", "/file").binary();
        server.answer(Answer.events(200, "17")).answer(200, "{\"a\":1}");
        try (Engine engine = engine()) {
            try (EventStream<Long> stream = engine.call(events.at(), NoParams.INSTANCE, SHOWN)) {
                assertEquals(17L, stream.iterator().next());
            }
            try (BinaryResponse download = engine.call(file.at(), NoParams.INSTANCE, SHOWN)) {
                assertEquals("{\"a\":1}", new String(download.readAllBytes(100), StandardCharsets.UTF_8));
            }
        }
        assertEquals(
                "things.events, attempt 1, answer: a stream of text/event-stream",
                log.bodies().get(1));
        assertEquals(
                "things.download, attempt 1, answer: a stream of application/json",
                log.bodies().get(3));
    }
}
