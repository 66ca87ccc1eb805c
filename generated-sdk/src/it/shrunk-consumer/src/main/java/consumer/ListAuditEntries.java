package consumer;

import com.sun.net.httpserver.HttpServer;
import dev.lathe.cloudflare.Cloudflare;
import dev.lathe.cloudflare.core.RawJson;
import dev.lathe.cloudflare.model.AccountAuditLog;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Lists the audit entries of an account over all pages; the server answers with the recorded exchanges. */
public final class ListAuditEntries {

    private ListAuditEntries() {}

    /** Expects the folder of the recorded exchanges. */
    public static void main(String[] arguments) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        RawJson first = body(arguments[0], "accounts.logs.audit.list.json");
        RawJson last = body(arguments[0], "extra/accounts.logs.audit.list.page-2-last.json");
        server.createContext("/", exchange -> {
            String query = String.valueOf(exchange.getRequestURI().getRawQuery());
            System.out.println(exchange.getRequestMethod() + " " + exchange.getRequestURI().getRawPath());
            byte[] answer = (query.contains("cursor=") ? last : first).toString().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        server.start();
        URI baseUrl = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/client/v4");
        try (Cloudflare client =
                Cloudflare.builder().baseUrl(baseUrl).apiToken("test-api-token").build()) {
            int entries = 0;
            for (AccountAuditLog entry : client.accounts()
                    .logs()
                    .audit()
                    .list("8ad8b4a1f0c14d5e9b7c2f6a3d90e157", q -> q.before("2024-10-31").since("2024-10-30"))) {
                entries++;
                System.out.println(entry.id() + " " + entry.action());
            }
            System.out.println(entries + " entries");
        } finally {
            server.stop(0);
        }
    }

    private static RawJson body(String folder, String file) throws IOException {
        return RawJson.of(Files.readString(Path.of(folder, file))).at("/response/body");
    }
}
