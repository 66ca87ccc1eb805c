// Runtime embedded by Lathe; changes are overwritten by mvn generate.
package dev.lathe.cloudflare.internal.call;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads {@code Link} headers (RFC 8288). */
final class LinkHeader {

    private static final Pattern LINK =
            Pattern.compile("<([^<>]*)>((?:\\s*;\\s*[^,;\"=\\s]+(?:\\s*=\\s*(?:\"[^\"]*\"|[^,;\"\\s]*))?)*)");
    private static final Pattern REL_NEXT = Pattern.compile(
            ";\\s*rel\\s*=\\s*(?:\"(?:[^\"]*\\s)?next(?:\\s[^\"]*)?\"|next(?=\\s*(?:;|$)))", Pattern.CASE_INSENSITIVE);
    private static final int LONGEST = 16_384;

    private LinkHeader() {}

    /** The address of the first link whose relation is {@code next}, or null. */
    static @Nullable String next(List<String> values) {
        for (String value : values) {
            if (value.length() > LONGEST) {
                continue;
            }
            Matcher link = LINK.matcher(value);
            while (link.find()) {
                if (REL_NEXT.matcher(link.group(2)).find()) {
                    return link.group(1);
                }
            }
        }
        return null;
    }
}
