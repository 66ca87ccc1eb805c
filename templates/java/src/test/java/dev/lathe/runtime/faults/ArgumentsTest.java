package dev.lathe.runtime.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lathe.runtime.core.NoParams;
import dev.lathe.runtime.core.RawJson;
import dev.lathe.runtime.core.RequestOptions;
import dev.lathe.runtime.core.TokenGrant;
import dev.lathe.runtime.internal.call.ClientSettings;
import dev.lathe.runtime.internal.call.Engine;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Arguments that are none. */
@Timeout(30)
class ArgumentsTest {

    private static final String FINE = Api.answer(Api.ok("\"x\""));

    /** A value of any type that is null, as code without null checks passes it. */
    // What is tested is what happens to those whom no checker warns.
    @SuppressWarnings({"NullAway", "TypeParameterUnusedInFormals"})
    private static <T> T nothing() {
        return (T) null;
    }

    private static void assertNames(String argument, Executable call) {
        RuntimeException refused = assertThrows(RuntimeException.class, call);
        assertTrue(
                refused instanceof NullPointerException || refused instanceof IllegalArgumentException, "" + refused);
        assertTrue(String.valueOf(refused.getMessage()).contains(argument), refused.getMessage());
    }

    @Test
    void c1NullsAreRefusedByNameAndNothingIsSent() {
        try (HostileServer server = HostileServer.sending(FINE);
                Engine engine = Api.engine(server)) {
            assertNames("thing_id", () -> Api.GET.at(ArgumentsTest.<Object>nothing()));
            assertNames("params", () -> engine.call(Api.GET.at("1"), nothing(), RequestOptions.none()));
            assertNames("params", () -> engine.callAsync(Api.CREATE.at(), nothing(), RequestOptions.none()));
            assertNames("options", () -> engine.call(Api.GET.at("1"), NoParams.INSTANCE, nothing()));
            assertNames("options", () -> engine.sendAsync(Api.GET.at("1"), NoParams.INSTANCE, nothing()));
            RequestOptions.Builder options = RequestOptions.builder();
            assertNames("timeout", () -> options.timeout(nothing()));
            assertNames("attemptTimeout", () -> options.attemptTimeout(nothing()));
            assertNames("value", () -> options.header("X", nothing()));
            assertNames("name", () -> options.header(nothing(), "x"));
            assertNames("value", () -> options.query("x", nothing()));
            assertNames("name", () -> options.query(nothing(), "x"));
            assertNames("value", () -> options.bodyMember("x", nothing()));
            assertNames("name", () -> options.bodyMember(nothing(), RawJson.of("1")));
            assertNames("idempotencyKey", () -> options.idempotencyKey(nothing()));
            assertNames("retry", () -> options.retry(nothing()));
            assertEquals(List.of(), server.requests());
        }
    }

    @Test
    void c1NullsInSettingsAreRefusedByName() {
        ClientSettings.Builder builder = ClientSettings.builder("Things", "1");
        assertNames("transport", () -> builder.transport(nothing()));
        assertNames("apiToken", () -> builder.secret("apiToken", ArgumentsTest.<String>nothing()));
        assertNames("apiToken", () -> builder.secret("apiToken", ArgumentsTest.<Supplier<String>>nothing()));
        assertNames("apiToken", () -> builder.grant("apiToken", nothing()));
        assertNames("value", () -> builder.header("X", nothing()));
        assertNames("name", () -> builder.header(nothing(), "x"));
        assertNames("timeout", () -> builder.timeout(nothing()));
        assertNames("attemptTimeout", () -> builder.attemptTimeout(nothing()));
        assertNames("connectTimeout", () -> builder.connectTimeout(nothing()));
        assertNames("baseUrl", () -> builder.baseUrl(nothing()));
        assertNames("clientId", () -> TokenGrant.clientCredentials(nothing(), "x"));
    }

    @Test
    void c1NumbersOutOfRangeAreRefusedByName() {
        ClientSettings.Builder builder = ClientSettings.builder("Things", "1");
        for (Duration none : List.of(Duration.ZERO, Duration.ofSeconds(-1))) {
            assertNames("timeout", () -> builder.timeout(none));
            assertNames("attemptTimeout", () -> builder.attemptTimeout(none));
            assertNames("connectTimeout", () -> builder.connectTimeout(none));
            assertNames("timeout", () -> RequestOptions.builder().timeout(none));
        }
        assertNames("maxRetries", () -> builder.maxRetries(-1));
        assertNames("maxConcurrentCalls", () -> builder.maxConcurrentCalls(0));
        assertNames("maxRetries", () -> RequestOptions.builder().maxRetries(-1));
    }

    /** Who wants no timeout takes the longest duration there is. */
    @ParameterizedTest
    @EnumSource(Way.class)
    void c1TheLongestDurationIsNoMistake(Way way) {
        Duration longest = Duration.ofSeconds(Long.MAX_VALUE);
        try (HostileServer server = HostileServer.playing((request, wire) -> wire.send(FINE));
                Engine engine = Engine.open(Api.settings(server.url())
                        .timeout(longest)
                        .attemptTimeout(longest)
                        .connectTimeout(longest)
                        .build())) {
            assertEquals("x", Api.get(way, engine, RequestOptions.none()));
            assertEquals(
                    "x",
                    Api.get(
                            way,
                            engine,
                            RequestOptions.builder()
                                    .timeout(longest)
                                    .attemptTimeout(longest)
                                    .maxRetries(Integer.MAX_VALUE)
                                    .build()));
        }
    }
}
