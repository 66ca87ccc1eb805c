package dev.lathe.source;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The hosts that the user allows references to lead to.
 *
 * @param allowed each {@code host} or {@code host:port}, in lower case; without a port only the usual one of the scheme
 */
record RemoteHosts(List<String> allowed) {

    RemoteHosts {
        allowed = allowed.stream()
                .map(host -> host.strip().toLowerCase(Locale.ROOT))
                .toList();
    }

    /**
     * The address that a text names, when it is http or https on an allowed host, without user or password; else null.
     */
    @Nullable
    URI address(String text) {
        try {
            URI address = new URI(text);
            return isAllowed(address) ? address : null;
        } catch (URISyntaxException e) {
            return null;
        }
    }

    boolean isAllowed(URI address) {
        String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
        boolean isHttp = scheme.equals("https") || scheme.equals("http");
        if (!isHttp || address.getHost() == null || address.getRawUserInfo() != null) {
            return false;
        }
        String host = address.getHost().toLowerCase(Locale.ROOT);
        int usual = scheme.equals("https") ? 443 : 80;
        int port = address.getPort() < 0 ? usual : address.getPort();
        return allowed.contains(host + ":" + port) || (port == usual && allowed.contains(host));
    }
}
