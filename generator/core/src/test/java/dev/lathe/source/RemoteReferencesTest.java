package dev.lathe.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.lathe.diagnostics.Diagnostic;
import dev.lathe.diagnostics.DiagnosticCode;
import dev.lathe.diagnostics.Diagnostics;
import dev.lathe.source.RemoteFiles.Limits;
import dev.lathe.tree.Element;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** References to other machines are followed to allowed hosts only, and never for longer or further than allowed. */
class RemoteReferencesTest {

    private static final Limits SMALL = new Limits(1000, Duration.ofSeconds(30), Duration.ofMinutes(2), 20);
    private static final Limits SHORT = new Limits(1000, Duration.ofMillis(400), Duration.ofMinutes(2), 20);

    @TempDir
    Path folder;

    private final Diagnostics diagnostics = new Diagnostics();
    private final Map<String, String> pages = new ConcurrentHashMap<>();
    private final Map<String, String> redirects = new ConcurrentHashMap<>();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final CountDownLatch over = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private HttpServer server;
    private Limits limits = SMALL;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 10);
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        over.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            requests.add(path);
            assertNull(exchange.getRequestHeaders().getFirst("Authorization"));
            assertNull(exchange.getRequestHeaders().getFirst("Cookie"));
            if (path.equals("/slow")) {
                over.await(20, TimeUnit.SECONDS);
            }
            String target = redirects.get(path);
            if (target != null) {
                exchange.getResponseHeaders().set("Location", target);
                exchange.sendResponseHeaders(302, -1);
                return;
            }
            byte[] body = pages.getOrDefault(path, "").getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(body.length == 0 ? 404 : 200, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private String host() {
        return "127.0.0.1:" + server.getAddress().getPort();
    }

    private String url(String path) {
        return "http://" + host() + path;
    }

    /** What a reference in the document leads to. */
    private @Nullable Element target(String reference, String... allowed) throws IOException {
        Path file = Files.writeString(folder.resolve("openapi.yaml"), "a: { $ref: '" + reference + "' }\n");
        SourceRequest request = new SourceRequest(file, List.of(), List.of(), List.of(allowed));
        SourceDocument document = Objects.requireNonNull(SpecLoader.load(request, limits, diagnostics));
        return document.follow(Objects.requireNonNull(document.root().get("a")));
    }

    private void assertRefused(@Nullable Element target, String reason) {
        assertNull(target);
        assertEquals(
                List.of(DiagnosticCode.REFERENCE_REFUSED),
                diagnostics.sorted().stream().map(Diagnostic::code).toList());
        assertTrue(diagnostics.sorted().get(0).message().contains(reason), diagnostics.sorted()::toString);
    }

    @Test
    void anAllowedHostIsAskedAndWhatItNamesRelativeToItself() throws IOException {
        pages.put("/specs/one.yaml", "b: { $ref: 'two.yaml#/c' }");
        pages.put("/specs/two.yaml", "c: { d: found }");
        Element found = target(url("/specs/one.yaml#/b"), host());
        assertNotNull(found, diagnostics.sorted()::toString);
        assertEquals("found", found.text("d"));
        assertEquals(List.of("/specs/one.yaml", "/specs/two.yaml"), requests);
        assertEquals(List.of(), diagnostics.sorted());
    }

    @Test
    void otherHostsPortsSchemesAndUsersAreRefusedWithoutARequest() throws IOException {
        assertRefused(target(url("/one.yaml")), "is not a file beside the document");
        for (String reference : List.of(
                url("/one.yaml"),
                "http://user:password@" + host() + "/one.yaml",
                "//" + host() + "/one.yaml",
                "ftp://" + host() + "/one.yaml",
                "http://" + host() + ".evil.example/one.yaml")) {
            assertNull(
                    target(reference, "127.0.0.1", "example.com", reference.equals(url("/one.yaml")) ? "x" : host()));
        }
        assertEquals(List.of(), requests);
    }

    @Test
    void aFileFromElsewhereNeverLeadsToFilesOfThisMachine() throws IOException {
        Files.writeString(folder.resolve("local.yaml"), "secret: yes");
        for (String reference : List.of(
                folder.resolve("local.yaml").toUri().toString(), "file:///etc/passwd", "local.yaml", "/etc/passwd")) {
            pages.put("/one.yaml", "b: { $ref: '" + reference + "' }");
            assertNull(target(url("/one.yaml#/b"), host()), reference);
        }
        assertTrue(requests.containsAll(List.of("/local.yaml", "/etc/passwd")), requests::toString);
    }

    @Test
    void redirectsStayOnAllowedHosts() throws IOException {
        pages.put("/one.yaml", "b: { d: found }");
        redirects.put("/moved.yaml", "/one.yaml");
        assertNotNull(target(url("/moved.yaml#/b"), host()));
        redirects.put("/away.yaml", "http://localhost:" + server.getAddress().getPort() + "/one.yaml");
        assertRefused(target(url("/away.yaml#/b"), host()), "redirected to another host");
    }

    @Test
    void redirectsEnd() throws IOException {
        redirects.put("/round.yaml", "/round.yaml");
        assertRefused(target(url("/round.yaml"), host()), "redirected too often");
        assertEquals(4, requests.size());
    }

    @Test
    void whatIsTooLargeIsLeftOpen() throws IOException {
        pages.put("/large", "a: " + "b".repeat(2000));
        assertRefused(target(url("/large"), host()), "is larger than 1000 bytes");
    }

    @Test
    void whatTakesTooLongIsLeftOpen() throws IOException {
        limits = SHORT;
        long start = System.nanoTime();
        assertRefused(target(url("/slow"), host()), "");
        assertTrue(Duration.ofNanos(System.nanoTime() - start).compareTo(Duration.ofSeconds(15)) < 0);
    }

    @Test
    void whatIsNotThereIsLeftOpen() throws IOException {
        assertRefused(target(url("/missing"), host()), "status 404");
    }
}
