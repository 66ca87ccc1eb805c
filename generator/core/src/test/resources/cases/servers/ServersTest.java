package test.sdk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.net.URI;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import test.sdk.core.ConfigurationException;
import test.sdk.core.Headers;
import test.sdk.core.Transport;
import test.sdk.core.TransportCapabilities;
import test.sdk.core.TransportRequest;
import test.sdk.core.TransportResponse;

/** Callers choose a server and its variables; what single operations declare follows the same variables. */
class ServersTest {

    private static String sent(Cloud.Builder builder, Consumer<Cloud> call) {
        AtomicReference<URI> seen = new AtomicReference<>();
        Transport recording = new Transport() {

            @Override
            public CompletableFuture<TransportResponse> send(TransportRequest request) {
                seen.set(request.uri());
                return CompletableFuture.completedFuture(TransportResponse.of(204, Headers.none(), new byte[0]));
            }

            @Override
            public TransportCapabilities capabilities() {
                return new TransportCapabilities(Set.of());
            }

            @Override
            public void close() {}
        };
        try (Cloud client = builder.transport(recording).build()) {
            call.accept(client);
            return String.valueOf(seen.get());
        }
    }

    @Test
    void theFirstServerWithItsDefaultsIsUsedUnlessAnotherIsChosen() {
        assertEquals("https://eu.api.example.com:443/v1/things", sent(Cloud.builder(), c -> c.things().list()));
        assertEquals(
                "https://us-east.api.example.com:8443/a/b/things",
                sent(
                        Cloud.builder().region(CloudRegion.US_EAST).port("8443").base("a/b"),
                        c -> c.things().list()));
        assertEquals(
                "http://sandbox.example.com/things",
                sent(
                        Cloud.builder().server(CloudServer.SANDBOX).protocol(CloudProtocol.HTTP),
                        c -> c.things().list()));
        assertEquals(2, CloudServer.values().length);
    }

    @Test
    void serversOfPathsAndOperationsFollow() {
        assertEquals("https://files.eu.example.com/main/files", sent(Cloud.builder(), c -> c.files().list()));
        assertEquals(
                "https://files.eu.example.com/other/files",
                sent(Cloud.builder().bucket("other"), c -> c.files().list()));
        assertEquals("https://upload.example.com/here/files", sent(Cloud.builder(), c -> c.files().update()));
    }

    @Test
    void aBaseUrlIsOneForAll() {
        Cloud.Builder builder = Cloud.builder().server(CloudServer.SANDBOX).baseUrl(URI.create("https://other.example"));
        assertEquals("https://other.example/files", sent(builder, c -> c.files().list()));
    }

    @Test
    void nothingThatDoesNotFitIsSent() {
        assertThrows(ConfigurationException.class, () -> sent(Cloud.builder().base("../x"), c -> c.things().list()));
        assertThrows(ConfigurationException.class, () -> sent(Cloud.builder().port("1/#"), c -> c.things().list()));
        assertThrows(
                ConfigurationException.class,
                () -> sent(Cloud.builder().region(CloudRegion.ASIA), c -> c.things().list()));
        assertThrows(ConfigurationException.class, () -> sent(Cloud.builder().bucket("a?b"), c -> c.files().list()));
    }
}
