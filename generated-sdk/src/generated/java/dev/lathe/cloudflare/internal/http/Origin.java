// Runtime embedded by Lathe; changes are overwritten by mvn generate.
package dev.lathe.cloudflare.internal.http;

import java.net.URI;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Scheme, host and port: the border that credentials do not cross. */
public record Origin(String scheme, String host, int port) {

    private static final Pattern LOOPBACK = Pattern.compile("127(\\.[0-9]{1,3}){3}");

    /** The origin of an absolute http or https address. */
    public static Origin of(URI uri) {
        String scheme = lower(uri.getScheme());
        int port = uri.getPort() >= 0 ? uri.getPort() : scheme.equals("https") ? 443 : 80;
        return new Origin(scheme, lower(uri.getHost()), port);
    }

    /** Whether the host is this machine, whatever the network. */
    public boolean isLoopback() {
        return host.equals("localhost")
                || host.equals("[::1]")
                || (host.startsWith("127.") && LOOPBACK.matcher(host).matches());
    }

    private static String lower(@Nullable String text) {
        return text == null ? "" : text.toLowerCase(Locale.ROOT);
    }
}
