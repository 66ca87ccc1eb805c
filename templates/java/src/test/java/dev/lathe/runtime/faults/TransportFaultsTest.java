package dev.lathe.runtime.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lathe.runtime.core.ApiException;
import dev.lathe.runtime.core.BinaryResponse;
import dev.lathe.runtime.core.CallTimeoutException;
import dev.lathe.runtime.core.ConnectionException;
import dev.lathe.runtime.core.ConnectionException.Stage;
import dev.lathe.runtime.core.NoParams;
import dev.lathe.runtime.core.RequestOptions;
import dev.lathe.runtime.core.Transport;
import dev.lathe.runtime.core.TransportRequest;
import dev.lathe.runtime.core.TransportResponse;
import dev.lathe.runtime.internal.call.Calls;
import dev.lathe.runtime.internal.call.Engine;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What every transport does with servers that fail, and does not do. */
@Timeout(30)
class TransportFaultsTest {

    private static final String FINE = Api.answer(Api.ok("\"x\""));
    private static final String HALF = "HTTP/1.1 200 OK\r\nContent-Length: 4000\r\n\r\n" + " ".repeat(2_000);

    @ParameterizedTest
    @EnumSource
    void s10TheDeadlineCoversTheBodyAndClosesTheConnection(Carrier carrier) throws Exception {
        try (HostileServer server = HostileServer.sendingThenSilent(HALF);
                Engine engine = carrier.engine(server)) {
            for (Way way : Way.values()) {
                assertThrows(CallTimeoutException.class, () -> Api.get(way, engine, Api.within(200)));
                server.awaitGone();
            }
            assertEquals(2, server.requests().size());
        }
    }

    @ParameterizedTest
    @EnumSource
    void s10TheDeadlineCoversConnecting(Carrier carrier) throws Exception {
        try (FullQueue server = FullQueue.open();
                Engine engine = Engine.open(
                        Api.settings(server.url()).transport(carrier.shared()).build())) {
            long begin = System.nanoTime();
            assertThrows(CallTimeoutException.class, () -> Api.get(Way.BLOCKING, engine, Api.within(200)));
            assertTrue(System.nanoTime() - begin < 2_000_000_000L, "the caller waited");
        }
    }

