// Runtime embedded by Lathe; changes are overwritten by mvn generate.
package dev.lathe.cloudflare.internal.paging;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * A place in a list where a page begins.
 *
 * @param value what names the page on the wire (number, cursor, URL); null for where the call's own parameters say
 * @param itemsBefore items before it, or {@link #UNKNOWN}
 */
public record Position(@Nullable String value, long itemsBefore) {

    /** The items before are not known. */
    public static final long UNKNOWN = -1;

    private static final String VERSION = "1";

    /** Where the call's own parameters say. */
    public static Position start() {
        return new Position(null, 0);
    }

    /** The place as an opaque token. */
    public String token() {
        String text = VERSION + "\n" + itemsBefore + "\n" + (value == null ? "" : value);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * The place behind a token.
     *
     * @throws IllegalArgumentException if it is not one of {@link #token}
     */
    public static Position ofToken(String token) {
        String[] parts = decoded(token).split("\n", 3);
        if (parts.length != 3 || !parts[0].equals(VERSION) || !parts[1].matches("-1|[0-9]{1,18}")) {
            throw new IllegalArgumentException("not a resume token");
        }
        return new Position(parts[2].isEmpty() ? null : parts[2], Long.parseLong(parts[1]));
    }

    private static String decoded(String token) {
        try {
            return new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notBase64) {
            throw new IllegalArgumentException("not a resume token", notBase64);
        }
    }
}
