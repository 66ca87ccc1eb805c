package dev.lathe.languages;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A server with organization audit logs on two pages, which remembers what it was asked. */
final class AuditLogServer implements AutoCloseable {

    private static final String JSON = "application/json";
    private static final String FAILURE =
            "{\"success\":false,\"errors\":[{\"code\":1003,\"message\":\"nothing here\"}]}";
    private static final String SECOND = "c2Vjb25k";

    private static final String LIST =
            "GET /organizations/a67e14daa5f8dceeb91fe5449ba496ef/logs/audit?before=2024-10-31&since=2024-10-30";

    /** What the samples ask, with {@code token-1} as their token. */
    static final List<String> WALK = List.of(LIST + " Bearer token-1", LIST + "&cursor=" + SECOND + " Bearer token-1");

    private final HttpServer server;
    private final List<String> asked = new CopyOnWriteArrayList<>();

    AuditLogServer() throws IOException {
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    /** Has it hand out the files of a folder, as a server of pages does. */
    void serve(String path, Path folder) {
        server.createContext(path, exchange -> {
            Path file = folder.resolve(exchange.getRequestURI().getPath().substring(path.length()));
            String type = file.toString().endsWith(".js") ? "text/javascript" : "text/html";
            boolean isThere = Files.exists(file);
            respond(exchange, isThere ? 200 : 404, type, isThere ? Files.readAllBytes(file) : new byte[0]);
        });
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Verb, path and query of each request, with its {@code Authorization}. */
    List<String> asked() {
        return List.copyOf(asked);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String target = URLDecoder.decode(exchange.getRequestURI().toString(), StandardCharsets.UTF_8);
        asked.add(exchange.getRequestMethod() + " " + target + " "
                + exchange.getRequestHeaders().getFirst("Authorization"));
        if (!target.contains("/organizations/")) {
            respond(exchange, 404, JSON, FAILURE.getBytes(StandardCharsets.UTF_8));
            return;
        }
        String page = target.contains("cursor=" + SECOND) ? page("third", "") : page("first", SECOND);
        respond(exchange, 200, JSON, page.getBytes(StandardCharsets.UTF_8));
    }

    private static void respond(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private static String page(String id, String cursor) {
        String entries = id.equals("first") ? entry("first") + "," + entry("second") : entry(id);
        return "{\"success\":true,\"errors\":[],\"result\":[" + entries
                + "],\"result_info\":{\"count\":\"1\",\"cursor\":\"" + cursor + "\"}}";
    }

    private static String entry(String id) {
        return "{\"id\":\"" + id + "\",\"a member of tomorrow\":true}";
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