    @ParameterizedTest
    @EnumSource
    void c7CancellingReachesTheWire(Carrier carrier) throws Exception {
        for (String sent : List.of("", "HTTP/1.1 200 OK\r\nX: ", HALF)) {
            try (HostileServer server = HostileServer.sendingThenSilent(sent);
                    Engine engine = carrier.engine(server)) {
                CompletableFuture<String> call =
                        engine.callAsync(Api.GET.at("1"), NoParams.INSTANCE, RequestOptions.none());
                server.awaitRequest();
                Thread.sleep(30);
                assertTrue(call.cancel(true));
                server.awaitGone();
                assertEquals(1, server.requests().size());
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void c8AnUnreadDownloadIsClosedWithItsClient(Carrier carrier) throws Exception {
        try (HostileServer server = HostileServer.sendingThenSilent(HALF)) {
            Engine engine = carrier.engine(server);
            BinaryResponse answer =
                    engine.call(Calls.of("things.file", "GET", "/file").binary().at(), NoParams.INSTANCE, Api.ONCE);
            assertEquals(200, answer.status());
            engine.close();
            server.awaitGone();
        }
    }

    @ParameterizedTest
    @EnumSource
    void s13LimitsHoldForSuccessesAndErrorsAreCut(Carrier carrier) throws Exception {
        String chunk = Api.chunk(" ".repeat(1 << 13));
        try (HostileServer server = HostileServer.playing((request, wire) -> wire.send(
                                Api.chunked(request.target().endsWith("/1") ? "200 OK" : "404 X"))
                        .forever(chunk));
                Engine engine = carrier.engine(server)) {
            ConnectionException excess =
                    assertThrows(ConnectionException.class, () -> Api.get(Way.BLOCKING, engine, Api.ONCE));
            assertEquals(Stage.LIMIT_EXCEEDED, excess.stage());
            server.awaitGone();
            ApiException failure = assertThrows(
                    ApiException.class, () -> Way.ASYNC.call(engine, Api.GET.at("2"), NoParams.INSTANCE, Api.ONCE));
            assertEquals(65_536, failure.body().length());
            server.awaitGone();
        }
    }

    /** Each of these makes some client try again by itself. */
    @ParameterizedTest
    @EnumSource
    void s16NoAnswerMakesATransportSendAgain(Carrier carrier) {
        List<String> tempting = List.of(
                Api.answer("503 X", "", "Retry-After: 0"),
                Api.answer("429 X", "", "Retry-After: 0"),
                Api.answer("408 X", "", "Retry-After: 0"),
                Api.answer("421 X", ""),
                Api.answer("425 X", ""),
                Api.answer("401 X", "", "WWW-Authenticate: Basic realm=x"));
        for (String answer : tempting) {
            try (HostileServer server = HostileServer.playing((request, wire) -> wire.send(answer))) {
                TransportResponse got =
                        carrier.send(TransportRequest.of("GET", server.url().resolve("/x")));
                assertEquals(answer.substring(9, 12), "" + got.status());
                assertEquals(
                        answer.contains("Retry-After: 0") ? "0" : null,
                        got.headers().first("Retry-After"));
                assertEquals(1, server.requests().size());
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void s16ARequestThatMayHaveArrivedIsNotSentAgain(Carrier carrier) {
        try (HostileServer server = HostileServer.playing((request, wire) -> wire.hangUp())) {
            for (String method : List.of("POST", "PUT", "DELETE")) {
                TransportRequest request =
                        TransportRequest.of(method, server.url().resolve("/x"));
                ConnectionException failure = carrier.failure(ConnectionException.class, request);
                assertEquals(Stage.EXCHANGING, failure.stage());
            }
            assertEquals(3, server.requests().size());
        }
    }

    @ParameterizedTest
    @EnumSource
    void noConnectionIsAFailureOfConnecting(Carrier carrier) throws IOException {
        URI nobody;
        try (HostileServer server = HostileServer.sending(FINE)) {
            nobody = server.url();
        }
        ConnectionException failure = carrier.failure(ConnectionException.class, TransportRequest.of("GET", nobody));
        assertEquals(Stage.CONNECTING, failure.stage());
        assertEquals(
                Stage.CONNECTING,
                carrier.failure(ConnectionException.class, TransportRequest.of("GET", URI.create("http://x.invalid")))
                        .stage());
    }

    /** A server that closes idle connections: what has not been sent yet is sent on another one. */
    @ParameterizedTest
    @EnumSource
    void s18AStaleConnectionCostsAReadNothing(Carrier carrier) throws Exception {
        try (HostileServer server = HostileServer.sending(FINE);
                Engine engine = carrier.engine(server)) {
            for (int i = 0; i < 5; i++) {
                assertEquals("x", Api.get(Way.of(i), engine, Api.ONCE));
            }
            assertEquals(5, server.requests().size());
        }
    }

    @ParameterizedTest
    @EnumSource(names = "OKHTTP")
    void s18AfterARestAStaleConnectionCostsAPostNothing(Carrier carrier) throws Exception {
        try (HostileServer server = HostileServer.sending(FINE);
                Engine engine = carrier.engine(server)) {
            assertEquals("x", Api.get(Way.BLOCKING, engine, Api.ONCE));
            Thread.sleep(1_050);
            assertEquals("x", engine.call(Api.CREATE.at(), "name", Api.ONCE));
            assertEquals(2, server.requests().size());
        }
    }

    @ParameterizedTest
    @EnumSource
    void s11InterimAnswersAndHeadersHaveLimits(Carrier carrier) throws Exception {
        try (HostileServer server = HostileServer.playing((request, wire) -> {
            if (request.target().equals("/interim")) {
                wire.forever("HTTP/1.1 103 Early Hints\r\nLink: <x>\r\n\r\n");
            } else {
                wire.send("HTTP/1.1 200 OK\r\n").forever("X-Header: " + "y".repeat(500) + "\r\n");
            }
        })) {
            for (String path : List.of("/interim", "/headers")) {
                carrier.failure(
                        ConnectionException.class,
                        TransportRequest.of("GET", server.url().resolve(path)));
                server.awaitGone();
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void aClosedTransportLeavesNoConnectionOpen(Carrier carrier) throws Exception {
        try (HostileServer server = HostileServer.playing((request, wire) -> wire.send(FINE))) {
            Transport own = carrier.open();
            own.send(TransportRequest.of("GET", server.url())).get(5, TimeUnit.SECONDS);
            own.close();
            boolean isSure = carrier != Carrier.JDK || Runtime.version().feature() >= 21;
            if (isSure) {
                server.awaitGone();
            } else {
                System.out.println("skipped for JDK before 21: its client has no close()");
            }
            assertEquals(1, server.requests().size());
        }
    }
}
