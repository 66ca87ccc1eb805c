// Runtime embedded by Lathe; changes are overwritten by mvn generate.
package dev.lathe.cloudflare.internal.call;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Where a variable stands in the address of a server, and what may stand there. */
enum ServerPlace {
    /** All of the address up to its path, such as {@code {baseUrl}/v1}. */
    ORIGIN(
            "an address with https:// or http:// and a host",
            "https?://" + Patterns.HOST + Patterns.PORT + Patterns.PATH),
    SCHEME("https or http", "https?"),
    /** The whole host, which may bring its port along. */
    AUTHORITY("a host", Patterns.HOST + Patterns.PORT),
    HOST("a part of a host", Patterns.HOST),
    PORT("a port from 0 to 65535", Patterns.NUMBER),
    PATH("a part of a path", Patterns.SEGMENT + "(/" + Patterns.SEGMENT + ")*");

    private final String words;
    private final Pattern pattern;

    ServerPlace(String words, String pattern) {
        this.words = words;
        this.pattern = Pattern.compile(pattern);
    }

    /** The parts that values are made of; no segment is {@code .} or {@code ..}. */
    private static final class Patterns {

        static final String LABEL = "[A-Za-z0-9]([A-Za-z0-9_-]{0,61}[A-Za-z0-9])?";
        static final String HOST = LABEL + "([.]" + LABEL + "){0,30}";
        static final String NUMBER =
                "(6553[0-5]|655[0-2][0-9]|65[0-4][0-9]{2}|6[0-4][0-9]{3}|[1-5][0-9]{4}|[0-9]{1,4})";
        static final String PORT = "(:" + NUMBER + ")?";
        static final String SEGMENT = "(?![.]{1,2}(/|\\z))[A-Za-z0-9._~-]{1,200}";
        static final String PATH = "(/" + SEGMENT + ")*";
    }

    static ServerPlace of(String template, MatchResult variable) {
        String before = template.substring(0, variable.start());
        String after = template.substring(variable.end());
        int authority = before.indexOf("://");
        if (authority < 0) {
            return after.startsWith("://") ? SCHEME : ORIGIN;
        }
        String host = before.substring(authority + 3);
        if (host.indexOf('/') >= 0) {
            return PATH;
        }
        if (host.endsWith(":")) {
            return PORT;
        }
        boolean isAlone = host.isEmpty() && (after.isEmpty() || after.startsWith("/"));
        return isAlone ? AUTHORITY : HOST;
    }

    boolean takes(String value) {
        return value.length() <= 255 && pattern.matcher(value).matches();
    }

    /** What it takes, in words. */
    String words() {
        return words;
    }
}
