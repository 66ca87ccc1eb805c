package dev.lathe.runtime.faults;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lathe.runtime.core.ApiException;
import dev.lathe.runtime.core.BinaryResponse;
import dev.lathe.runtime.core.CallTimeoutException;
import dev.lathe.runtime.core.ConfigurationException;
import dev.lathe.runtime.core.ConnectionException;
import dev.lathe.runtime.core.ConnectionException.Stage;
import dev.lathe.runtime.core.DecodeException;
import dev.lathe.runtime.core.NoParams;
import dev.lathe.runtime.core.RequestOptions;
import dev.lathe.runtime.core.Transport;
import dev.lathe.runtime.core.TransportCapabilities.Feature;
import dev.lathe.runtime.core.TransportRequest;
import dev.lathe.runtime.core.TransportResponse;
import dev.lathe.runtime.core.Upload;
import dev.lathe.runtime.core.UploadException;
import dev.lathe.runtime.internal.call.Calls;
import dev.lathe.runtime.internal.call.Engine;
import dev.lathe.runtime.internal.call.RequestEncoder;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What every transport has to do, and not to do. What one of them is not able to do is left out by its capabilities.
 */
@Timeout(30)
class TransportContractTest {

    private static final String FINE = Api.answer(Api.ok("\"x\""));
    private static final String HALF = "HTTP/1.1 200 OK\r\nContent-Length: 4000\r\n\r\n" + " ".repeat(2_000);
    private static final Map<Carrier, Transport> OPEN = new EnumMap<>(Carrier.class);

    @AfterAll
    static void close() {
        OPEN.values().forEach(Transport::close);
        OPEN.clear();
    }

    private static Transport transport(Carrier carrier) {
        return OPEN.computeIfAbsent(carrier, Carrier::open);
    }

    private static Engine engine(Carrier carrier, HostileServer server) {
        return Engine.open(Api.settings(server.url())
                .transport(transport(carrier))
                .maxResponseBytes(1 << 20)
                .build());
    }

    private static TransportResponse send(Carrier carrier, TransportRequest request) {
        return transport(carrier).send(request).join();
    }

    private static void assumeCan(Carrier carrier, Feature feature) {
        boolean can = transport(carrier).capabilities().features().contains(feature);
        if (!can) {
            System.out.println("skipped for " + carrier + ": it has no " + feature);
        }
        Assumptions.assumeTrue(can, () -> carrier + " has no " + feature);
    }

    @ParameterizedTest
    @EnumSource
    void s10TheDeadlineCoversTheBodyAndClosesTheConnection(Carrier carrier) throws Exception {
        try (HostileServer server = HostileServer.sendingThenSilent(HALF);
                Engine engine = engine(carrier, server)) {
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
                        Api.settings(server.url()).transport(transport(carrier)).build())) {
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
                    Engine engine = engine(carrier, server)) {
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
            Engine engine = engine(carrier, server);
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
                Engine engine = engine(carrier, server)) {
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

    @ParameterizedTest
    @EnumSource
    void s14RedirectsAreAnswers(Carrier carrier) {
        try (HostileServer other = HostileServer.sending(FINE);
                HostileServer server = HostileServer.playing((request, wire) -> wire.send(
                        Api.answer(request.target().substring(1) + " X", "", "Location: " + other.url() + "/x")))) {
            for (int status : List.of(300, 301, 302, 303, 307, 308)) {
                URI uri = server.url().resolve("/" + status);
                TransportResponse answer = send(carrier, TransportRequest.of("GET", uri));
                assertEquals(status, answer.status());
                assertEquals(other.url() + "/x", answer.headers().first("Location"));
            }
            assertEquals(6, server.requests().size());
            assertEquals(0, other.connections());
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
                        send(carrier, TransportRequest.of("GET", server.url().resolve("/x")));
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
                ConnectionException failure = failure(ConnectionException.class, carrier, request);
                assertEquals(Stage.EXCHANGING, failure.stage());
            }
            assertEquals(3, server.requests().size());
        }
    }

    private static <T extends Throwable> T failure(Class<T> type, Carrier carrier, TransportRequest request) {
        CompletionException failed = assertThrows(CompletionException.class, () -> send(carrier, request));
        return assertThrows(type, () -> {
            throw Objects.requireNonNull(failed.getCause());
        });
    }

