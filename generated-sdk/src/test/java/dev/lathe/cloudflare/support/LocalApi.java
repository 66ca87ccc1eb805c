package dev.lathe.cloudflare.support;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.lathe.cloudflare.Cloudflare;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A real HTTP server on the loopback address that answers with a handler and remembers what it was asked. */
public final class LocalApi implements AutoCloseable {

    /** Answers one request. */
    @FunctionalInterface
    public interface Handler {
        Reply answer(Request request) throws Exception;
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<Request> requests = new CopyOnWriteArrayList<>();

    private LocalApi(HttpServer server) {
        this.server = server;
    }

    public static LocalApi answering(Handler handler) {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            LocalApi api = new LocalApi(server);
            server.setExecutor(api.threads);
            server.createContext("/", exchange -> api.handle(exchange, handler));
            server.start();
            return api;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Answers the same JSON to every request. */
    public static LocalApi answeringJson(int status, String json) {
        return answering(request -> Reply.json(status, json));
    }

    /** Where the API lives; has a path of its own, as the real one does. */
    public URI baseUrl() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/client/v4");
    }

    /** A client for this server, with a token. */
    public Cloudflare client() {
        return builder().build();
    }

    /** The same as a builder. */
    public Cloudflare.Builder builder() {
        return Cloudflare.builder().baseUrl(baseUrl()).apiToken("test-api-token");
    }

    public List<Request> requests() {
        return List.copyOf(requests);
    }

    public Request onlyRequest() {
        if (requests.size() != 1) {
            throw new AssertionError("expected one request, saw " + requests.size());
        }
        return requests.get(0);
    }

    private void handle(HttpExchange exchange, Handler handler) throws IOException {
        try (exchange) {
            Request request = Request.of(exchange);
            requests.add(request);
            Reply reply = handler.answer(request);
            reply.headers()
                    .forEach((name, value) -> exchange.getResponseHeaders().add(name, value));
            byte[] body = reply.body();
            exchange.sendResponseHeaders(reply.status(), body.length == 0 ? -1 : reply.declaredLength());
            exchange.getResponseBody().write(body);
        } catch (IOException e) {
            // The client went away, or the test cut the body short on purpose.
            exchange.close();
        } catch (Exception e) {
            throw new IllegalStateException("the handler failed", e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
