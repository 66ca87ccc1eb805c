// Runtime embedded by Lathe; changes are overwritten by mvn generate.
package dev.lathe.cloudflare.internal.http;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * One secret that a client may be given, and how it travels.
 *
 * @param setter the client builder's method for it
 * @param place where in a request it goes
 * @param name the header, query parameter or cookie
 * @param form how the secret is written there
 * @param variables environment variables that may hold it; the first one set wins
 */
public record Credential(String setter, Place place, String name, Form form, List<String> variables) {

    public Credential {
        variables = List.copyOf(variables);
    }

    /** Where a secret goes. */
    public enum Place {
        HEADER,
        QUERY,
        COOKIE
    }

    /** How a secret is written. */
    public enum Form {
        /** As it is. */
        PLAIN,
        /** {@code Bearer <secret>} (RFC 6750). */
        BEARER,
        /** {@code Basic <base64 of user:password>} (RFC 7617). */
        BASIC
    }

    /** A token in {@code Authorization: Bearer}. */
    public static Credential bearer(String setter, String... variables) {
        return new Credential(setter, Place.HEADER, "Authorization", Form.BEARER, List.of(variables));
    }

    /** {@code user:password} in {@code Authorization: Basic}. */
    public static Credential basic(String setter, String... variables) {
        return new Credential(setter, Place.HEADER, "Authorization", Form.BASIC, List.of(variables));
    }

    /** A secret in a header of its own. */
    public static Credential header(String setter, String headerName, String... variables) {
        return new Credential(setter, Place.HEADER, headerName, Form.PLAIN, List.of(variables));
    }

    /** A secret in the query. */
    public static Credential query(String setter, String parameter, String... variables) {
        return new Credential(setter, Place.QUERY, parameter, Form.PLAIN, List.of(variables));
    }

    /** A secret in a cookie. */
    public static Credential cookie(String setter, String cookieName, String... variables) {
        return new Credential(setter, Place.COOKIE, cookieName, Form.PLAIN, List.of(variables));
    }

    /** What stands on the wire for a secret. */
    String wireValue(String secret) {
        return switch (form) {
            case PLAIN -> secret;
            case BEARER -> "Bearer " + secret;
            case BASIC -> "Basic " + Base64.getEncoder().encodeToString(secret.getBytes(StandardCharsets.UTF_8));
        };
    }

    /** What a server may repeat of a secret: all of it, what stood on the wire, and the password by itself. */
    Set<String> echoes(String secret) {
        if (form != Form.BASIC) {
            return Set.of(secret);
        }
        String onTheWire = wireValue(secret).substring("Basic ".length());
        return new HashSet<>(List.of(secret, onTheWire, secret.substring(secret.indexOf(':') + 1)));
    }

    /** The setter and the variables, for messages. */
    public String describe() {
        return variables.isEmpty() ? setter : setter + " (environment: " + String.join(", ", variables) + ")";
    }
}
