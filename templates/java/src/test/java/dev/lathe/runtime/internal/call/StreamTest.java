package dev.lathe.runtime.internal.call;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lathe.runtime.core.BinaryResponse;
import dev.lathe.runtime.core.Call;
import dev.lathe.runtime.core.CallTimeoutException;
import dev.lathe.runtime.core.ClientClosedException;
import dev.lathe.runtime.core.ConnectionException;
import dev.lathe.runtime.core.DecodeException;
import dev.lathe.runtime.core.EventStream;
import dev.lathe.runtime.core.NoParams;
import dev.lathe.runtime.core.NotFoundException;
import dev.lathe.runtime.core.RequestOptions;
import dev.lathe.runtime.core.StreamEvent;
import dev.lathe.runtime.internal.json.JsonReader;
import dev.lathe.runtime.testing.RecordingServer;
import dev.lathe.runtime.testing.RecordingServer.Answer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StreamTest {

    private static final Call<NoParams, BinaryResponse> DOWNLOAD =
            Calls.of("things.download", "GET", "/file").accept("image/png").binary();
    private static final Call<NoParams, EventStream<Long>> EVENTS =
            Calls.of("things.events", "GET", "/events").events(JsonReader::nextLong);
    private static final Call<NoParams, EventStream<String>> TEXTS =
            Calls.of("things.texts", "GET", "/events").textEvents();
    private static final Call<NoParams, EventStream<Long>> LINES =
            Calls.of("things.lines", "GET", "/lines").lines(JsonReader::nextLong);
    private static final Call<NoParams, EventStream<Long>> SEQUENCE =
            Calls.of("things.sequence", "GET", "/sequence").sequence(JsonReader::nextLong);

    private static final String HEAD = "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n";
    private static final String ENDLESS = HEAD + "Transfer-Encoding: chunked\r\n\r\n";

    private static String chunk(String text) {
        return Integer.toHexString(text.length()) + "\r\n" + text + "\r\n";
    }

    private static Answer events(String body) {
        return new Answer(200, Map.of("Content-Type", "text/event-stream"), body);
    }

    private static <T> List<T> all(EventStream<T> stream) {
        List<T> found = new ArrayList<>();
        stream.forEach(found::add);
        return found;
    }

    @Test
    void aDownloadIsReadAsItArrives(@TempDir Path folder) throws IOException {
        try (RecordingServer server = RecordingServer.start();
                Engine engine = Fixture.engine(server.url())) {
            server.otherwise(request -> new Answer(200, Map.of("Content-Type", "image/png"), "x".repeat(300_000)));
            Path file = folder.resolve("a.png");
            try (BinaryResponse answer = engine.call(DOWNLOAD.at(), NoParams.INSTANCE, Fixture.none())) {
                assertEquals("image/png", answer.contentType());
                assertEquals(300_000, answer.transferTo(file));
            }
            assertEquals(300_000, Files.size(file));
            assertEquals("image/png", server.request().header("Accept"));
            try (BinaryResponse answer = engine.callAsync(DOWNLOAD.at(), NoParams.INSTANCE, Fixture.none())
                    .join()) {
                assertThrows(ConnectionException.class, () -> answer.readAllBytes(299_999));
            }
            try (Stream<Path> files = Files.list(folder)) {
                assertEquals(1, files.count());
            }
        }
    }

    @Test
    void anErrorIsAnExceptionWithItsBody() {
        try (RecordingServer server = RecordingServer.start();
                Engine engine = Fixture.engine(server.url())) {
            server.otherwise(request -> Answer.json(404, "{\"why\":1}"));
            NotFoundException failure = assertThrows(
                    NotFoundException.class, () -> engine.call(EVENTS.at(), NoParams.INSTANCE, Fixture.none()));
            assertEquals("{\"why\":1}", failure.body());
        }
    }

    @Test
    void aBrokenDownloadLeavesNoFile(@TempDir Path folder) throws IOException {
        String cut = "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nabc";
        try (ScriptedSocket server = ScriptedSocket.answering(cut, ScriptedSocket.Then.CLOSE);
                Engine engine = Fixture.engine(server.url());
                BinaryResponse answer = engine.call(DOWNLOAD.at(), NoParams.INSTANCE, Fixture.none())) {
            assertThrows(ConnectionException.class, () -> answer.transferTo(folder.resolve("a")));
            try (Stream<Path> files = Files.list(folder)) {
                assertEquals(0, files.count());
            }
        }
    }

    @Test
    void s10TheTimeoutCoversTheBytes() throws IOException, InterruptedException {
        String slow = "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nabc";
        RequestOptions options =
                RequestOptions.builder().timeout(Duration.ofMillis(700)).build();
        try (ScriptedSocket server = ScriptedSocket.answering(slow, ScriptedSocket.Then.HANG);
                Engine engine = Fixture.engine(server.url());
                BinaryResponse answer = engine.call(DOWNLOAD.at(), NoParams.INSTANCE, options)) {
            assertThrows(CallTimeoutException.class, () -> answer.readAllBytes(1000));
            server.awaitHangUp();
        }
    }

    @Test
    void closingEarlyClosesTheConnection() throws IOException, InterruptedException {
        try (ScriptedSocket server =
                        ScriptedSocket.answering(ENDLESS + chunk("data: 1\n\n"), ScriptedSocket.Then.HANG);
                Engine engine = Fixture.engine(server.url())) {
            try (EventStream<Long> stream = engine.call(EVENTS.at(), NoParams.INSTANCE, Fixture.none())) {
                assertEquals(1L, stream.iterator().next());
            }
            server.awaitHangUp();
        }
    }

    @Test
    void closingUnreadClosesTheConnection() throws IOException, InterruptedException {
        try (ScriptedSocket server = ScriptedSocket.answering(ENDLESS, ScriptedSocket.Then.HANG);
                Engine engine = Fixture.engine(server.url())) {
            engine.call(EVENTS.at(), NoParams.INSTANCE, Fixture.none()).close();
            server.awaitHangUp();
        }
    }

    @Test
    void cancellingASubscriptionClosesTheConnection() throws IOException, InterruptedException {
        try (ScriptedSocket server =
                        ScriptedSocket.answering(ENDLESS + chunk("data: 1\n\ndata: 2\n\n"), ScriptedSocket.Then.HANG);
                Engine engine = Fixture.engine(server.url())) {
            Collector<Long> collector = new Collector<>(1);
            engine.callAsync(EVENTS.at(), NoParams.INSTANCE, Fixture.none())
                    .join()
                    .subscribe(collector);
            collector.awaitCount(1);
            collector.cancel();
            server.awaitHangUp();
            assertEquals(List.of(1L), collector.items());
        }
    }

    @Test
    void c8AClosedClientEndsItsStreams() throws IOException, InterruptedException {
        try (ScriptedSocket server = ScriptedSocket.answering(ENDLESS, ScriptedSocket.Then.HANG)) {
            Engine engine = Fixture.engine(server.url());
            Iterator<Long> elements =
                    engine.call(EVENTS.at(), NoParams.INSTANCE, Fixture.none()).iterator();
            engine.close();
            assertThrows(ClientClosedException.class, elements::hasNext);
            server.awaitHangUp();
        }
    }

    @Test
    void eventsComeAsTheyAre() {
        try (RecordingServer server = RecordingServer.start();
                Engine engine = Fixture.engine(server.url())) {
            server.otherwise(
                    request -> events(
                            "\uFEFFid: 7\r\nevent: tick\r\ndata: 1\r\n\r\n: comment\rretry: 250\rdata: 2\r\rdata\n\ndata: [DONE]\n\ndata: 9\n\n"));
            List<StreamEvent<String>> texts = all(
                    engine.call(TEXTS.at(), NoParams.INSTANCE, Fixture.none()).events());
            assertEquals(new StreamEvent<>("tick", "7", null, "1"), texts.get(0));
            assertEquals(new StreamEvent<>("message", "7", Duration.ofMillis(250), "2"), texts.get(1));
            assertEquals("", texts.get(2).data());
            assertEquals("[DONE]", texts.get(3).data());
            assertEquals("text/event-stream", server.request().header("Accept"));
        }
    }

    @Test
    void decodedEventsEndAtTheUsualSignForBothKindsOfReaders() throws InterruptedException {
        try (RecordingServer server = RecordingServer.start();
                Engine engine = Fixture.engine(server.url())) {
            server.otherwise(request -> events("data: 1\n\ndata:2\n\ndata: 3\n\ndata: [DONE]\n\ndata: 4\n\n"));
            assertEquals(List.of(1L, 2L, 3L), all(engine.call(EVENTS.at(), NoParams.INSTANCE, Fixture.none())));
            Collector<Long> collector = new Collector<>(Long.MAX_VALUE);
            engine.callAsync(EVENTS.at(), NoParams.INSTANCE, Fixture.none())
                    .join()
                    .subscribe(collector);
            collector.awaitEnd();
            assertEquals(List.of(1L, 2L, 3L), collector.items());
        }
    }

    @Test
    void anElementThatIsNotAsDocumentedEndsTheStream() throws InterruptedException {
        try (RecordingServer server = RecordingServer.start();
                Engine engine = Fixture.engine(server.url())) {
            server.otherwise(request -> events("data: 1\n\ndata: x\n\ndata: 3\n\n"));
            Iterator<Long> elements =
                    engine.call(EVENTS.at(), NoParams.INSTANCE, Fixture.none()).iterator();
            assertEquals(1L, elements.next());
            DecodeException failure = assertThrows(DecodeException.class, elements::next);
            assertEquals("things.events", failure.operation());
            Collector<Long> collector = new Collector<>(Long.MAX_VALUE);
            engine.callAsync(EVENTS.at(), NoParams.INSTANCE, Fixture.none())
                    .join()
                    .subscribe(collector);
            assertTrue(collector.awaitFailure() instanceof DecodeException);
            server.otherwise(request -> Answer.json(200, "{}"));
            assertThrows(DecodeException.class, () -> engine.call(EVENTS.at(), NoParams.INSTANCE, Fixture.none()));
        }
    }

    @Test
    void linesAndSequencesAreStreamsToo() {
        try (RecordingServer server = RecordingServer.start();
                Engine engine = Fixture.engine(server.url())) {
            server.answer(200, "1\r\n\n2\n3").answer(200, "\u001e1\n\u001e2\n");
            assertEquals(List.of(1L, 2L, 3L), all(engine.call(LINES.at(), NoParams.INSTANCE, Fixture.none())));
            assertEquals(List.of(1L, 2L), all(engine.call(SEQUENCE.at(), NoParams.INSTANCE, Fixture.none())));
        }
    }

    @Test
    void aStreamIsReadOnce() {
        try (RecordingServer server = RecordingServer.start();
                Engine engine = Fixture.engine(server.url())) {
            server.answer(200, "1\n");
            EventStream<Long> lines = engine.call(LINES.at(), NoParams.INSTANCE, Fixture.none());
            assertEquals(List.of(1L), lines.stream().toList());
            assertThrows(IllegalStateException.class, lines::iterator);
        }
    }

    @Test
    void textIsReadInTheCharsetThatTheServerNames() {
        String latin =
                "HTTP/1.1 200 OK\r\nContent-Type: text/plain; charset=\"iso-8859-1\"\r\nContent-Length: 1\r\n\r\n\u00e4";
        Call<NoParams, String> text = Calls.of("things.text", "GET", "/text").text();
        try (ScriptedSocket server = ScriptedSocket.answering(latin, ScriptedSocket.Then.HANG);
                Engine engine = Fixture.engine(server.url())) {
            assertEquals("\u00e4", engine.call(text.at(), NoParams.INSTANCE, Fixture.none()));
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
    }

    @Test
    void anEmptyBodyIsNoValueWhereThereNeedNotBeOne() {
        Call<NoParams, String> maybe = Calls.of("things.maybe", "GET", "/maybe").nullableValue(JsonReader::nextString);
        try (RecordingServer server = RecordingServer.start();
                Engine engine = Fixture.engine(server.url())) {
            server.answer(new Answer(204, Map.of(), ""));
            assertEquals(
                    null,
                    engine.send(maybe.at(), NoParams.INSTANCE, Fixture.none()).value());
            for (String method : List.of("HEAD", "OPTIONS", "TRACE")) {
                server.answer(new Answer(200, Map.of("X-Count", "3"), ""));
                Call<NoParams, Void> call =
                        Calls.of("things." + method, method, "/things").nothing();
                assertEquals(
                        "3",
                        engine.send(call.at(), NoParams.INSTANCE, Fixture.none())
                                .headers()
                                .first("X-Count"));
            }
        }
    }

    @Test
    void bytesInMemoryAreWhatTheyWere() throws IOException {
        byte[] bytes = "abc".getBytes(StandardCharsets.UTF_8);
        try (BinaryResponse answer = BinaryResponse.of(
                200, dev.lathe.runtime.core.Headers.none(), new java.io.ByteArrayInputStream(bytes))) {
            assertEquals("abc", new String(answer.readAllBytes(3), StandardCharsets.UTF_8));
            assertFalse(answer.toString().contains("abc"));
        }
    }
}
