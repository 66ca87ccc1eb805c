package dev.lathe.runtime.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lathe.runtime.core.ApiException;
import dev.lathe.runtime.core.Call;
import dev.lathe.runtime.core.NoParams;
import dev.lathe.runtime.core.RawJson;
import dev.lathe.runtime.core.RequestOptions;
import dev.lathe.runtime.core.SdkException;
import dev.lathe.runtime.core.TokenGrant;
import dev.lathe.runtime.core.TransportRequest;
import dev.lathe.runtime.internal.call.Calls;
import dev.lathe.runtime.internal.call.ClientSettings;
import dev.lathe.runtime.internal.call.Engine;
import dev.lathe.runtime.internal.http.Credential;
import dev.lathe.runtime.internal.json.JsonReader;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Secrets, on their way to a server that repeats them wherever it can. */
@Timeout(60)
class EchoedSecretsTest {

    private static final String CANARY = "c4nary/s3cr3t+t\"k\\n=&%";
    private static final String PASSWORD = "p4ss/w\"rd";

    /** Five kinds of credentials. */
    enum Kind {
        BEARER,
        HEADER,
        QUERY,
        COOKIE,
        BASIC;

        Credential credential() {
            return switch (this) {
                case BEARER -> Credential.bearer("secret");
                case HEADER -> Credential.header("secret", "X-Api-Key");
                case QUERY -> Credential.query("secret", "key");
                case COOKIE -> Credential.cookie("secret", "session");
                case BASIC -> Credential.basic("secret");
            };
        }

        String secret() {
            return switch (this) {
                case BEARER, HEADER, QUERY -> CANARY;
                case COOKIE -> "c4naryS3ss10n";
                case BASIC -> "us3r:" + PASSWORD;
            };
        }

        ClientSettings.Builder settings(URI url) {
            return Carrier.over(ClientSettings.builder("Things", "1"))
                    .baseUrl(url)
                    .envelope(Api.ENVELOPE)
                    .logBodies(1 << 16)
                    .alternative(credential())
                    .secret("secret", secret());
        }

        /** What must be nowhere. */
        List<String> canaries() {
            String basic = Base64.getEncoder().encodeToString(secret().getBytes(StandardCharsets.UTF_8));
            return this == BASIC ? List.of(secret(), basic, PASSWORD) : List.of(secret());
        }
    }

    /** How a server may write them. */
    private static List<String> spellings(List<String> canaries) {
        List<String> all = new ArrayList<>();
        for (String canary : canaries) {
            all.add(canary);
            all.add(canary.replace("\\", "\\\\").replace("\"", "\\\""));
            all.add(canary.replace("\\", "\\\\").replace("\"", "\\\"").replace("/", "\\/"));
            StringBuilder unicode = new StringBuilder();
            StringBuilder percent = new StringBuilder();
            StringBuilder html = new StringBuilder();
            canary.chars().forEach(c -> {
                unicode.append(String.format("\\u%04X", c));
                percent.append(c % 2 == 0 ? String.format("%%%02x", c) : "" + (char) c);
                html.append(c % 2 == 0 ? String.format("&#x%x;", c) : String.format("&#%d;", c));
            });
            all.addAll(List.of(unicode.toString(), percent.toString(), html.toString()));
        }
        return all;
    }

    /** Where a server may write it. */
    private static List<String> answers(String echo) {
        String ascii = echo.replace("\r", "");
        return List.of(
                Api.answer("400 X", "{\"success\":false,\"errors\":[{\"code\":1,\"message\":\"" + ascii + "\"}]}"),
                Api.answer("500 X", "<pre>Authorization: " + ascii + "</pre>"),
                Api.answer("403 X", "", "X-Request-Id: " + ascii),
                Api.answer("302 X", "", "Location: https://evil.example/?" + ascii),
                Api.answer("500 " + ascii, ""),
                Api.answer(Api.ok("{\"" + ascii + "\":1}")),
                Api.answer(Api.ok("\"" + ascii + "\"")),
                Api.answer(ascii),
                "HTTP/1.1 " + ascii + "\r\n\r\n",
                ascii + " x\r\n\r\n",
                "HTTP/1.1 200 OK\r\n" + ascii + ": x\r\n\r\n",
                "HTTP/1.1 200 OK\r\nX " + ascii + ": x\r\n\r\n",
                "HTTP/1.1 200 OK\r\nContent-Length: " + ascii + "\r\n\r\n");
    }

    /** An operation whose messages quote what came: a date, and the names of a map. */
    private static final Call<NoParams, ?> DATES = Calls.of("things.dates", "GET", "/dates")
            .enveloped()
            .value(in -> in.peek() == RawJson.Kind.STRING ? in.nextDate() : in.nextMap(JsonReader::nextBoolean));

    /** What is logged, at every level, while it is open. */
    private static final class Lines extends Handler implements AutoCloseable {

        private static final Logger ROOT = Logger.getLogger("dev.lathe.runtime");

        private final List<String> lines = new CopyOnWriteArrayList<>();

        private Lines() {
            ROOT.setLevel(Level.ALL);
            ROOT.addHandler(this);
        }

