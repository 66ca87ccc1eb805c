package dev.lathe.cloudflare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.lathe.cloudflare.core.ApiException;
import dev.lathe.cloudflare.core.RawJson;
import dev.lathe.cloudflare.support.LocalApi;
import dev.lathe.cloudflare.support.Request;
import dev.lathe.cloudflare.support.SameTree;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Replays every recorded exchange both ways: what the SDK sends is what was recorded, and what was answered survives
 * decoding and encoding as the same tree.
 */
class WireExamplesTest {

    private static final Map<String, WireCall> CALLS = new TreeMap<>(WireCalls.all());

    static Stream<String> successes() {
        return CALLS.keySet().stream();
    }

    static Stream<String> failures() {
        return Stream.of("400", "401", "403", "404", "409", "422", "429", "500", "502-html", "200-success-false");
    }

    @ParameterizedTest
    @MethodSource("successes")
    void isSentAndUnderstood(String name) {
        WireExample example = WireExample.named(name);
        try (LocalApi api = LocalApi.answering(request -> example.reply());
                Cloudflare client = client(api, example)) {
            @Nullable String again = CALLS.get(name).sendAndEncode(client);

            assertSent(example, api.requests().get(0));
            RawJson body = example.answeredBody();
            if (body.kind() == RawJson.Kind.OBJECT && again != null) {
                SameTree.assertSameTree(String.valueOf(body.at("/result")), again);
            } else {
                assertEquals(null, again);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("failures")
    void aFailureIsTyped(String name) {
        WireExample example = WireExample.named("extra/error." + name);
        try (LocalApi api = LocalApi.answering(request -> example.reply());
                Cloudflare client = builder(api, example).maxRetries(0).build()) {
            ApiException thrown =
                    assertThrows(ApiException.class, () -> client.accounts().get(accountOf(example)));
            assertEquals(example.reply().status(), thrown.status());
            assertSent(example, api.onlyRequest());
            if (example.answeredBody().kind() == RawJson.Kind.OBJECT) {
                RawJson errors = example.answeredBody().at("/errors");
                assertEquals(
                        errors == null ? 0 : errors.asList().size(),
                        thrown.errors().size());
            }
        }
    }

    @Test
    void everyExampleIsReplayed() {
        TreeSet<String> replayed = new TreeSet<>(CALLS.keySet());
        failures().forEach(name -> replayed.add("extra/error." + name));
        replayed.add("extra/accounts.logs.audit.list.error-400");
        replayed.add("extra/accounts.logs.audit.list.page-2-last");
        replayed.add("extra/accounts.list.page-2-empty");
        assertEquals(WireCalls.namesOfAllFiles(), replayed);
    }

    private static Cloudflare client(LocalApi api, WireExample example) {
        return builder(api, example).build();
    }

    /** With the credentials of the recording. */
    private static Cloudflare.Builder builder(LocalApi api, WireExample example) {
        Cloudflare.Builder builder = Cloudflare.builder().baseUrl(api.baseUrl());
        Map<String, RawJson> headers = example.headers();
        RawJson bearer = headers.get("Authorization");
        if (bearer != null) {
            return builder.apiToken(bearer.asString().substring("Bearer ".length()));
        }
        return builder.apiEmail(headers.get("X-Auth-Email").asString())
                .apiKey(headers.get("X-Auth-Key").asString());
    }

    private static void assertSent(WireExample example, Request request) {
        assertEquals(example.method(), request.method());
        assertEquals(example.path(), request.path());
        assertEquals(
                example.query(),
                request.queryPairs().stream()
                        .map(pair -> pair.getKey() + "=" + pair.getValue())
                        .sorted()
                        .toList());
        example.headers().forEach((name, value) -> assertEquals(value.asString(), request.header(name), name));
        RawJson body = example.sentBody();
        if (body == null) {
            assertEquals("", request.body());
        } else {
            SameTree.assertSameTree(body.toString(), request.body());
        }
    }

    private static String accountOf(WireExample example) {
        return example.path().substring(example.path().lastIndexOf('/') + 1);
    }
}
