package dev.lathe.runtime.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lathe.runtime.core.ApiException;
import dev.lathe.runtime.core.NoParams;
import dev.lathe.runtime.core.RequestOptions;
import dev.lathe.runtime.core.Transport;
import dev.lathe.runtime.internal.call.ClientSettings;
import dev.lathe.runtime.internal.call.Engine;
import dev.lathe.runtime.internal.http.Credential;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Servers that send the caller elsewhere. */
@Timeout(30)
class RedirectsTest {

    private static final String CANARY = "c4nary-s3cr3t";
    private static final RequestOptions CUSTOM =
            RequestOptions.builder().header("X-Custom", CANARY).maxRetries(0).build();

    private static final List<Credential> CREDENTIALS = List.of(
            Credential.bearer("secret"),
            Credential.header("secret", "X-Api-Key"),
            Credential.query("secret", "key"),
            Credential.cookie("secret", "session"),
            Credential.basic("secret"));

    private static final List<String> PLACES =
            List.of("host", "port", "scheme", "subdomain", "relative", "user", "file", "same");

    /** Where a redirect leads, seen from the API and from another server of the attacker's. */
    private static String location(String way, Seen request, HostileServer other) {
        return switch (way) {
            case "host" -> "http://localhost:" + other.port() + "/x";
            case "port" -> "http://127.0.0.1:" + other.port() + "/x";
            case "scheme" -> "https://127.0.0.1:" + other.port() + "/x";
            case "subdomain" -> "http://evil.localhost:" + other.port() + "/x";
            case "relative" -> "//127.0.0.1:" + other.port() + "/x";
            case "user" -> "http://" + request.header("Host") + "@127.0.0.1:" + other.port() + "/x";
            case "file" -> "file:///etc/passwd";
            case "same" -> "/elsewhere";
            default -> throw new IllegalArgumentException(way);
        };
    }

    static Stream<Integer> statuses() {
        return Stream.of(300, 301, 302, 303, 305, 307, 308);
    }

    @ParameterizedTest
    @MethodSource("statuses")
    void s14NoSecretLeavesTheOriginAndNoRedirectIsFollowed(int status) {
        AtomicReference<String> to = new AtomicReference<>("");
        try (HostileServer other = HostileServer.sending(Api.answer(Api.ok("\"x\"")))) {
            for (Credential credential : CREDENTIALS) {
                try (HostileServer api = HostileServer.playing((request, wire) -> wire.send(Api.answer(
                                status + " Moved",
                                "",
                                "Location: " + location(String.valueOf(to.get()), request, other))));
                        Engine engine = Engine.open(settings(api, credential).build())) {
                    for (String place : PLACES) {
                        to.set(place);
                        assertStays(status, engine);
                    }
                    assertEquals(4 * PLACES.size(), api.requests().size());
                }
            }
            assertEquals(List.of(), other.requests());
            assertEquals(0, other.connections());
        }
    }

    private static void assertStays(int status, Engine engine) {
        for (Way way : Way.values()) {
            ApiException failure = assertThrows(
                    ApiException.class, () -> way.call(engine, Api.GET.at("1"), NoParams.INSTANCE, CUSTOM));
            assertEquals(status, failure.status());
            assertThrows(ApiException.class, () -> way.call(engine, Api.CREATE.at(), "name", CUSTOM));
        }
    }

    private static ClientSettings.Builder settings(HostileServer api, Credential credential) {
        return Carrier.over(ClientSettings.builder("Things", "1"))
                .baseUrl(api.url())
                .envelope(Api.ENVELOPE)
                .alternative(credential)
                .secret("secret", CANARY);
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void s14ALoopOfRedirectsIsOneRequest(Way way) {
        try (HostileServer api = HostileServer.playing(
                        (request, wire) -> wire.send(Api.answer("302 X", "", "Location: " + request.target())));
                Engine engine = Api.engine(api)) {
            assertThrows(ApiException.class, () -> Api.get(way, engine, RequestOptions.none()));
            assertEquals(1, api.requests().size());
        }
    }

    /** {@code HttpClient} on 17 sends all headers along, on 25 still those of API keys. */
    @Test
    void s14AClientThatFollowsRedirectsIsNoTransport() {
        for (Redirect following : List.of(Redirect.ALWAYS, Redirect.NORMAL)) {
            HttpClient client =
                    HttpClient.newBuilder().followRedirects(following).build();
            IllegalArgumentException refused =
                    assertThrows(IllegalArgumentException.class, () -> Transport.over(client));
            assertTrue(String.valueOf(refused.getMessage()).contains("NEVER"), refused.getMessage());
        }
        try (Transport fine = Transport.over(HttpClient.newHttpClient())) {
            assertTrue(fine.capabilities().toString().length() > 0);
        }
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void s14CookiesOfAServerAreNotKept(Way way) {
        try (HostileServer api = HostileServer.playing((request, wire) ->
                        wire.send(Api.answer("200 OK", Api.ok("\"x\""), "Set-Cookie: tracked=1; Path=/")));
                Engine engine = Api.engine(api)) {
            Api.get(way, engine, Api.ONCE);
            Api.get(way, engine, Api.ONCE);
            assertEquals(null, api.requests().get(1).header("Cookie"));
        }
    }
}
