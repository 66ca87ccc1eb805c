// Runtime embedded by Lathe; changes are overwritten by mvn generate.
package dev.lathe.cloudflare.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A real HTTP server on this machine: answers by script, one answer for each request, and records what came. */
public final class RecordingServer implements AutoCloseable {

    private final HttpServer server;
    private final ExecutorService threads;
    private final Queue<Answer> script = new ConcurrentLinkedQueue<>();
    private final List<Recorded> requests = new CopyOnWriteArrayList<>();
    private volatile Function<Recorded, Answer> otherwise =
            request -> Answer.text(500, "no answer is scripted for " + request.method() + " " + request.rawPath());

    private RecordingServer(HttpServer server, ExecutorService threads) {
        this.server = server;
        this.threads = threads;
    }

    /** A server on a free port. */
    public static RecordingServer start() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 200);
            ExecutorService threads = Executors.newCachedThreadPool(task -> {
                Thread thread = new Thread(task, "recording-server");
                thread.setDaemon(true);
                return thread;
            });
            RecordingServer recording = new RecordingServer(server, threads);
            server.setExecutor(threads);
            server.createContext("/", recording::handle);
            server.start();
            return recording;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** One answer. */
    public record Answer(int status, Map<String, String> headers, String body) {

        /** JSON with a status. */
        public static Answer json(int status, String json) {
            return new Answer(status, Map.of("Content-Type", "application/json"), json);
        }

        /** One server-sent event with a status. */
        public static Answer events(int status, String data) {
            return new Answer(status, Map.of("Content-Type", "text/event-stream"), "data: " + data.strip() + "\n\n");
        }

        /** One line with a status. */
        public static Answer lines(int status, String json) {
            return new Answer(status, Map.of("Content-Type", "application/x-ndjson"), json.strip() + "\n");
        }

        /** One record of a sequence with a status. */
        public static Answer sequence(int status, String json) {
            return new Answer(status, Map.of("Content-Type", "application/json-seq"), "\u001e" + json.strip() + "\n");
        }

        /** The same with one more header. */
        public Answer with(String name, String value) {
            Map<String, String> more = new LinkedHashMap<>(headers);
            more.put(name, value);
            return new Answer(status, more, body);
        }

        /** Text with a status. */
        public static Answer text(int status, String text) {
            return new Answer(status, Map.of("Content-Type", "text/plain; charset=utf-8"), text);
        }
    }

    /** One request: path as sent, query decoded, in order. */
    public record Recorded(
            String method, String rawPath, @Nullable String rawQuery, Map<String, List<String>> headers, String body) {

        /** The query as decoded {@code name=value} pairs, in order; a name alone has an empty value. */
        public List<String> query() {
            List<String> pairs = new ArrayList<>();
            String text = rawQuery;
            if (text != null && !text.isEmpty()) {
                for (String pair : text.split("&", -1)) {
                    pairs.add(URLDecoder.decode(pair.contains("=") ? pair : pair + "=", StandardCharsets.UTF_8));
                }
            }
            return pairs;
        }

        /** The body of a form as decoded {@code name=value} pairs, in order; none when no body was sent. */
        public List<String> form() {
            return isWithoutBody() ? List.of() : FormBody.pairs(String.valueOf(header("Content-Type")), body);
        }

        private boolean isWithoutBody() {
            return body.isEmpty() && header("Content-Type") == null;
        }

        /** The parts of a multipart form, in order. */
        public List<FormBody.Part> parts() {
            return FormBody.parts(String.valueOf(header("Content-Type")), body);
        }

        /** The first value of a header, or null. */
        public @Nullable String header(String name) {
            List<String> values = headers.get(name.toLowerCase(Locale.ROOT));
            return values == null ? null : values.get(0);
        }
    }

    /** Where the server is. */
    public URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** Adds JSON to the script. */
    public RecordingServer answer(int status, String json) {
        return answer(Answer.json(status, json));
    }

    /** Adds an answer to the script. */
    public RecordingServer answer(Answer answer) {
        script.add(answer);
        return this;
    }

    /** Answers so whatever the script does not cover. */
    public RecordingServer otherwise(Function<Recorded, Answer> answers) {
        otherwise = answers;
        return this;
    }

    /** What came, in order. */
    public List<Recorded> requests() {
        return List.copyOf(requests);
    }

    /** The one request that came. */
    public Recorded request() {
        if (requests.size() != 1) {
            throw new AssertionError("one request expected, but there were " + requests.size() + ": " + requests);
        }
        return requests.get(0);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            Recorded request = recorded(exchange);
            requests.add(request);
            Answer scripted = script.poll();
            send(exchange, scripted == null ? otherwise.apply(request) : scripted);
        }
    }

    private static void send(HttpExchange exchange, Answer answer) throws IOException {
        answer.headers().forEach((name, value) -> exchange.getResponseHeaders().set(name, value));
        byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
        if (body.length > 0) {
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(body);
            }
        }
    }

    private static Recorded recorded(HttpExchange exchange) throws IOException {
        Map<String, List<String>> headers = new TreeMap<>();
        exchange.getRequestHeaders()
                .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), List.copyOf(values)));
        URI uri = exchange.getRequestURI();
        return new Recorded(
                exchange.getRequestMethod(),
                uri.getRawPath(),
                uri.getRawQuery(),
                headers,
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
    }
}
