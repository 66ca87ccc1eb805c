package dev.lathe.runtime.internal.call;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What can be read off a media type. */
final class MediaType {

    private static final Pattern CHARSET =
            Pattern.compile(";\\s*charset\\s*=\\s*\"?([^\\s;\"]{1,40})", Pattern.CASE_INSENSITIVE);

    private MediaType() {}

    /** Whether it names one type, not a range or a list of types, and can stand in a header. */
    static boolean isConcrete(@Nullable String mediaType) {
        return mediaType != null
                && mediaType.indexOf('*') < 0
                && mediaType.indexOf(',') < 0
                && mediaType.chars().allMatch(c -> c >= ' ' && c <= '~');
    }

    static boolean isJson(String mediaType) {
        String type = essence(mediaType);
        return type.equals("application/json") || type.equals("text/json") || type.endsWith("+json");
    }

    static boolean isForm(String mediaType) {
        return essence(mediaType).equals("application/x-www-form-urlencoded");
    }

    /** Without parameters. */
    private static String essence(String mediaType) {
        int end = mediaType.indexOf(';');
        return (end < 0 ? mediaType : mediaType.substring(0, end)).strip().toLowerCase(Locale.ROOT);
    }

    /** The charset of a text; UTF-8 where none is named, or one that this machine does not know. */
    static Charset charset(@Nullable String contentType) {
        Matcher matcher = CHARSET.matcher(contentType == null ? "" : contentType);
        if (!matcher.find()) {
            return StandardCharsets.UTF_8;
        }
        try {
            return Charset.forName(matcher.group(1));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return StandardCharsets.UTF_8;
        }
    }
}
