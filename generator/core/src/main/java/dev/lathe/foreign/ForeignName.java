package dev.lathe.foreign;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The name of a language that a foreign generator makes: {@code openapi-generator:go}.
 *
 * @param generator what stands before the colon
 * @param language what stands behind it
 */
public record ForeignName(String generator, String language) {

    /** More than one letter, so that a drive of Windows is none. */
    private static final Pattern NAME = Pattern.compile("([a-z][a-z0-9-]+):([a-z][a-z0-9-]{0,60})");

    /** The parts of a name; null for one that is none of these. */
    public static @Nullable ForeignName of(String language) {
        Matcher matcher = NAME.matcher(language);
        return matcher.matches() ? new ForeignName(matcher.group(1), matcher.group(2)) : null;
    }

    /** As it stands in the name of a file: {@code openapi-generator-go}. */
    public String label() {
        return generator + "-" + language;
    }
}
