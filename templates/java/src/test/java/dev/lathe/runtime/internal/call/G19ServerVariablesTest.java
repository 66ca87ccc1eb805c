package dev.lathe.runtime.internal.call;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.lathe.runtime.core.Call;
import dev.lathe.runtime.core.ConfigurationException;
import dev.lathe.runtime.core.NoParams;
import dev.lathe.runtime.testing.RecordingServer;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Threat G19: no value of a server's variable moves the address to a place that the document does not mean. */
class G19ServerVariablesTest {

    private static final ServerTemplate SERVER = ServerTemplate.of("{scheme}://{tenant}.example.com:{port}/{base}/v1")
            .variable("scheme", "https")
            .variable("tenant", "demo")
            .variable("port", "8443")
            .variable("base", "api")
            .variable("unused", "");

    private static URI resolved(ServerTemplate server, String name, String value) {
        return server.resolve(Map.of(name, value));
    }

    static List<String> attacks() {
        return List.of(
                "",
                " ",
                ".",
                "..",
                "../..",
                "a/../b",
                "/",
                "//evil.com",
                "evil.com/#",
                "evil.com/",
                "evil.com?x=",
                "evil.com#",
                "evil.com\\",
                "user@evil.com",
                "user:password@evil.com",
                "@",
                ":",
                "a:b",
                "%2e%2e",
                "%0d%0aHost:evil.com",
                "a\r\nHost: evil.com",
                "a\n",
                "\0",
                "a\tb",
                "{tenant}",
                "${x}",
                "$1",
                "javascript",
                "file",
                "-1",
                "65536",
                "123456",
                "\u0661",
                "\u3002",
                "ex\u00e4mple",
                "a".repeat(300));
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void whatDoesNotFitIntoItsPlaceIsRefusedAndNotRepeated(String attack) {
        for (String name : List.of("scheme", "tenant", "port", "base")) {
            boolean isHarmless = switch (name) {
                case "tenant", "base" -> attack.matches("javascript|file|65536|123456");
                default -> false;
            };
            if (isHarmless || (name.equals("base") && attack.equals("-1"))) {
                assertEquals(
                        name.equals("tenant") ? attack + ".example.com" : "demo.example.com",
                        resolved(SERVER, name, attack).getHost());
                continue;
            }
            ConfigurationException refused =
                    assertThrows(ConfigurationException.class, () -> resolved(SERVER, name, attack), name);
            if (attack.length() > 3) {
                assertFalse(String.valueOf(refused.getMessage()).contains(attack), refused::getMessage);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "scheme, http, http://demo.example.com:8443/api/v1",
        "tenant, acme, https://acme.example.com:8443/api/v1",
        "tenant, acme.eu-1, https://acme.eu-1.example.com:8443/api/v1",
        "port, 65535, https://demo.example.com:65535/api/v1",
        "base, a/b-c.d~1, https://demo.example.com:8443/a/b-c.d~1/v1",
        "other, anything, https://demo.example.com:8443/api/v1"
    })
    void whatFitsIsTaken(String name, String value, String expected) {
        assertEquals(URI.create(expected), resolved(SERVER, name, value));
    }

    @Test
    void ofListedValuesOnlyTheseAreTaken() {
        ServerTemplate listed =
                ServerTemplate.of("https://{region}.example.com").variable("region", "eu", "eu", "us");
        assertEquals(URI.create("https://us.example.com"), resolved(listed, "region", "us"));
        for (String other : List.of("asia", "EU", "", "eu.evil.com")) {
            assertThrows(ConfigurationException.class, () -> resolved(listed, "region", other), other);
        }
    }

    @Test
    void aWholeHostMayBringItsPortAndAWholeAddressItsPath() {
        ServerTemplate host = ServerTemplate.of("https://{host}/v1").variable("host", "example.com");
        assertEquals(URI.create("https://localhost:8080/v1"), resolved(host, "host", "localhost:8080"));
        ServerTemplate origin = ServerTemplate.of("{base}/v1").variable("base", "https://example.com");
        assertEquals(URI.create("http://10.0.0.1:80/x/v1"), resolved(origin, "base", "http://10.0.0.1:80/x"));
        for (String attack :
                List.of("ftp://a", "https://u@a", "https://a?b", "https://a#", "https://a/..", "//a", "a")) {
            assertThrows(ConfigurationException.class, () -> resolved(origin, "base", attack), attack);
        }
    }

    @Test
    void valuesOfTheDocumentItselfStillMakeAnAddress() {
        for (String value : List.of("a@b", "a/#", "a?b")) {
            ServerTemplate hostile = ServerTemplate.of("https://{x}").variable("x", value, value);
            assertThrows(ConfigurationException.class, () -> hostile.resolve(Map.of()), value);
        }
        assertThrows(
                ConfigurationException.class,
                () -> ServerTemplate.of("https://{y}").resolve(Map.of("y", "a")));
    }

    @Test
    void aClientSendsToTheChosenServerAndCallsOfTheirOwnServersTakeTheSameVariables() {
        Call<NoParams, Void> own = Calls.of("own", "GET", "/x")
                .server(ServerTemplate.of("http://{host}/own").variable("host", "elsewhere.example"))
                .nothing();
        Call<NoParams, Void> usual = Calls.of("usual", "GET", "/x").nothing();
        try (RecordingServer server = RecordingServer.start().otherwise(r -> RecordingServer.Answer.json(200, "{}"));
                Engine engine = Engine.open(ClientSettings.builder("Things", "1")
                        .servers(
                                ServerTemplate.of("https://first.example"),
                                ServerTemplate.of("http://{host}/{v}")
                                        .variable("host", "second.example")
                                        .variable("v", "v1"))
                        .anonymous()
                        .server(1)
                        .serverVariable("host", server.url().getAuthority())
                        .serverVariable("v", "v2")
                        .build())) {
            engine.call(usual.at(), NoParams.INSTANCE, Fixture.none());
            engine.call(own.at(), NoParams.INSTANCE, Fixture.none());
            assertEquals(
                    List.of("/v2/x", "/own/x"),
                    server.requests().stream()
                            .map(RecordingServer.Recorded::rawPath)
                            .toList());
        }
    }

    @Test
    void aBadVariableFailsWhenTheClientIsMade() {
        ClientSettings.Builder settings = ClientSettings.builder("Things", "1")
                .servers(SERVER)
                .anonymous()
                .serverVariable("tenant", "evil.com/#");
        assertThrows(ConfigurationException.class, settings::build);
    }
}
