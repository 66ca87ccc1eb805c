package dev.lathe.runtime.internal.call;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.lathe.runtime.core.BinaryResponse;
import dev.lathe.runtime.core.Bytes;
import dev.lathe.runtime.core.Call;
import dev.lathe.runtime.core.ConnectionException;
import dev.lathe.runtime.core.DecodeException;
import dev.lathe.runtime.core.NoParams;
import dev.lathe.runtime.core.NotFoundException;
import dev.lathe.runtime.core.Response;
import dev.lathe.runtime.internal.json.JsonReader;
import dev.lathe.runtime.testing.RecordingServer;
import dev.lathe.runtime.testing.RecordingServer.Answer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AnswersByStatusTest {

    private sealed interface Job {
        record Done(String name) implements Job {}

        record File(BinaryResponse bytes) implements Job {}

        record Waiting(long position) implements Job {}

        record Nothing() implements Job {}

        record Unknown(int status, Bytes body) implements Job {}
    }

    private static final Call<NoParams, Job> CALL = Calls.of("jobs.get", "GET", "/job")
            .<Job>byStatus()
            .on(200, 200, answer -> answer.enveloped().value(JsonReader::nextString), Job.Done::new)
            .on(204, 204, answer -> answer.nothing(), nothing -> new Job.Nothing())
            .on(202, 206, answer -> answer.value(JsonReader::nextLong), Job.Waiting::new)
            .otherwise(Job.Unknown::new);

    private static final Call<NoParams, Job> DOWNLOAD = Calls.of("jobs.download", "GET", "/job/file")
            .<Job>byStatus()
            .on(200, 200, answer -> answer.accept("image/png").binary(), Job.File::new)
            .on(202, 202, answer -> answer.value(JsonReader::nextLong), Job.Waiting::new)
            .otherwise(Job.Unknown::new);

    private RecordingServer server;
    private Engine engine;

    @BeforeEach
    void open() {
        server = RecordingServer.start();
        engine = Engine.open(
                Fixture.settings(server.url()).maxResponseBytes(1000).build());
    }

    @AfterEach
    void close() {
        engine.close();
        server.close();
    }

    private Job call(Call<NoParams, Job> call) {
        return engine.call(call.at(), NoParams.INSTANCE, Fixture.none());
    }

    private Job callAsync(Call<NoParams, Job> call) {
        return engine.callAsync(call.at(), NoParams.INSTANCE, Fixture.none()).join();
    }

    @Test
    void theStatusSaysHowTheAnswerIsRead() {
        server.answer(200, Fixture.ok("\"x\"")).answer(202, "7").answer(new Answer(204, Map.of(), ""));
        assertEquals(new Job.Done("x"), call(CALL));
        assertEquals(new Job.Waiting(7), callAsync(CALL));
        assertEquals(new Job.Nothing(), call(CALL));
        assertEquals("application/json", server.requests().get(0).header("Accept"));
    }

    @Test
    void theFirstRangeThatFitsIsUsed() {
        server.answer(206, "9");
        assertEquals(new Job.Waiting(9), call(CALL));
    }

    @Test
    void anUndeclaredSuccessIsKeptAsItCame() {
        server.answer(Answer.text(299, "later")).answer(Answer.text(299, "later"));
        Job kept = new Job.Unknown(299, Bytes.of("later".getBytes(StandardCharsets.UTF_8)));
        assertEquals(kept, call(CALL));
        assertEquals(kept, callAsync(DOWNLOAD));
    }

    @Test
    void failuresStayErrors() {
        server.answer(404, "{}");
        assertThrows(NotFoundException.class, () -> call(DOWNLOAD));
    }

    @Test
    void theWholeResponseHasTheResultAndTheBody() {
        server.answer(202, "7");
        Response<Job> response = engine.send(DOWNLOAD.at(), NoParams.INSTANCE, Fixture.none());
        assertEquals(new Job.Waiting(7), response.value());
        assertEquals(202, response.status());
        assertEquals("7", response.bodyText());
    }

    @Test
    void streamsArriveBesideAnswersThatAreReadWhole() {
        server.answer(Answer.text(200, "pixels")).answer(202, "7");
        try (BinaryResponse bytes =
                assertInstanceOf(Job.File.class, call(DOWNLOAD)).bytes()) {
            assertEquals("pixels", new String(bytes.readAllBytes(100), StandardCharsets.UTF_8));
        }
        assertEquals(new Job.Waiting(7), callAsync(DOWNLOAD));
        assertEquals("image/png, application/json", server.requests().get(0).header("Accept"));
    }

    @Test
    void whatIsReadWholeKeepsToTheLimitAndToItsType() {
        server.answer(202, " ".repeat(1001) + "7").answer(202, "\"seven\"");
        assertEquals(
                ConnectionException.Stage.LIMIT_EXCEEDED,
                assertThrows(ConnectionException.class, () -> call(DOWNLOAD)).stage());
        assertEquals(
                "jobs.download",
                assertThrows(DecodeException.class, () -> call(DOWNLOAD)).operation());
    }
}