        @Override
        public void publish(LogRecord entry) {
            lines.add(new SimpleFormatter().format(entry));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {
            ROOT.removeHandler(this);
            ROOT.setLevel(null);
        }
    }

    private static String trace(Throwable failure) {
        StringWriter text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text));
        return text + MessagesTest.printed(failure);
    }

    private static String outcome(Way way, Engine engine, Call<NoParams, ?> call) {
        try {
            return "" + engine + way.call(engine, call.at(), NoParams.INSTANCE, Api.ONCE);
        } catch (ApiException failure) {
            return trace(failure)
                    + failure.headers()
                    + failure.requestId()
                    + failure.body()
                    + failure.errors()
                    + failure.headers().all("Location");
        } catch (SdkException failure) {
            return trace(failure);
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void c5NoSecretIsInExceptionsCausesLogsOrTexts(Kind kind) {
        StringBuilder shown = new StringBuilder();
        int outcomes = 0;
        AtomicReference<String> script = new AtomicReference<>("");
        try (Lines lines = new Lines();
                HostileServer server = HostileServer.playing((request, wire) ->
                        wire.send(String.valueOf(script.get())).hangUp());
                Engine engine = Engine.open(kind.settings(server.url()).build())) {
            for (String echo : spellings(kind.canaries())) {
                for (String answer : answers(echo)) {
                    script.set(answer);
                    shown.append(outcome(Way.of(outcomes), engine, DATES));
                    outcomes++;
                }
            }
            assertEquals(outcomes, server.requests().size());
            assertTrue(lines.lines.size() >= outcomes, "only " + lines.lines.size() + " lines");
            assertHidden(kind.canaries(), shown.toString() + lines.lines);
        }
    }

    /** A refused grant is not tried again at once: each answer has a client of its own. */
    @Test
    void c5NoSecretOfAGrantIsInExceptionsCausesOrLogs() {
        TokenGrant grant = TokenGrant.refreshToken("me", CANARY, "r3fr3sh/\"c4nary");
        String basic = Base64.getEncoder()
                .encodeToString("me:c4nary%2Fs3cr3t%2Bt%22k%5Cn%3D%26%25".getBytes(StandardCharsets.UTF_8));
        List<String> canaries = List.of(CANARY, "r3fr3sh/\"c4nary", basic);
        StringBuilder shown = new StringBuilder();
        int outcomes = 0;
        AtomicReference<String> script = new AtomicReference<>("");
        try (Lines lines = new Lines();
                HostileServer server = HostileServer.playing((request, wire) -> {
                    assertEquals("Basic " + basic, request.header("Authorization"));
                    wire.send(String.valueOf(script.get())).hangUp();
                })) {
            ClientSettings.Builder settings = Carrier.over(ClientSettings.builder("Things", "1"))
                    .baseUrl(server.url())
                    .envelope(Api.ENVELOPE)
                    .logBodies(1 << 16)
                    .alternative(Credential.bearer("login"))
                    .tokenUrls("login", "/token", "/token")
                    .grant("login", grant);
            for (String echo : spellings(canaries)) {
                for (String answer : answers(echo)) {
                    script.set(answer);
                    try (Engine engine = Engine.open(settings.build())) {
                        shown.append(outcome(Way.of(outcomes), engine, DATES));
                    }
                    outcomes++;
                }
            }
            assertEquals(outcomes, server.requests().size());
            assertHidden(canaries, shown.toString() + lines.lines);
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void c5SettingsAndRequestsDoNotShowTheSecret(Kind kind) {
        ClientSettings.Builder builder = kind.settings(URI.create("https://things.example"));
        ClientSettings settings = builder.build();
        RequestOptions options = RequestOptions.builder()
                .header("X-Other", "c4nary-header")
                .query("q", "c4nary-query")
                .idempotencyKey("c4nary-key")
                .build();
        TransportRequest request = TransportRequest.of("GET", URI.create("https://things.example/x?key=c4nary-query"))
                .withHeaders(options.headers());
        TokenGrant grant = TokenGrant.refreshToken("me", "c4nary-secret", "c4nary-refresh");
        String shown = "" + builder + settings + settings.keyring().secrets() + settings.headers() + settings.keyring()
                + settings.tuning() + options + options.headers() + request + grant + kind.credential();
        assertHidden(kind.canaries(), shown);
        assertHidden(List.of("c4nary"), shown);
    }

    @Test
    void c5AServerThatSendsAnotherSecretThanOursMayShowIt() {
        String answer = Api.answer("400 X", "{\"errors\":[{\"code\":1,\"message\":\"bad value c4nary/other\"}]}");
        try (HostileServer server = HostileServer.sending(answer);
                Engine engine = Engine.open(Kind.BEARER.settings(server.url()).build())) {
            assertTrue(outcome(Way.BLOCKING, engine, DATES).contains("bad value c4nary/other"));
        }
    }

    private static void assertHidden(List<String> canaries, String text) {
        for (String canary : canaries) {
            int at = text.indexOf(canary);
            assertFalse(at >= 0, () -> text.substring(Math.max(0, at - 200), Math.min(text.length(), at + 100)));
        }
    }
}
