package dev.lathe.runtime.faults;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lathe.runtime.core.BinaryResponse;
import dev.lathe.runtime.core.ConfigurationException;
import dev.lathe.runtime.core.DecodeException;
import dev.lathe.runtime.core.NoParams;
import dev.lathe.runtime.core.RequestOptions;
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
import java.net.http.HttpRequest;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.SubmissionPublisher;
import java.util.function.BooleanSupplier;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What every transport sends and hands over. What one of them is not able to do is left out by its capabilities. */
@Timeout(30)
class TransportContractTest {

    private static final String FINE = Api.answer(Api.ok("\"x\""));

    @ParameterizedTest
    @EnumSource
    void s14RedirectsAreAnswers(Carrier carrier) {
        try (HostileServer other = HostileServer.sending(FINE);
                HostileServer server = HostileServer.playing((request, wire) -> wire.send(
                        Api.answer(request.target().substring(1) + " X", "", "Location: " + other.url() + "/x")))) {
            for (int status : List.of(300, 301, 302, 303, 307, 308)) {
                URI uri = server.url().resolve("/" + status);
                TransportResponse answer = carrier.send(TransportRequest.of("GET", uri));
                assertEquals(status, answer.status());
                assertEquals(other.url() + "/x", answer.headers().first("Location"));
            }
            assertEquals(6, server.requests().size());
            assertEquals(0, other.connections());
        }
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
                Engine engine = carrier.engine(server)) {
            TransportResponse answer = carrier.send(TransportRequest.of("GET", server.url()));
            assertArrayEquals(body, answer.body());
            assertEquals("gzip", answer.headers().first("Content-Encoding"));
            assertThrows(DecodeException.class, () -> Api.get(Way.BLOCKING, engine, Api.ONCE));
            assertEquals(null, server.requests().get(0).header("Accept-Encoding"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void aGetCanHaveABody(Carrier carrier) {
        carrier.assumeCan(Feature.BODY_WITH_ANY_METHOD);
        try (HostileServer server = HostileServer.playing((request, wire) -> wire.send(FINE))) {
            TransportRequest request = TransportRequest.of("GET", server.url()).withBody(Upload.ofText("{\"q\":1}"));
            assertEquals(200, carrier.send(request).status());
            assertEquals("{\"q\":1}", server.requests().get(0).body());
        }
    }

    @ParameterizedTest
    @EnumSource(names = "OKHTTP")
    void aTransportThatSendsNoBodyWithGetSaysSo(Carrier carrier) {
        assertFalse(carrier.shared().capabilities().features().contains(Feature.BODY_WITH_ANY_METHOD));
        try (HostileServer server = HostileServer.playing((request, wire) -> wire.send(FINE));
                Engine engine = carrier.engine(server)) {
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
                assertEquals(200, carrier.send(with).status(), method);
            }
            for (Seen seen : server.requests()) {
                assertEquals(target, seen.target());
                assertEquals("a  b", seen.header("X-One"));
                assertTrue(seen.headers().contains("X-Two: 1") || "1, 2".equals(seen.header("X-Two")), "" + seen);
                assertEquals(null, seen.header("Transfer-Encoding"), seen.line());
                assertEquals(null, seen.header("Upgrade"), seen.line());
            }
            assertEquals("0", server.requests().get(1).header("Content-Length"));
            boolean isOld = carrier == Carrier.JDK && Runtime.version().feature() < 19; // JDK-8283544
            assertEquals(isOld ? "0" : null, server.requests().get(0).header("Content-Length"), "a GET without a body");
        }
    }

    @ParameterizedTest
    @EnumSource
    void c4HeadersOfTheConnectionAreRefused(Carrier carrier) {
        TransportRequest request = TransportRequest.of("POST", URI.create("http://127.0.0.1:1/"));
        for (String name : List.of("Host", "Content-Length", "Connection", "Upgrade", "Expect")) {
            TransportRequest with = request.withHeaders(
                    request.headers().toBuilder().add(name, "1").build());
            assertThrows(IllegalArgumentException.class, () -> carrier.send(with), name);
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
                assertEquals(200, carrier.send(post.withBody(upload)).status());
            }
            assertEquals("chunked", server.requests().get(0).header("Transfer-Encoding"));
            assertEquals("" + bytes.length, server.requests().get(1).header("Content-Length"));
            server.requests()
                    .forEach(seen -> assertEquals(bytes.length, seen.body().length()));
        }
    }

    @ParameterizedTest
    @EnumSource
    void uploadsMayComeFromAPublisher(Carrier carrier) {
        byte[] bytes = "0123456789".repeat(5_000).getBytes(StandardCharsets.UTF_8);
        try (HostileServer server = HostileServer.playing((request, wire) -> wire.send(FINE))) {
            TransportRequest post = TransportRequest.of("POST", server.url());
            Upload upload = Upload.of(HttpRequest.BodyPublishers.ofByteArray(bytes), bytes.length);
            for (Upload body : List.of(upload, Upload.joined(List.of(upload, upload)))) {
                assertEquals(200, carrier.send(post.withBody(body)).status());
            }
            assertEquals(
                    List.of(bytes.length, 2 * bytes.length),
                    server.requests().stream().map(seen -> seen.body().length()).toList());
        }
    }

    /** The publisher is told, the thread that waited for it is free, and the server sees the connection end. */
    @ParameterizedTest
    @EnumSource
    void c7AnUploadThatNeverComesEndsWithTheCall(Carrier carrier) throws Exception {
        try (HostileServer server = HostileServer.playing((request, wire) -> wire.send(FINE));
                SubmissionPublisher<ByteBuffer> silent = new SubmissionPublisher<>()) {
            Upload upload = Upload.joined(List.of(Upload.ofText("head"), Upload.once(silent, -1)));
            CompletableFuture<TransportResponse> call = carrier.shared()
                    .send(TransportRequest.of("POST", server.url()).withBody(upload));
            await(silent::hasSubscribers);
            assertTrue(call.cancel(true));
            await(() -> !silent.hasSubscribers());
        }
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        for (int i = 0; i < 1_000 && !condition.getAsBoolean(); i++) {
            Thread.sleep(10);
        }
        assertTrue(condition.getAsBoolean());
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
            carrier.failure(UploadException.class, post.withBody(Upload.once(broken, -1)));
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
                Engine engine = carrier.engine(server);
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
                        carrier.send(TransportRequest.of("HEAD", server.url())).bodyLength());
                assertEquals(
                        204,
                        carrier.send(TransportRequest.of("GET", server.url().resolve("/204")))
                                .status());
                assertEquals(
                        304,
                        carrier.send(TransportRequest.of("GET", server.url().resolve("/304")))
                                .status());
            }
            assertEquals(1, server.connections());
        }
    }
}
