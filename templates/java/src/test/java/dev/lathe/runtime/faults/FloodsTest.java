package dev.lathe.runtime.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lathe.runtime.core.ApiException;
import dev.lathe.runtime.core.ConnectionException;
import dev.lathe.runtime.core.ConnectionException.Stage;
import dev.lathe.runtime.core.DecodeException;
import dev.lathe.runtime.core.EventStream;
import dev.lathe.runtime.core.NoParams;
import dev.lathe.runtime.core.SdkException;
import dev.lathe.runtime.internal.call.Calls;
import dev.lathe.runtime.internal.call.Engine;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Servers that send more than anybody asked for. */
@Timeout(60)
class FloodsTest {

    private static final int LIMIT = 1 << 20;
    private static final String CHUNK = Api.chunk(" ".repeat(1 << 13));

    private static Engine engine(HostileServer server) {
        return Engine.open(Api.settings(server.url()).maxResponseBytes(LIMIT).build());
    }

    private static final byte[] BOMB = bomb();

    /** 100 MB of zeros in 100 KB. */
    private static byte[] bomb() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 100; i++) {
                zip.write(zeros);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static HostileServer zipped(String status, String mediaType, String encoding) {
        String head = "HTTP/1.1 " + status + "\r\nContent-Type: " + mediaType + "\r\n" + encoding
                + "\r\nContent-Length: " + BOMB.length + "\r\n\r\n";
        return HostileServer.playing(
                (request, wire) -> wire.send(head).send(BOMB).hangUp());
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void s11InterimAnswersWithoutEndAreATypedError(Way way) throws Exception {
        try (HostileServer server = HostileServer.playing(
                        (request, wire) -> wire.forever("HTTP/1.1 103 Early Hints\r\nLink: <x>\r\n\r\n"));
                Engine engine = Api.engine(server)) {
            assertThrows(ConnectionException.class, () -> Api.get(way, engine, Api.ONCE));
            server.awaitGone();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"X-%d: y\r\n", "X-Same: y\r\n", "x", "X-Folded: y\r\n z\r\n"})
    void s11HeadersWithoutEndAreATypedError(String more) throws Exception {
        try (HostileServer server = HostileServer.playing(
                        (request, wire) -> wire.send("HTTP/1.1 200 OK\r\n").forever(more.repeat(1_000)));
                Engine engine = Api.engine(server)) {
            for (Way way : Way.values()) {
                assertThrows(ConnectionException.class, () -> Api.get(way, engine, Api.ONCE));
                server.awaitGone();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\nConnection: upgrade\r\n\r\n",
                "HTTP/1.1 2OO OK\r\n\r\n",
                "HTTP/1.1 200 OK\r\nContent-Length: two\r\n\r\n",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
                "SSH-2.0-OpenSSH_9.2\r\n\r\n"
            })
    void s11AnAnswerThatMakesNoSenseLeavesNoConnectionOpen(String answer) throws Exception {
        try (HostileServer server = HostileServer.sendingThenSilent(answer);
                Engine engine = Api.engine(server)) {
            for (Way way : Way.values()) {
                assertThrows(SdkException.class, () -> Api.get(way, engine, Api.ONCE));
                server.awaitGone();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP/1.1 200 ",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5;ext=",
                "HTTP/1.1 200 OK" + "\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n"
            })
    void s11LinesAndTrailersWithoutEndDoNotOutliveTheDeadline(String begin) throws Exception {
        try (HostileServer server = HostileServer.playing(
                        (request, wire) -> wire.send(begin).forever("x".repeat(1 << 10)));
                Engine engine = Api.engine(server)) {
            for (Way way : Way.values()) {
                assertThrows(SdkException.class, () -> Api.get(way, engine, Api.within(1_500)), begin);
                server.awaitGone();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Encoding: gzip",
                "Content-Encoding: br",
                "content-encoding:  GZIP ",
                "Content-Encoding: identity, gzip",
                "Content-Encoding: identity\r\nContent-Encoding: gzip"
            })
    void s12AnEncodingThatWasNotAskedForIsRefusedAndNeverDecoded(String encoding) {
        try (HostileServer server = zipped("200 OK", "application/json", encoding);
                Engine engine = Api.engine(server)) {
            for (Way way : Way.values()) {
                DecodeException failure = assertThrows(DecodeException.class, () -> Api.get(way, engine, Api.ONCE));
                assertTrue(failure.getMessage().contains("content encoding"), failure.getMessage());
            }
            assertEquals(null, server.requests().get(0).header("Accept-Encoding"));
        }
    }

    @Test
    void s12EncodedEventsAreRefusedToo() {
        try (HostileServer server = zipped("200 OK", "text/event-stream", "Content-Encoding: gzip");
                Engine engine = Api.engine(server)) {
            DecodeException failure = assertThrows(DecodeException.class, () -> {
                try (EventStream<String> events = engine.call(
                        Calls.of("things.texts", "GET", "/texts").textEvents().at(), NoParams.INSTANCE, Api.ONCE)) {
                    events.forEach(event -> {});
                }
            });
            assertTrue(failure.getMessage().contains("content encoding"), failure.getMessage());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"500 X", "404 X", "302 X"})
    void s12AnEncodedErrorStaysAnErrorAndSmall(String status) {
        try (HostileServer server = zipped(status, "application/json", "Content-Encoding: gzip");
                Engine engine = Api.engine(server)) {
            ApiException failure = assertThrows(ApiException.class, () -> Api.get(Way.BLOCKING, engine, Api.ONCE));
            assertTrue(
                    failure.getMessage().length() <= 1_100,
                    "" + failure.getMessage().length());
            assertTrue(failure.body().length() <= 65_536, "" + failure.body().length());
        }
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void s13AnEndlessBodyEndsAtTheLimit(Way way) throws Exception {
        try (HostileServer server = HostileServer.playing(
                        (request, wire) -> wire.send(Api.chunked("200 OK")).forever(CHUNK));
                Engine engine = engine(server)) {
            ConnectionException failure = assertThrows(ConnectionException.class, () -> Api.get(way, engine, Api.ONCE));
            assertEquals(Stage.LIMIT_EXCEEDED, failure.stage());
            server.awaitGone();
            assertEquals(1, server.requests().size());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"500 X", "400 X", "302 X", "304 X"})
    void s13AnEndlessErrorIsCutAndStaysAnApiException(String status) throws Exception {
        try (HostileServer server = HostileServer.playing(
                        (request, wire) -> wire.send(Api.chunked(status)).forever(CHUNK));
                Engine engine = engine(server)) {
            for (Way way : Way.values()) {
                ApiException failure = assertThrows(ApiException.class, () -> Api.get(way, engine, Api.ONCE));
                assertTrue(
                        failure.body().length() <= 65_536, "" + failure.body().length());
                server.awaitGone();
            }
        }
    }
}
