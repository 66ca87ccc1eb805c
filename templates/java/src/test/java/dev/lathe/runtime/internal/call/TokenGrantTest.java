package dev.lathe.runtime.internal.call;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lathe.runtime.core.AuthenticationException;
import dev.lathe.runtime.core.ConfigurationException;
import dev.lathe.runtime.core.DecodeException;
import dev.lathe.runtime.core.NoParams;
import dev.lathe.runtime.core.RequestOptions;
import dev.lathe.runtime.core.TokenGrant;
import dev.lathe.runtime.internal.http.Credential;
import dev.lathe.runtime.testing.RecordingServer;
import dev.lathe.runtime.testing.RecordingServer.Answer;
import dev.lathe.runtime.testing.RecordingServer.Recorded;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Access tokens that the client fetches, from a server that counts. */
class TokenGrantTest {

    private static final TokenGrant GRANT = TokenGrant.clientCredentials("me:1", "s3cr3t canary");

    private static ClientSettings.Builder settings(RecordingServer server) {
        return ClientSettings.builder("Things", "1")
                .baseUrl(server.url())
                .envelope(Fixture.ENVELOPE)
                .alternative(Credential.bearer("login", "THINGS_LOGIN"))
                .tokenUrls("login", "/token", "/refresh");
    }

    /** Tokens {@code t1}, {@code t2} …; calls succeed with those that are accepted. */
    private static Function<Recorded, Answer> server(String more, List<String> accepted) {
        AtomicInteger given = new AtomicInteger();
        return request -> {
            if (request.rawPath().endsWith("/token") || request.rawPath().endsWith("/refresh")) {
                return Answer.json(
                        200,
                        "{\"access_token\":\"t" + given.incrementAndGet() + "\",\"token_type\":\"Bearer\"" + more
                                + "}");
            }
            String sent = String.valueOf(request.header("Authorization")).replace("Bearer ", "");
            return accepted.contains(sent) ? Answer.json(200, Fixture.ok("\"x\"")) : Answer.json(401, "{}");
        };
    }

    private static String call(Engine engine) {
        return engine.call(Fixture.GET.at("1"), NoParams.INSTANCE, RequestOptions.none());
    }

    private static List<Recorded> fetches(RecordingServer server) {
        return server.requests().stream()
                .filter(request -> request.rawPath().endsWith("/token")
                        || request.rawPath().endsWith("/refresh"))
                .toList();
    }

