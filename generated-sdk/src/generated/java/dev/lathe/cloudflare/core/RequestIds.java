// Runtime embedded by Lathe; changes are overwritten by mvn generate.
package dev.lathe.cloudflare.core;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the server's name for a call in its answer. */
final class RequestIds {

    private static final List<String> HEADERS = List.of("cf-ray", "x-request-id", "request-id");
    private static final int LONGEST = 200;

    private RequestIds() {}

    static @Nullable String of(Headers headers) {
        for (String name : HEADERS) {
            String value = headers.first(name);
            if (value != null && !value.isBlank()) {
                return MessageText.printable(value, LONGEST);
            }
        }
        return null;
    }
}
