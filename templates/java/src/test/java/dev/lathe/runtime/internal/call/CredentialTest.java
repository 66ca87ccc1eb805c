package dev.lathe.runtime.internal.call;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lathe.runtime.core.ConfigurationException;
import dev.lathe.runtime.core.NoParams;
import dev.lathe.runtime.core.RequestOptions;
import dev.lathe.runtime.internal.http.Credential;
import dev.lathe.runtime.testing.RecordingServer;
import dev.lathe.runtime.testing.RecordingServer.Recorded;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class CredentialTest {

    private static final URI URL = URI.create("https://things.example/v1/");

    private static ClientSettings.Builder settings() {
        return ClientSettings.builder("Things", "1")
                .defaultBaseUrl(URL)
                .baseUrlVariable("THINGS_URL")
                .alternative(Credential.bearer("apiToken", "THINGS_TOKEN"))
                .alternative(
                        Credential.header("apiEmail", "X-Auth-Email", "THINGS_EMAIL"),
                        Credential.header("apiKey", "X-Auth-Key", "THINGS_KEY"));
    }

    private static String refused(ClientSettings.Builder settings) {
        return Objects.requireNonNull(
                assertThrows(ConfigurationException.class, settings::build).getMessage());
    }

    private static Recorded sent(ClientSettings.Builder settings) {
        try (RecordingServer server = RecordingServer.start().answer(200, Fixture.ok("\"x\""));
                Engine engine = Engine.open(settings.envelope(Fixture.ENVELOPE)
                        .baseUrl(server.url())
                        .build())) {
            engine.call(Fixture.GET.at("1"), NoParams.INSTANCE, RequestOptions.none());
            return server.request();
        }
    }

    @Test
    void nothingAtAllNamesEveryWay() {
        String message = refused(settings());
        for (String name : List.of("apiToken", "THINGS_TOKEN", "apiEmail", "THINGS_EMAIL", "apiKey", "THINGS_KEY")) {
            assertTrue(message.contains(name), message);
        }
    }

    @Test
    void aLoneHalfNamesTheOtherAndNotTheValue() {
        String message = refused(settings().secret("apiEmail", "canary@example"));
        assertTrue(message.contains("apiKey") && message.contains("THINGS_KEY"), message);
        assertFalse(message.contains("canary"), message);
    }

    @Test
    void theFirstCompleteAlternativeIsSentAndNoOther() {
        Recorded request = sent(settings()
                .secret("apiToken", "t0ken")
                .secret("apiEmail", "a@b.example")
                .secret("apiKey", "k3y"));
        assertEquals("Bearer t0ken", request.header("Authorization"));
        assertNull(request.header("X-Auth-Email"));
        assertNull(request.header("X-Auth-Key"));
        Recorded pair = sent(settings().secret("apiEmail", "a@b.example").secret("apiKey", "k3y"));
        assertEquals("a@b.example", pair.header("X-Auth-Email"));
        assertEquals("k3y", pair.header("X-Auth-Key"));
        assertNull(pair.header("Authorization"));
    }

    @Test
    void theEnvironmentFillsWhatIsNotSetAndBlankCountsAsAbsent() {
        Map<String, String> variables = Map.of("THINGS_TOKEN", "  ", "THINGS_EMAIL", "e@x", "THINGS_KEY", " key ");
        Recorded request = sent(settings().environment(variables::get));
        assertEquals("e@x", request.header("X-Auth-Email"));
        assertEquals("key", request.header("X-Auth-Key"));
        Map<String, String> other = Map.of("THINGS_TOKEN", "theirs", "THINGS_URL", "https://other.example/x");
        ClientSettings built =
                settings().secret("apiToken", "mine").environment(other::get).build();
        assertEquals(URI.create("https://other.example/x"), built.baseUrl());
        assertEquals("things", built.secrets().redact("mine").replace("***", "things"));
        assertEquals("theirs", built.secrets().redact("theirs"));
    }

    @Test
    void otherPlacesForSecretsWork() {
        Recorded query = sent(ClientSettings.builder("Things", "1")
                .alternative(Credential.query("key", "api key"))
                .secret("key", "a&b"));
        assertEquals("api%20key=a%26b", query.rawQuery());
        Recorded cookie = sent(ClientSettings.builder("Things", "1")
                .alternative(Credential.cookie("session", "sid"))
                .secret("session", "abc"));
        assertEquals("sid=abc", cookie.header("Cookie"));
        Recorded basic = sent(ClientSettings.builder("Things", "1")
                .alternative(Credential.basic("login"))
                .secret("login", "user:pass"));
        assertEquals("Basic dXNlcjpwYXNz", basic.header("Authorization"));
        Recorded none = sent(ClientSettings.builder("Things", "1")
                .alternative(Credential.basic("login"))
                .anonymous());
        assertNull(none.header("Authorization"));
    }

    @Test
    void c4ASecretThatIsNoHeaderValueIsRefusedWithoutBeingShown() {
        for (String evil : List.of("canary\r\nX: 1", "canary\u00e9", " ")) {
            IllegalArgumentException failure = assertThrows(
                    IllegalArgumentException.class, () -> settings().secret("apiToken", evil));
            assertFalse(String.valueOf(failure.getMessage()).contains("canary"));
        }
    }

    @Test
    void c10AddressesAreChecked() {
        for (String wrong : List.of(
                "things.example",
                "/v1",
                "ftp://things.example",
                "https://u:p@things.example",
                "https://x?y=1",
                "https://x#y",
                "mailto:x@y",
                "http://things.example",
                "http://127.0.0.1.evil.example")) {
            ClientSettings.Builder settings =
                    settings().secret("apiToken", "t0ken").baseUrl(URI.create(wrong));
            assertThrows(ConfigurationException.class, settings::build, wrong);
        }
        for (String fine : List.of("http://localhost:8080", "http://127.0.0.1", "http://[::1]:1/", "https://x/y//")) {
            ClientSettings built = settings()
                    .secret("apiToken", "t0ken")
                    .baseUrl(URI.create(fine))
                    .build();
            assertFalse(built.baseUrl().toString().endsWith("/"), fine);
        }
    }

    @Test
    void c5SecretsAreNotShown() {
        ClientSettings.Builder settings = settings().secret("apiToken", Fixture.SECRET);
        ClientSettings built = settings.build();
        try (Engine engine = Engine.open(built)) {
            String shown = settings + "" + built + built.secrets() + built.headers() + engine;
            assertFalse(shown.contains(Fixture.SECRET), shown);
        }
    }
}