    @Test
    void aTokenIsFetchedOnceAsTheRfcSaysAndUsedForAllCalls() {
        try (RecordingServer server = RecordingServer.start().otherwise(server(",\"expires_in\":3600", List.of("t1")));
                Engine engine = Engine.open(settings(server)
                        .grant("login", GRANT.withScopes("a", "b"))
                        .build())) {
            List<CompletableFuture<String>> calls = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                calls.add(engine.callAsync(Fixture.GET.at("1"), NoParams.INSTANCE, RequestOptions.none()));
            }
            calls.forEach(call -> assertEquals("x", call.join()));
            assertEquals("x", call(engine));
            assertEquals(1, fetches(server).size());
            Recorded fetch = fetches(server).get(0);
            assertEquals("POST", fetch.method());
            assertEquals(List.of("grant_type=client_credentials", "scope=a b"), fetch.form());
            assertEquals("Basic bWUlM0ExOnMzY3IzdCUyMGNhbmFyeQ==", fetch.header("Authorization"));
        }
    }

    @Test
    void anExpiredTokenIsFetchedAnew() {
        try (RecordingServer server =
                        RecordingServer.start().otherwise(server(",\"expires_in\":\"0\"", List.of("t1", "t2")));
                Engine engine =
                        Engine.open(settings(server).grant("login", GRANT).build())) {
            call(engine);
            call(engine);
            assertEquals(2, fetches(server).size());
        }
    }

    @Test
    void aRefusedTokenIsFetchedAnewOnce() {
        try (RecordingServer server = RecordingServer.start().otherwise(server("", List.of("t2")));
                Engine engine =
                        Engine.open(settings(server).grant("login", GRANT).build())) {
            assertEquals("x", call(engine));
            assertEquals(2, fetches(server).size());
            assertEquals("x", call(engine));
            assertEquals(2, fetches(server).size());
        }
        try (RecordingServer server = RecordingServer.start().otherwise(server("", List.of()));
                Engine engine =
                        Engine.open(settings(server).grant("login", GRANT).build())) {
            assertThrows(AuthenticationException.class, () -> call(engine));
            assertEquals(2, fetches(server).size());
        }
    }

    @Test
    void theNewestRefreshTokenIsUsed() {
        try (RecordingServer server = RecordingServer.start()
                        .otherwise(server(",\"expires_in\":0,\"refresh_token\":\"r2\"", List.of("t1", "t2")));
                Engine engine = Engine.open(settings(server)
                        .grant("login", TokenGrant.refreshToken("me", null, "r1"))
                        .build())) {
            call(engine);
            call(engine);
            assertEquals(
                    List.of("grant_type=refresh_token", "refresh_token=r1", "client_id=me"),
                    fetches(server).get(0).form());
            assertTrue(fetches(server).get(1).form().contains("refresh_token=r2"));
            assertNull(fetches(server).get(0).header("Authorization"));
            assertTrue(fetches(server).get(0).rawPath().endsWith("/refresh"));
        }
    }

    @Test
    void aRefusalNamesItsCodeShowsNoSecretAndStandsForAWhile() {
        try (RecordingServer server = RecordingServer.start()
                        .otherwise(request -> Answer.json(
                                400, "{\"error\":\"invalid_client\",\"error_description\":\"s3cr3t canary\"}"));
                Engine engine =
                        Engine.open(settings(server).grant("login", GRANT).build())) {
            AuthenticationException failure = assertThrows(AuthenticationException.class, () -> call(engine));
            assertTrue(String.valueOf(failure.getMessage()).contains("invalid_client"), failure.getMessage());
            assertFalse(failure.toString().contains("canary"), failure.toString());
            assertThrows(AuthenticationException.class, () -> call(engine));
            assertEquals(1, server.requests().size());
        }
    }

    @Test
    void whatIsNoTokenFailsTheCall() {
        for (String body : List.of(
                "nonsense",
                "[]",
                "{}",
                "{\"access_token\":1}",
                "{\"access_token\":\"a\\nb\"}",
                "{\"access_token\":\"a\",\"token_type\":\"mac\"}")) {
            try (RecordingServer server = RecordingServer.start().otherwise(request -> Answer.json(200, body));
                    Engine engine =
                            Engine.open(settings(server).grant("login", GRANT).build())) {
                assertThrows(DecodeException.class, () -> call(engine), body);
                assertEquals(1, server.requests().size(), body);
            }
        }
    }

    @Test
    void tokensAreNotFetchedUnencrypted() {
        try (RecordingServer server = RecordingServer.start()) {
            TokenGrant far = GRANT.withTokenUrl(URI.create("http://tokens.example/token"));
            assertThrows(
                    ConfigurationException.class,
                    () -> settings(server).grant("login", far).build());
        }
    }

    @Test
    void theEnvironmentGivesGrants() {
        try (RecordingServer server = RecordingServer.start().otherwise(server("", List.of("t1")))) {
            Map<String, String> variables =
                    Map.of("THINGS_LOGIN_CLIENT_ID", "me", "THINGS_LOGIN_CLIENT_SECRET", "secret");
            ClientSettings built = settings(server).environment(variables::get).build();
            try (Engine engine = Engine.open(built)) {
                assertEquals("x", call(engine));
                assertEquals(1, fetches(server).size());
            }
        }
    }

    @Test
    void nothingPrintsTheSecret() {
        assertFalse((GRANT + " " + TokenGrant.refreshToken("a", "canary", "canary")).contains("canary"));
    }
}
