package test.sdk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import test.sdk.core.ConfigurationException;
import test.sdk.core.Headers;
import test.sdk.core.Transport;
import test.sdk.core.TransportCapabilities;
import test.sdk.core.TransportRequest;
import test.sdk.core.TransportResponse;
import test.sdk.testing.RecordingServer;
import test.sdk.testing.RecordingServer.Answer;
import test.sdk.testing.RecordingServer.Recorded;

/** Each operation is sent with one of the ways it accepts, and with nothing else. */
class SigningTest {

    private static Recorded sent(Vault.Builder builder, Consumer<Vault> call) {
        try (RecordingServer server = RecordingServer.start().otherwise(r -> new Answer(204, Map.of(), ""));
                Vault client = builder.baseUrl(server.url()).maxRetries(0).build()) {
            call.accept(client);
            return server.request();
        }
    }

    private static Vault.Builder everything() {
        return Vault.builder()
                .token("t")
                .key("k")
                .user("u")
                .session("s")
                .queryKey("q")
                .login("l")
                .identity("i")
                .password("a:b");
    }

    private static void assertCarries(List<String> expected, Recorded request) {
        for (int i = 0; i < expected.size(); i++) {
            String name = List.of("Authorization", "X-Key", "Cookie").get(i);
            assertEquals(expected.get(i), String.valueOf(request.header(name)), name);
        }
    }

    @Test
    void oneWayIsUsedEvenWhenAllAreGiven() {
        assertCarries(List.of("Bearer t", "null", "null"), sent(everything(), c -> c.usual().get()));
        assertCarries(List.of("null", "k", "null"), sent(everything(), c -> c.either().get()));
        assertCarries(List.of("null", "k", "user=u"), sent(everything(), c -> c.both().get()));
        assertCarries(List.of("null", "null", "sid=s"), sent(everything(), c -> c.optional().get()));
        assertCarries(List.of("Bearer l", "null", "null"), sent(everything(), c -> c.login().get()));
        assertCarries(List.of("Basic YTpi", "null", "null"), sent(everything(), c -> c.basic().get()));
        Recorded visible = sent(everything(), c -> c.visible().get());
        assertCarries(List.of("null", "null", "null"), visible);
        assertEquals(List.of("key=q"), visible.query());
    }

    @Test
    void nothingGoesToOperationsThatAskForNothingOrForWhatNoRequestCarries() {
        List<Consumer<Vault>> calls = List.of(
                c -> c.open().get(), c -> c.connected().get(), c -> c.undeclared().get());
        for (Consumer<Vault> call : calls) {
            Recorded request = sent(everything(), call);
            assertCarries(List.of("null", "null", "null"), request);
            assertEquals(List.of(), request.query());
        }
    }

    @Test
    void theNextWayIsUsedWhenTheFirstIsNotComplete() {
        assertCarries(List.of("Bearer t", "null", "null"), sent(Vault.builder().token("t"), c -> c.either().get()));
        assertCarries(List.of("Bearer i", "null", "null"), sent(Vault.builder().identity("i"), c -> c.login().get()));
        assertNull(sent(Vault.builder().token("t"), c -> c.optional().get()).header("Authorization"));
    }

    @Test
    void aTokenIsAskedForBeforeEachAttemptAndMayBeMissingInTheEnd() {
        Iterator<String> tokens = List.of("one", "two", "").iterator();
        try (RecordingServer server = RecordingServer.start().otherwise(r -> new Answer(204, Map.of(), ""));
                Vault client = Vault.builder().baseUrl(server.url()).login(tokens::next).build()) {
            client.login().get();
            client.login().get();
            assertEquals("Bearer one", server.requests().get(0).header("Authorization"));
            assertEquals("Bearer two", server.requests().get(1).header("Authorization"));
            assertThrows(ConfigurationException.class, () -> client.login().get());
            assertEquals(2, server.requests().size());
        }
    }

    @Test
    void anOperationGoesToItsOwnServerUnlessTheCallerNamesOneForAll() {
        List<String> asked = new ArrayList<>();
        Transport transport = new Transport() {
            @Override
            public CompletableFuture<TransportResponse> send(TransportRequest request) {
                asked.add(request.uri().toString());
                return CompletableFuture.completedFuture(TransportResponse.of(204, Headers.none(), new byte[0]));
            }

            @Override
            public TransportCapabilities capabilities() {
                return new TransportCapabilities(Set.of());
            }

            @Override
            public void close() {}
        };
        try (Vault client = Vault.builder().token("t").transport(transport).build();
                Vault other = Vault.builder()
                        .token("t")
                        .transport(transport)
                        .baseUrl(URI.create("https://proxy.example"))
                        .build()) {
            client.usual().get();
            client.elsewhere().get();
            assertThrows(ConfigurationException.class, () -> client.insecure().get());
            other.elsewhere().get();
        }
        assertEquals(
                List.of(
                        "https://vault.example.com/usual",
                        "http://localhost:1/files/elsewhere",
                        "https://proxy.example/elsewhere"),
                asked);
    }

    @Test
    void whatIsMissingIsNamedBeforeAnythingIsSent() {
        try (RecordingServer server = RecordingServer.start();
                Vault client = Vault.builder().baseUrl(server.url()).user("canary").build()) {
            String both = String.valueOf(assertThrows(
                            ConfigurationException.class, () -> client.both().get())
                    .getMessage());
            assertTrue(both.contains("key") && both.contains("VAULT_KEY"), both);
            assertFalse(both.contains("canary"), both);
            assertThrows(ConfigurationException.class, () -> client.usual().get());
            assertTrue(client.async().usual().get().handle((v, failure) -> failure != null).join());
            assertEquals(List.of(), server.requests());
        }
    }
}
