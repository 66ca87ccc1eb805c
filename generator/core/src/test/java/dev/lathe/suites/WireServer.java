package dev.lathe.suites;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A server on this machine that gives one answer to everybody, and keeps what it was asked. */
final class WireServer implements AutoCloseable {

    private final HttpServer server;
    private final List<Seen> seen = Collections.synchronizedList(new ArrayList<>());
    private volatile Answer answer = Answer.EMPTY;

    /**
     * A request.
     *
     * @param target path and query as they came
     * @param headers by name in any case, values of one name joined
     */
    record Seen(String method, String target, Map<String, String> headers, String body) {

        String path() {
            return target.split("[?]", 2)[0];
        }

        /** The pieces of the query as they came, sorted: their order is nobody's promise. */
        List<String> query() {
            int mark = target.indexOf('?');
            return mark < 0
                    ? List.of()
                    : List.of(target.substring(mark + 1).split("&", -1)).stream()
                            .sorted()
                            .toList();
        }

        @Nullable
        String header(String name) {
            return headers.get(name);
        }
    }

    /** What everybody is told. */
    record Answer(int status, Map<String, String> headers, String body) {

        static final Answer EMPTY = new Answer(200, Map.of(), "");
    }

    WireServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::exchange);
        server.start();
    }

    String origin() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    void answers(Answer next) {
        answer = next;
    }

    /** What came since the last time. */
    List<Seen> take() {
        synchronized (seen) {
            List<Seen> requests = List.copyOf(seen);
            seen.clear();
            return requests;
        }
    }

    private void exchange(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        exchange.getRequestHeaders().forEach((name, values) -> headers.put(name, String.join(", ", values)));
        seen.add(new Seen(exchange.getRequestMethod(), exchange.getRequestURI().toString(), headers, body));
        Answer given = answer;
        byte[] bytes = given.body().getBytes(StandardCharsets.UTF_8);
        given.headers().forEach((name, value) -> exchange.getResponseHeaders().add(name, value));
        exchange.sendResponseHeaders(given.status(), bytes.length == 0 ? -1 : bytes.length);
        if (bytes.length > 0) {
            exchange.getResponseBody().write(bytes);
        }
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