    @ParameterizedTest
    @EnumSource
    void noConnectionIsAFailureOfConnecting(Carrier carrier) throws IOException {
        URI nobody;
        try (HostileServer server = HostileServer.sending(FINE)) {
            nobody = server.url();
        }
        ConnectionException failure = failure(ConnectionException.class, carrier, TransportRequest.of("GET", nobody));
        assertEquals(Stage.CONNECTING, failure.stage());
        assertEquals(
                Stage.CONNECTING,
                failure(ConnectionException.class, carrier, TransportRequest.of("GET", URI.create("http://x.invalid")))
                        .stage());
    }

    @ParameterizedTest
    @EnumSource
    void s12NothingIsDecodedBehindOurBackAndNoEncodingAskedFor(Carrier carrier) throws IOException {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(zipped)) {
            zip.write(Api.ok("\"x\"").getBytes(StandardCharsets.UTF_8));
        }
        byte[] body = zipped.toByteArray();
        String head = "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: " + body.length + "\r\n\r\n";
        try (HostileServer server =
                        HostileServer.playing((request, wire) -> wire.send(head).send(body));
                Engine engine = engine(carrier, server)) {
            TransportResponse answer = send(carrier, TransportRequest.of("GET", server.url()));
            assertArrayEquals(body, answer.body());
            assertEquals("gzip", answer.headers().first("Content-Encoding"));
            assertThrows(DecodeException.class, () -> Api.get(Way.BLOCKING, engine, Api.ONCE));
            assertEquals(null, server.requests().get(0).header("Accept-Encoding"));
        }
    }

    /** A server that closes idle connections: what has not been sent yet is sent on another one. */
    @ParameterizedTest
    @EnumSource
    void s18AStaleConnectionCostsAReadNothing(Carrier carrier) throws Exception {
        try (HostileServer server = HostileServer.sending(FINE);
                Engine engine = engine(carrier, server)) {
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
                Engine engine = engine(carrier, server)) {
            assertEquals("x", Api.get(Way.BLOCKING, engine, Api.ONCE));
            Thread.sleep(1_050);
            assertEquals("x", engine.call(Api.CREATE.at(), "name", Api.ONCE));
            assertEquals(2, server.requests().size());
        }
    }

    @ParameterizedTest
    @EnumSource
    void aGetCanHaveABody(Carrier carrier) {
        assumeCan(carrier, Feature.BODY_WITH_ANY_METHOD);
        try (HostileServer server = HostileServer.playing((request, wire) -> wire.send(FINE))) {
            TransportRequest request = TransportRequest.of("GET", server.url()).withBody(Upload.ofText("{\"q\":1}"));
            assertEquals(200, send(carrier, request).status());
            assertEquals("{\"q\":1}", server.requests().get(0).body());
        }
    }

    @ParameterizedTest
    @EnumSource(names = "OKHTTP")
    void aTransportThatSendsNoBodyWithGetSaysSo(Carrier carrier) {
        assertFalse(transport(carrier).capabilities().features().contains(Feature.BODY_WITH_ANY_METHOD));
        try (HostileServer server = HostileServer.playing((request, wire) -> wire.send(FINE));
                Engine engine = engine(carrier, server)) {
            RequestOptions options = RequestOptions.none();
            ConfigurationException refused = assertThrows(
                    ConfigurationException.class,
                    () -> engine.call(
                            Calls.of("things.find", "GET", "/things")
                                    .params((String name, RequestEncoder out) ->
                                            out.body(name, (json, value) -> json.string(value)))
                                    .nothing()
                                    .at(),
                            "x",
                            options));
            assertTrue(String.valueOf(refused.getCause()).contains("no body with GET"), "" + refused.getCause());
            assertEquals(List.of(), server.requests());
        }
    }

    @ParameterizedTest
    @EnumSource
    void methodsAddressesAndHeadersArriveAsTheyAre(Carrier carrier) {
        String target = "/a%2Fb/c;d=1/%20e+f/~g?x=%27&y=a+b&&z=%2F/?";
        try (HostileServer server = HostileServer.playing((request, wire) -> wire.send(FINE))) {
            for (String method : List.of("GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "PURGE")) {
                TransportRequest request = TransportRequest.of(method, URI.create(server.url() + target));
                TransportRequest with = request.withHeaders(request.headers().toBuilder()
                        .add("X-One", "a  b")
                        .add("X-Two", "1")
                        .add("X-Two", "2")
                        .build());
                assertEquals(200, send(carrier, with).status(), method);
            }
            for (Seen seen : server.requests()) {
                assertEquals(target, seen.target());
                assertEquals("a  b", seen.header("X-One"));
                assertTrue(seen.headers().contains("X-Two: 1") || "1, 2".equals(seen.header("X-Two")), "" + seen);
                assertEquals(null, seen.header("Transfer-Encoding"), seen.line());
                assertEquals(null, seen.header("Upgrade"), seen.line());
            }
            assertEquals("0", server.requests().get(1).header("Content-Length"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void c4HeadersOfTheConnectionAreRefused(Carrier carrier) {
        TransportRequest request = TransportRequest.of("POST", URI.create("http://127.0.0.1:1/"));
        for (String name : List.of("Host", "Content-Length", "Connection", "Upgrade", "Expect")) {
            TransportRequest with = request.withHeaders(
                    request.headers().toBuilder().add(name, "1").build());
            assertThrows(IllegalArgumentException.class, () -> send(carrier, with), name);
        }
    }

    @ParameterizedTest
    @EnumSource
    void uploadsAreStreamedWithOrWithoutALength(Carrier carrier) {
        byte[] bytes = "0123456789".repeat(5_000).getBytes(StandardCharsets.UTF_8);
        try (HostileServer server = HostileServer.playing((request, wire) -> wire.send(FINE))) {
            TransportRequest post = TransportRequest.of("POST", server.url());
            for (long length : List.of(-1L, (long) bytes.length)) {
                Upload upload = Upload.of(() -> new ByteArrayInputStream(bytes), length);
                assertEquals(200, send(carrier, post.withBody(upload)).status());
            }
            assertEquals("chunked", server.requests().get(0).header("Transfer-Encoding"));
            assertEquals("" + bytes.length, server.requests().get(1).header("Content-Length"));
            server.requests()
                    .forEach(seen -> assertEquals(bytes.length, seen.body().length()));
        }
    }

    @ParameterizedTest
    @EnumSource
    void anUploadThatCannotBeReadIsAFailureOfItsOwn(Carrier carrier) {
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("the disk is gone");
            }

            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                throw new IOException("the disk is gone");
            }
        };
        try (HostileServer server = HostileServer.playing((request, wire) -> wire.send(FINE))) {
            TransportRequest post = TransportRequest.of("POST", server.url());
            failure(UploadException.class, carrier, post.withBody(Upload.once(broken, -1)));
        }
    }

    @ParameterizedTest
    @EnumSource
    void downloadsArriveWhileTheyAreSent(Carrier carrier) throws Exception {
        try (HostileServer server = HostileServer.playing((request, wire) -> {
                    wire.send("HTTP/1.1 200 OK\r\nContent-Length: 6\r\n\r\nfir");
                    wire.next();
                    wire.send("st!");
                });
                Engine engine = engine(carrier, server);
                BinaryResponse answer = engine.call(
                        Calls.of("things.file", "GET", "/file").binary().at(), NoParams.INSTANCE, Api.ONCE)) {
            InputStream in = answer.inputStream();
            assertEquals("fir", new String(in.readNBytes(3), StandardCharsets.UTF_8));
        }
    }

    @ParameterizedTest
    @EnumSource
    void answersWithoutABodyEnd(Carrier carrier) {
        try (HostileServer server = HostileServer.playing((request, wire) -> wire.send(
                request.method().equals("HEAD")
                        ? "HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n"
                        : request.target().equals("/204")
                                ? "HTTP/1.1 204 No Content\r\n\r\n"
                                : "HTTP/1.1 304 Not Modified\r\n\r\n"))) {
            for (int i = 0; i < 2; i++) {
                assertEquals(
                        0,
                        send(carrier, TransportRequest.of("HEAD", server.url())).bodyLength());
                assertEquals(
                        204,
                        send(carrier, TransportRequest.of("GET", server.url().resolve("/204")))
                                .status());
                assertEquals(
                        304,
                        send(carrier, TransportRequest.of("GET", server.url().resolve("/304")))
                                .status());
            }
            assertEquals(1, server.connections());
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
                failure(
                        ConnectionException.class,
                        carrier,
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
