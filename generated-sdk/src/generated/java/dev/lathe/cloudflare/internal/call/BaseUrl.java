// Runtime embedded by Lathe; changes are overwritten by mvn generate.
package dev.lathe.cloudflare.internal.call;

import dev.lathe.cloudflare.core.ConfigurationException;
import dev.lathe.cloudflare.internal.http.Percent;
import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;

/** Checks addresses of APIs, and addresses that servers hand out for the next page. */
final class BaseUrl {

    private BaseUrl() {}

    static URI parse(String text, String source) {
        try {
            return new URI(text);
        } catch (URISyntaxException notUrl) {
            throw new ConfigurationException(source + " is not a URL", null);
        }
    }

    /**
     * The address without slashes at its end.
     *
     * @throws ConfigurationException if it is not http or https with a host, or has user info, a query or a fragment
     */
    static URI checked(URI url) {
        boolean http = "https".equalsIgnoreCase(url.getScheme()) || "http".equalsIgnoreCase(url.getScheme());
        if (!http || url.getHost() == null) {
            throw new ConfigurationException("baseUrl must begin with https:// or http:// and a host", null);
        }
        if (url.getRawUserInfo() != null || url.getRawQuery() != null || url.getRawFragment() != null) {
            throw new ConfigurationException("baseUrl must not have user info, a query or a fragment", null);
        }
        String text = url.toString();
        int end = text.length();
        while (text.charAt(end - 1) == '/') {
            end--;
        }
        return URI.create(text.substring(0, end));
    }

    /**
     * The address of the next page, if it is on the API's own origin; null if it is not, or is no address.
     *
     * @param page the address of a page of the same list: {@code ?\u2026} alone means another query there
     * @param next an address with scheme and host, or from {@code /} or {@code ?} on
     */
    static @Nullable URI sameOrigin(URI page, String next) {
        String origin = page.getScheme() + "://" + page.getRawAuthority();
        String rest = rest(page, origin, next);
        if (rest == null || !(rest.startsWith("/") || rest.startsWith("?"))) {
            return null;
        }
        int fragment = rest.indexOf('#');
        String clean = fragment < 0 ? rest : rest.substring(0, fragment);
        return URI.create(origin
                + Percent.encodeLeavingReserved(clean).replace("[", "%5B").replace("]", "%5D"));
    }

    /** What follows the origin; null when that is another one. */
    private static @Nullable String rest(URI page, String origin, String next) {
        if (next.startsWith("/") && !next.startsWith("//")) {
            return next;
        }
        if (next.startsWith("?")) {
            return page.getRawPath() + next;
        }
        if (!next.regionMatches(true, 0, origin, 0, origin.length())) {
            return null;
        }
        String rest = next.substring(origin.length());
        String standardPort = page.getScheme().equalsIgnoreCase("https") ? ":443/" : ":80/";
        return page.getPort() < 0 && rest.startsWith(standardPort) ? rest.substring(standardPort.length() - 1) : rest;
    }
}
