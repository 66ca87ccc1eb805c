package dev.lathe.runtime.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lathe.runtime.core.ConfigurationException;
import dev.lathe.runtime.core.Headers;
import dev.lathe.runtime.core.NoParams;
import dev.lathe.runtime.core.RawJson;
import dev.lathe.runtime.core.RequestOptions;
import dev.lathe.runtime.core.Response;
import dev.lathe.runtime.internal.call.ClientSettings;
import dev.lathe.runtime.internal.call.Engine;
import dev.lathe.runtime.internal.http.Credential;
import dev.lathe.runtime.internal.json.JsonReader;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Callers who make mistakes. */
@Timeout(30)
class MisuseTest {

    private static final String FINE = Api.answer(Api.ok("\"x\""));

    @ParameterizedTest
    @ValueSource(strings = {"", ".", ".."})
    void c2APathArgumentThatChangesThePathIsNotSent(String value) {
        IllegalArgumentException refused = assertThrows(IllegalArgumentException.class, () -> Api.GET.at(value));
        assertTrue(String.valueOf(refused.getMessage()).contains("thing_id"), refused.getMessage());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a/b",
                "a b",
                "a+b",
                "a?x=1#f",
                "a;b",
                "a:b",
                "a@b",
                "\u00e9\ud83d\ude00",
                "../../admin",
                "%2e%2e",
                "..%2f..%2fadmin",
                "a\r\nX: 1",
                "\0",
                "\u202e",
                "....//",
                "..;/",
                "%252e%252e",
                "//evil.example/",
                "\\"
            })
    void c3APathArgumentArrivesAsItIs(String value) {
        try (HostileServer server = HostileServer.playing((request, wire) -> wire.send(FINE));
                Engine engine = Api.engine(server)) {
            for (Way way : Way.values()) {
                way.call(engine, Api.GET.at(value), NoParams.INSTANCE, Api.ONCE);
            }
            for (Seen request : server.requests()) {
                String target = request.target();
                assertTrue(target.startsWith("/things/"), target);
                String last = target.substring("/things/".length());
                assertFalse(last.contains("/") || last.contains("+") || last.contains("?"), target);
                assertEquals(value, URLDecoder.decode(last, StandardCharsets.UTF_8));
            }
        }
    }

    @Test
    void c3HalfASurrogatePairIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> Api.GET.at("a\ud800"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"c4nary\r\nX: 1", "c4nary\n", "c4nary\0", "c4nary\u00e9", "c4nary\u2028", "c4nary\u007f"})
    void c4WhatIsNoHeaderValueIsRefusedAndNotRepeated(String value) {
        List<Executable> ways = List.of(
                () -> RequestOptions.builder().header("X-Name", value),
                () -> RequestOptions.builder().idempotencyKey(value),
                () -> ClientSettings.builder("Things", "1").header("X-Name", value),
                () -> ClientSettings.builder("Things", "1").secret("apiToken", value),
                () -> Headers.builder().add("X-Name", value));
        for (Executable way : ways) {
            IllegalArgumentException refused = assertThrows(IllegalArgumentException.class, way);
            assertFalse(MessagesTest.printed(refused).contains("c4nary"), refused.getMessage());
        }
        for (String name : List.of("", "X Name", "X:", "X\r\nY", "X\u00e9", "(X)")) {
            assertThrows(
                    IllegalArgumentException.class,
                    () -> RequestOptions.builder().header(name, "x"),
                    name);
        }
    }

    /** A source of secrets is asked later; what it gives must be as good. */
    @ParameterizedTest
    @ValueSource(strings = {"c4nary\r\nX: 1", "c4nary\0", "", " "})
    void c4ASecretThatCannotBeSentFailsTheCallAndIsNotRepeated(String value) {
        try (HostileServer server = HostileServer.playing((request, wire) -> wire.send(FINE));
                Engine engine = Engine.open(Carrier.over(ClientSettings.builder("Things", "1"))
                        .baseUrl(server.url())
                        .envelope(Api.ENVELOPE)
                        .alternative(Credential.bearer("token"))
                        .secret("token", () -> value)
                        .build())) {
            for (Way way : Way.values()) {
                ConfigurationException failure =
                        assertThrows(ConfigurationException.class, () -> Api.get(way, engine, RequestOptions.none()));
                assertFalse(MessagesTest.printed(failure).contains("c4nary"), failure.getMessage());
            }
            assertEquals(List.of(), server.requests());
        }
    }

    @Test
    void c9WhatIsChangedAfterwardsDoesNotChangeACall() {
        RequestOptions.Builder builder =
                RequestOptions.builder().header("X-A", "1").query("a", "1");
        RequestOptions before = builder.build();
        builder.header("X-A", "2").query("b", "2").timeout(Duration.ofSeconds(1));
        assertEquals(List.of("1"), before.headers().all("X-A"));
        assertEquals(1, before.query().size());
        assertEquals(null, before.timeout());
        Map<String, List<String>> fields = new LinkedHashMap<>();
        List<String> values = new ArrayList<>(List.of("1"));
        fields.put("X", values);
        Headers headers = Headers.received(fields);
        values.add("2");
        fields.clear();
        assertEquals(List.of("1"), headers.all("X"));
        assertThrows(UnsupportedOperationException.class, () -> headers.all("X").add("3"));
        assertThrows(UnsupportedOperationException.class, () -> headers.names().clear());
        assertThrows(UnsupportedOperationException.class, () -> before.query().clear());
    }

    @Test
    void c9WhatComesBackCannotBeChanged() {
        try (HostileServer server = HostileServer.playing((request, wire) -> wire.send(Api.answer(Api.ok("[1,2]"))));
                Engine engine = Api.engine(server)) {
            Response<List<Long>> response = engine.send(Api.NUMBERS.at(), NoParams.INSTANCE, Api.ONCE);
            assertThrows(
                    UnsupportedOperationException.class, () -> response.value().add(3L));
            byte[] body = response.body();
            body[0] = 'x';
            assertEquals('{', response.body()[0]);
        }
        Map<String, Long> map =
                JsonReader.decode("{\"a\":1}".getBytes(StandardCharsets.UTF_8), in -> in.nextMap(JsonReader::nextLong));
        assertThrows(UnsupportedOperationException.class, map::clear);
        RawJson raw = RawJson.of("{\"a\":[1]}");
        assertThrows(UnsupportedOperationException.class, () -> raw.asMap().clear());
        assertThrows(
                UnsupportedOperationException.class,
                () -> Objects.requireNonNull(raw.at("/a")).asList().clear());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "things.example",
                "//things.example",
                "ftp://things.example",
                "file:///etc",
                "https://",
                "https:things.example",
                "https://user:c4nary@things.example",
                "https://things.example/?key=c4nary",
                "https://things.example/#c4nary",
                "http://things.example",
                "http://localhost.evil.example",
                "http://127.0.0.1.evil.example",
                "http://2130706433"
            })
    void c10ABaseUrlThatIsNoneOrNotForSecretsIsRefusedAndNotRepeated(String url) {
        ClientSettings.Builder settings;
        URI address;
        try {
            address = URI.create(url);
        } catch (IllegalArgumentException noAddress) {
            return;
        }
        settings = ClientSettings.builder("Things", "1")
                .baseUrl(address)
                .alternative(Credential.bearer("token"))
                .secret("token", "t0ken");
        ConfigurationException refused = assertThrows(ConfigurationException.class, settings::build);
        assertFalse(MessagesTest.printed(refused).contains("c4nary"), refused.getMessage());
    }
}
