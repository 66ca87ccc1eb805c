package dev.lathe.cloudflare.support;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the server was asked.
 *
 * @param path as sent, without the base URL's {@code /client/v4}
 * @param query as sent, empty when there is none
 */
public record Request(String method, String path, String query, Headers headers, String body) {

    static Request of(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getRawPath();
        String query = exchange.getRequestURI().getRawQuery();
        byte[] body = exchange.getRequestBody().readAllBytes();
        return new Request(
                exchange.getRequestMethod(),
                path.replaceFirst("^/client/v4", ""),
                query == null ? "" : query,
                exchange.getRequestHeaders(),
                new String(body, StandardCharsets.UTF_8));
    }

    /** The decoded query, in order. */
    public List<Map.Entry<String, String>> queryPairs() {
        List<Map.Entry<String, String>> pairs = new ArrayList<>();
        for (String pair : query.isEmpty() ? new String[0] : query.split("&", -1)) {
            int equals = pair.indexOf('=');
            pairs.add(Map.entry(decode(pair.substring(0, equals)), decode(pair.substring(equals + 1))));
        }
        return pairs;
    }

    /** The first value of a query parameter, or null. */
    public @Nullable String queryValue(String name) {
        return queryPairs().stream()
                .filter(pair -> pair.getKey().equals(name))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }

    public @Nullable String header(String name) {
        return headers.getFirst(name);
    }

    private static String decode(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
