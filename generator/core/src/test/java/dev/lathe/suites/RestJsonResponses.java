package dev.lathe.suites;

import dev.lathe.plan.model.AnswerPlan;
import dev.lathe.plan.model.MethodPlan;
import dev.lathe.plan.model.TypeUse;
import dev.lathe.suites.WireServer.Answer;
import dev.lathe.tree.Element;
import dev.lathe.tree.Json;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Lets the server answer as a case says, and holds what the caller gets against it. */
final class RestJsonResponses {

    private static final int LARGEST = 1 << 16;

    private final SuiteSdk sdk;
    private final WireServer server;

    RestJsonResponses(SuiteSdk sdk, WireServer server) {
        this.sdk = sdk;
        this.server = server;
    }

    /** What the caller gets: status, headers, and the value as JSON; null where there is none. */
    private record Got(int status, Object headers, @Nullable String value) {}

    /** What is wrong; null when nothing is. */
    @Nullable
    String verdict(RestJsonCase each) {
        server.answers(answer(each.expect()));
        try (SuiteClient client = new SuiteClient(sdk, each.base(server.origin()))) {
            SuiteClient.Found found = client.find(each.operation());
            Got got = each.error() == null ? success(client, found) : failure(client, found);
            return difference(client, each, got);
        } catch (RuntimeException | AssertionError failure) {
            return failure.toString();
        }
    }

    private static Answer answer(Element expect) {
        Map<String, String> headers = new TreeMap<>();
        expect.members("headers").forEach((name, value) -> headers.put(name, Objects.requireNonNull(value.text())));
        headers.remove("Content-Length"); // a matter of the server
        String body = expect.text("body");
        int status = Integer.parseInt(Objects.requireNonNull(expect.text("code")));
        return new Answer(status, headers, body == null ? "" : body);
    }

    private static CallValues nothing() {
        return new CallValues(Suite.tree("{}"));
    }

    private static Got success(SuiteClient client, SuiteClient.Found found) {
        AnswerPlan answer = found.method().answer();
        if (answer instanceof AnswerPlan.Binary) {
            Object stream = Objects.requireNonNull(client.call(found, nothing()));
            byte[] bytes = (byte[]) Objects.requireNonNull(Reflection.call(stream, "readAllBytes", LARGEST));
            String text = new String(bytes, StandardCharsets.UTF_8);
            return got(stream, text.isEmpty() ? null : Json.quoted(text));
        }
        Object response = client.send(found, nothing());
        Object value = Reflection.call(response, "value");
        if (answer instanceof AnswerPlan.Value typed) {
            return got(response, client.written().of(typed.type(), value));
        }
        boolean isText = answer instanceof AnswerPlan.Text;
        return got(response, value == null ? null : isText ? Json.quoted(value.toString()) : value.toString());
    }

    private static Got got(Object response, @Nullable String value) {
        return new Got(
                (int) Objects.requireNonNull(Reflection.call(response, "status")),
                Objects.requireNonNull(Reflection.call(response, "headers")),
                value);
    }

    private Got failure(SuiteClient client, SuiteClient.Found found) {
        try {
            Object value = client.call(found, nothing());
            throw new AssertionError("no failure but " + value);
        } catch (RuntimeException failure) {
            if (!sdk.runtime("core.ApiException").isInstance(failure)) {
                throw failure;
            }
            Object error = Reflection.call(failure, "error");
            int status = (int) Objects.requireNonNull(Reflection.call(failure, "status"));
            TypeUse type = found.method().errors().stream()
                    .filter(plan -> plan.status().contains(status))
                    .map(MethodPlan.ErrorPlan::type)
                    .findFirst()
                    .orElse(null);
            return got(
                    failure,
                    error == null || type == null ? null : client.written().of(type, error));
        }
    }

    private static @Nullable String difference(SuiteClient client, RestJsonCase each, Got got) {
        Element params = each.params();
        String status =
                params.has("status") ? params.text("status") : each.expect().text("code");
        if (!String.valueOf(got.status()).equals(status)) {
            return "status " + status + " is " + got.status();
        }
        for (Map.Entry<String, Element> header : params.members("header").entrySet()) {
            String difference = header(client, header.getKey(), header.getValue(), got);
            if (difference != null) {
                return difference;
            }
        }
        Element body = body(params);
        String meant = body == null ? "null" : Canonical.of(body);
        String value = got.value() == null ? "null" : Canonical.of(Suite.tree(got.value()));
        boolean isEmpty = body == null && value.equals("{}");
        return value.equals(meant) || isEmpty ? null : "value " + meant + " is " + value;
    }

    /** Answers have no query: what is named so for requests is a member of the body. */
    private static @Nullable Element body(Element params) {
        return Stream.of("body", "bodyRaw", "query")
                .map(params::get)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String header(SuiteClient client, String name, Element meant, Got got) {
        Object value = client.header(name, got.headers());
        if (value instanceof String text && meant.text() != null) { // a text where answers do not agree on a type
            return text.equals(meant.text()) ? null : name + ": " + meant.text() + " is " + text;
        }
        String expected = Canonical.of(meant);
        String actual = Canonical.of(
                Suite.tree(client.written().of(client.headerPlan(name).type(), value)));
        return expected.equals(actual) ? null : name + ": " + expected + " is " + actual;
    }
}
