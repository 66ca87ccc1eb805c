package dev.lathe.runtime.internal.call;

import dev.lathe.runtime.core.DecodeException;
import dev.lathe.runtime.internal.json.JsonRedaction;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Takes secret values out of {@code application/x-www-form-urlencoded}. An object may be spread over fields
 * ({@code a[b]}), or stand in one as JSON or as names and values in turn; a field with something secret is hidden
 * whole.
 */
final class FormRedaction {

    /** RFC 3986, all that need not be percent-encoded, and percent signs. */
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9._~:/?#\\[\\]@!$&'()*+,;=%-]*+");

    private final Set<String> names;
    private final Predicate<String> credentials;

    /** Hides what has one of these names, or holds a credential. */
    FormRedaction(Set<String> names, Predicate<String> credentials) {
        this.names = names;
        this.credentials = credentials;
    }

    /**
     * The form with {@code ***} for each value that is hidden.
     *
     * @throws IllegalArgumentException if it is none, such as JSON under a wrong name
     */
    String of(String form) {
        if (!FORM.matcher(form).matches()) {
            throw new IllegalArgumentException("a form has only characters of addresses");
        }
        return Arrays.stream(form.split("&", -1)).map(this::pair).collect(Collectors.joining("&"));
    }

    private String pair(String pair) {
        int equals = pair.indexOf('=');
        if (equals < 0) {
            // Perhaps the rest of a value whose ampersand was left as it is.
            return pair.isEmpty() ? pair : "***";
        }
        String name = pair.substring(0, equals);
        String value = decoded(pair.substring(equals + 1));
        if (credentials.test(decoded(name))) {
            return "***";
        }
        return isSecret(decoded(name)) || credentials.test(value) || mentions(value) ? name + "=***" : pair;
    }

    private boolean isSecret(String name) {
        return names.contains(name) || Arrays.stream(name.split("[\\[\\].]")).anyMatch(names::contains);
    }

    /** Whether it holds a secret member of an object. */
    private boolean mentions(String value) {
        if (value.startsWith("{") || value.startsWith("[")) {
            try {
                return new JsonRedaction(names).hides(value.getBytes(StandardCharsets.UTF_8));
            } catch (DecodeException noJson) {
                return !names.isEmpty();
            }
        }
        return names.stream()
                .anyMatch(
                        name -> value.contains(name + ",") || value.contains(name + " ") || value.contains(name + "|"));
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
