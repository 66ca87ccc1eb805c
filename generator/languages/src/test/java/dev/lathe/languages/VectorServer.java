package dev.lathe.languages;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.lathe.tree.Element;
import dev.lathe.tree.Json;
import dev.lathe.tree.ScalarNode;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Answers each vector as it says, below an address of its own, and keeps what was asked for. */
final class VectorServer implements AutoCloseable {

    private static final int NOTHING_LEFT = 599;

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Map<String, Vector> vectors;
    private final Map<String, List<Seen>> seen = new ConcurrentHashMap<>();

    /** One request. */
    record Seen(String method, String target, Map<String, String> headers, String body) {}

    VectorServer(List<Vector> vectors) throws IOException {
        this.vectors = vectors.stream().collect(Collectors.toMap(Vector::id, Function.identity()));
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.setExecutor(threads);
        server.start();
    }

    /** The base URL of a vector. */
    String base(Vector vector) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/" + vector.id();
    }

    /** What was asked for, in order; and forgotten, for the next language. */
    List<Seen> take(Vector vector) {
        List<Seen> requests = seen.remove(vector.id());
        return requests == null ? List.of() : requests;
    }

    private void answer(HttpExchange exchange) throws IOException {
        String raw = exchange.getRequestURI().toString();
        String id = raw.split("[/?]", 3)[1];
        List<Seen> requests = seen.computeIfAbsent(id, key -> new ArrayList<>());
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        int number;
        synchronized (requests) {
            number = requests.size();
            requests.add(
                    new Seen(exchange.getRequestMethod(), raw.substring(id.length() + 1), headers(exchange), body));
        }
        Vector vector = vectors.get(id);
        List<Element> replies = vector == null ? List.of() : vector.replies();
        if (vector == null || number >= replies.size()) {
            send(exchange, NOTHING_LEFT, new byte[0]);
            return;
        }
        Element reply = replies.get(number);
        reply.members("headers")
                .forEach((name, value) -> exchange.getResponseHeaders()
                        .add(name, filled(Objects.requireNonNull(value.text(), name), vector)));
        send(exchange, Integer.parseInt(String.valueOf(reply.text("status"))), bytes(reply, vector));
    }

    private byte[] bytes(Element reply, Vector vector) {
        Element body = reply.get("body");
        if (body == null) {
            return new byte[0];
        }
        String text = body.node() instanceof ScalarNode scalar ? scalar.text() : Json.minified(body.node());
        return filled(text, vector).getBytes(StandardCharsets.UTF_8);
    }

    private String filled(String text, Vector vector) {
        return text.replace("{base}", base(vector));
    }

    private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        if (body.length > 0) {
            exchange.getResponseBody().write(body);
        }
        exchange.close();
    }

    private static Map<String, String> headers(HttpExchange exchange) {
        return exchange.getRequestHeaders().entrySet().stream()
                .collect(Collectors.toMap(
                        entry -> entry.getKey().toLowerCase(Locale.ROOT),
                        entry -> String.join(", ", entry.getValue())));
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
