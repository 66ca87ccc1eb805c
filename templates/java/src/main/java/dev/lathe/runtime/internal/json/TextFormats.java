package dev.lathe.runtime.internal.json;

import dev.lathe.runtime.core.Bytes;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Formats of strings besides dates and times. Parsing answers null for what is not in the format. */
final class TextFormats {

    private static final int LONGEST_EXCERPT = 40;

    private static final int UUID_LENGTH = 36;

    private static final int LONGEST_DURATION = 100;

    private TextFormats() {}

    /** Exactly 8-4-4-4-12 hexadecimal digits; {@link UUID#fromString} alone would take fewer. */
    static @Nullable UUID uuid(String text) {
        if (text.length() != UUID_LENGTH) {
            return null;
        }
        for (int i = 0; i < UUID_LENGTH; i++) {
            boolean hyphen = i == 8 || i == 13 || i == 18 || i == 23;
            char c = text.charAt(i);
            if (hyphen ? c != '-' : !isHexDigit(c)) {
                return null;
            }
        }
        return UUID.fromString(text);
    }

    /** ISO 8601 as {@link Duration} understands it: days, hours, minutes, seconds. */
    static @Nullable Duration duration(String text) {
        try {
            return text.length() > LONGEST_DURATION ? null : Duration.parse(text);
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** Base64 in either alphabet, with or without padding and line breaks. */
    static @Nullable Bytes base64(String text) {
        try {
            return Bytes.ofBase64(text);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** A URI with a scheme. */
    static @Nullable URI uri(String text) {
        URI uri = uriReference(text);
        return uri != null && uri.isAbsolute() ? uri : null;
    }

    /** A URI, or a reference to one. */
    static @Nullable URI uriReference(String text) {
        try {
            return new URI(text);
        } catch (URISyntaxException e) {
            return null;
        }
    }

    /** The beginning of a text, for messages. */
    static String excerpt(String text) {
        return text.length() <= LONGEST_EXCERPT ? text : text.substring(0, LONGEST_EXCERPT) + "...";
    }

    private static boolean isHexDigit(char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
    }
}
