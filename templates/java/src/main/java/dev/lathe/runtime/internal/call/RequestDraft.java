package dev.lathe.runtime.internal.call;

import dev.lathe.runtime.core.Headers;
import dev.lathe.runtime.core.RawJson;
import dev.lathe.runtime.internal.http.Percent;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A request in the making; percent-encoded already. */
final class RequestDraft {

    private final List<String> query = new ArrayList<>();

    /** Names of members of exploded objects that are in the query; most have none. */
    private Set<String> spread = Set.of();

    private final Headers.Builder headers = Headers.builder();
    private final List<String> cookies = new ArrayList<>();
    private @Nullable DraftBody body;

    /** A draft of its own with the same content. */
    RequestDraft copy() {
        RequestDraft copy = new RequestDraft();
        copy.query.addAll(query);
        copy.spread = Set.copyOf(spread);
        Headers mine = headers.build();
        mine.names().forEach(name -> mine.all(name).forEach(value -> copy.headers.add(name, value)));
        copy.cookies.addAll(cookies);
        copy.body = body;
        return copy;
    }

    /** Adds the pairs of a parameter, which take the place of members of the same name. */
    void addQuery(List<String> pairs) {
        if (!spread.isEmpty()) {
            Set<String> names = names(pairs);
            query.removeIf(pair -> spread.contains(nameOf(pair)) && names.contains(nameOf(pair)));
            spread = without(spread, names);
        }
        query.addAll(pairs);
    }

    /** Adds the members of an exploded object, but none that would be taken for a parameter that is there. */
    void addSpread(List<String> pairs) {
        Set<String> named = without(names(query), spread);
        Set<String> members = new HashSet<>(spread);
        for (String pair : pairs) {
            if (!named.contains(nameOf(pair))) {
                members.add(nameOf(pair));
                query.add(pair);
            }
        }
        spread = members;
    }

    private static Set<String> names(List<String> pairs) {
        return pairs.stream().map(RequestDraft::nameOf).collect(Collectors.toSet());
    }

    private static Set<String> without(Set<String> names, Set<String> others) {
        Set<String> left = new HashSet<>(names);
        left.removeAll(others);
        return left;
    }

    private static String nameOf(String pair) {
        return pair.substring(0, pair.indexOf('='));
    }

    void addCookies(List<String> pairs) {
        cookies.addAll(pairs);
    }

    void header(String name, String value) {
        headers.set(name, value);
    }

    /** Makes {@code value} the only one of a query parameter, at the end. */
    void replaceQuery(String name, String value) {
        String key = Percent.encode(name) + "=";
        query.removeIf(pair -> pair.startsWith(key));
        query.add(key + Percent.encode(value));
    }

    /** The value of a query parameter, decoded; null if there is none. */
    @Nullable
    String queryValue(String name) {
        String key = Percent.encode(name) + "=";
        for (String pair : query) {
            if (pair.startsWith(key)) {
                return URLDecoder.decode(pair.substring(key.length()), StandardCharsets.UTF_8);
            }
        }
        return null;
    }

    void body(DraftBody written) {
        body = written;
    }

    @Nullable
    DraftBody body() {
        return body;
    }

    /** Sets members of the body. No body counts as an empty object. */
    void members(Map<String, RawJson> members, BodyForm form) {
        DraftBody before = body == null ? DraftBody.empty(form) : body;
        body = before.with(members);
    }

    /** The query with its question mark; empty when there is none. */
    String queryText() {
        return query.isEmpty() ? "" : "?" + String.join("&", query);
    }

    /** The headers so far, cookies included. */
    Headers headers() {
        if (cookies.isEmpty()) {
            return headers.build();
        }
        return headers.build().toBuilder()
                .set("Cookie", String.join("; ", cookies))
                .build();
    }
}
