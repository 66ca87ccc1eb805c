package dev.lathe.benchmarks.calls;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.Executors;

/**
 * Answers on the loopback interface, in a process of its own: an account, and a list of audit entries of as many pages
 * as the query's {@code limit} asks for.
 */
final class LoopbackServer {

    private static final byte[] ACCOUNT = AuditPages.wrappedAccount();
    private static final byte[] SHORT_PAGE = AuditPages.inOrder(25);

    private LoopbackServer() {}

    /** Arguments: the file for the address, the entries of a page, how many pages there are. */
    public static void main(String[] arguments) throws IOException {
        int entries = Integer.parseInt(arguments[1]);
        int pages = Integer.parseInt(arguments[2]);
        byte[] body = AuditPages.followed(entries, "CURSOR01");
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/client/v4/accounts/", exchange -> {
            byte[] answer = ACCOUNT;
            if (exchange.getRequestURI().getPath().endsWith("/audit")) {
                String query = String.valueOf(exchange.getRequestURI().getRawQuery());
                answer = query.contains("limit=25") ? SHORT_PAGE : page(body, query, pages);
            }
            exchange.getRequestBody().readAllBytes();
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, answer.length);
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(answer);
            }
        });
        server.start();
        Path address = Path.of(arguments[0]);
        Path written = Files.writeString(
                address.resolveSibling("address.new"),
                "http://127.0.0.1:" + server.getAddress().getPort() + "/client/v4");
        Files.move(written, address, StandardCopyOption.ATOMIC_MOVE);
    }

    /** The page after the one whose number the query's cursor ends with; the last one has no cursor. */
    private static byte[] page(byte[] body, String query, int pages) {
        int at = query.indexOf("cursor=C");
        int number = at < 0 ? 0 : Integer.parseInt(query.substring(at + 8, query.indexOf('Z', at)));
        String next = number + 1 < pages ? String.format("C%06dZ", number + 1) : "\"}}" + " ".repeat(5);
        byte[] page = body.clone();
        int tail = page.length - "CURSOR01\"}}".length();
        for (int i = 0; i < next.length(); i++) {
            page[tail + i] = (byte) next.charAt(i);
        }
        return number + 1 < pages ? page : trimmed(page, tail);
    }

    private static byte[] trimmed(byte[] page, int tail) {
        for (int i = tail + 3; i < page.length; i++) {
            page[i] = ' ';
        }
        return page;
    }
}
