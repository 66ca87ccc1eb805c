package dev.lathe.suites;

import dev.lathe.suites.WireServer.Seen;
import dev.lathe.tree.Element;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Makes the call of a case, and holds what the server saw against it. */
final class RestJsonRequests {

    private final SuiteSdk sdk;
    private final WireServer server;

    RestJsonRequests(SuiteSdk sdk, WireServer server) {
        this.sdk = sdk;
        this.server = server;
    }

    /** What is wrong; null when nothing is. */
    @Nullable
    String verdict(RestJsonCase each) {
        server.answers(WireServer.Answer.EMPTY);
        server.take();
        try (SuiteClient client = new SuiteClient(sdk, each.base(server.origin()))) {
            Object answer = client.call(client.find(each.operation()), new CallValues(each.params()));
            if (answer instanceof AutoCloseable stream) {
                stream.close();
            }
        } catch (Exception | AssertionError failure) {
            if (!failure.getClass().getSimpleName().equals("DecodeException")) { // the empty answer may be no value
                return failure.toString();
            }
        }
        List<Seen> seen = server.take();
        return seen.size() == 1 ? difference(each.expect(), seen.get(0)) : seen.size() + " requests";
    }

    private static @Nullable String difference(Element expect, Seen seen) {
        if (!seen.method().equals(expect.text("method"))) {
            return "method " + seen.method();
        }
        if (!seen.path().equals(expect.text("uri"))) {
            return expect.text("uri") + " is " + seen.path();
        }
        List<String> query = expect.items("queryParams").stream()
                .map(Element::text)
                .map(Objects::requireNonNull)
                .sorted()
                .toList();
        if (!seen.query().equals(query)) {
            return "query " + query + " is " + seen.query();
        }
        String headers = headers(expect, seen);
        return headers != null ? headers : body(expect, seen);
    }

    private static @Nullable String headers(Element expect, Seen seen) {
        for (Map.Entry<String, Element> header : expect.members("headers").entrySet()) {
            String value = seen.header(header.getKey());
            String meant = Objects.requireNonNull(header.getValue().text());
            if (value == null || !spaced(value).equals(spaced(meant))) {
                return header.getKey() + ": " + meant + " is " + value;
            }
        }
        for (Element required : expect.items("requireHeaders")) {
            if (seen.header(Objects.requireNonNull(required.text())) == null) {
                return "no " + required.text();
            }
        }
        for (Element forbidden : expect.items("forbidHeaders")) {
            if (seen.header(Objects.requireNonNull(forbidden.text())) != null) {
                return "there is " + forbidden.text();
            }
        }
        return null;
    }

    /** Blanks behind the commas of a list mean nothing (RFC 9110, 5.6.1). */
    private static String spaced(String header) {
        return header.replaceAll(",\\s*", ", ");
    }

    private static @Nullable String body(Element expect, Seen seen) {
        String meant = expect.text("body");
        if (meant == null) {
            return null;
        }
        boolean isJson = "application/json".equals(expect.text("bodyMediaType")) && !meant.isEmpty();
        String expected = isJson ? Canonical.of(Suite.tree(meant)) : meant;
        String sent = isJson && !seen.body().isEmpty() ? Canonical.of(Suite.tree(seen.body())) : seen.body();
        return expected.equals(sent) ? null : "body " + expected + " is " + sent;
    }
}
