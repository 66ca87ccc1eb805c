package dev.lathe.runtime.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lathe.runtime.core.ApiException;
import dev.lathe.runtime.core.NoParams;
import dev.lathe.runtime.core.Response;
import dev.lathe.runtime.core.SdkException;
import dev.lathe.runtime.internal.call.Engine;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a server can put into messages: little, and printable. */
@Timeout(30)
class MessagesTest {

    private static final String CONTROLS = "\u001b[31mred\u0007\b\u009b\u0085\u00e9";

    /** All that is printed of an exception: itself and its causes, without the frames. */
    static String printed(Throwable failure) {
        StringBuilder all = new StringBuilder();
        for (Throwable one = failure; one != null; one = one.getCause()) {
            all.append(one).append('\n');
            for (Throwable more : one.getSuppressed()) {
                all.append(printed(more));
            }
        }
        return all.toString();
    }

    private static void assertPrintable(SdkException failure) {
        String printed = printed(failure);
        assertTrue(printed.chars().allMatch(c -> c == '\n' || (c >= ' ' && c <= '~')), printed);
        assertTrue(
                failure.getMessage().length() <= 2_000,
                "a message of " + failure.getMessage().length());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP/1.1 500 X\r\nX-Request-Id: a" + CONTROLS + "\r\nContent-Length: 0\r\n\r\n",
                "HTTP/1.1 500 " + CONTROLS + "\r\nContent-Length: 0\r\n\r\n",
                "HTTP/1.1 500 X\r\nContent-Length: 18\r\n\r\n" + CONTROLS + "\r\n\0\0\0\0\0\0",
                "HTTP/1.1 " + CONTROLS + "\r\n\r\n",
                CONTROLS + "\r\n\r\n",
                "HTTP/1.1 200 OK\r\n" + CONTROLS + ": x\r\n\r\n",
                "HTTP/1.1 200 OK\r\nContent-Length: " + CONTROLS + "\r\n\r\n",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n" + CONTROLS + "\r\n",
                "HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n" + CONTROLS,
                "HTTP/1.1 200 OK\r\nContent-Length: 17\r\n\r\n\"\u001b\u001b\u001b\u001b\u001b\u001b\u001b\u001b\u001b\u001b"
                        + "\u001b\u001b\u001b\u001b\u001b\u001b",
                "HTTP/1.1 200 OK\r\nContent-Length: 21\r\n\r\n{\"\\u001b[31m\":1,\"b\":]}",
                "HTTP/1.1 200 OK\r\nContent-Length: 32\r\n\r\n{\"success\":true,\"result\":{\"\\u001b"
            })
    void s20ControlCharactersNeverReachMessagesOrCauses(String answer) {
        try (HostileServer server = HostileServer.sending(answer);
                Engine engine = Api.engine(server)) {
            for (Way way : Way.values()) {
                assertPrintable(assertThrows(SdkException.class, () -> Api.get(way, engine, Api.ONCE), answer));
            }
        }
    }

    @Test
    void s20HeadersOfAnAnswerArePrintedByNameOnly() {
        String answer = Api.answer("200 OK", Api.ok("\"x\""), "X-Evil: seen?");
        try (HostileServer server = HostileServer.sending(answer);
                Engine engine = Api.engine(server)) {
            Response<String> response = engine.send(Api.GET.at("1"), NoParams.INSTANCE, Api.ONCE);
            String shown = response + " " + response.headers();
            assertTrue(shown.toLowerCase(Locale.ROOT).contains("x-evil") && !shown.contains("seen?"), shown);
        }
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void s21OfAnEndlessErrorTheMessageHoldsOneKilobyteAndTheAccessorTheRest(Way way) throws Exception {
        try (HostileServer server = HostileServer.playing(
                        (request, wire) -> wire.send(Api.chunked("500 X")).forever(Api.chunk("error ".repeat(1_000))));
                Engine engine = Api.engine(server)) {
            ApiException failure = assertThrows(ApiException.class, () -> Api.get(way, engine, Api.ONCE));
            assertTrue(
                    failure.getMessage().length() <= 1_100,
                    "" + failure.getMessage().length());
            assertEquals(65_536, failure.body().length());
            server.awaitGone();
        }
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void s21ManyLongProblemsMakeNoLongMessage(Way way) {
        String problem = "{\"code\":1,\"message\":\"" + "m".repeat(500) + "\"},";
        String body = "{\"success\":false,\"errors\":[" + problem.repeat(100) + "{\"code\":2}],\"result\":null}";
        try (HostileServer server = HostileServer.sending(Api.answer("400 X", body));
                Engine engine = Api.engine(server)) {
            ApiException failure = assertThrows(ApiException.class, () -> Api.get(way, engine, Api.ONCE));
            assertTrue(
                    failure.getMessage().length() <= 2_000,
                    "" + failure.getMessage().length());
            assertTrue(failure.errors().size() <= 100, "" + failure.errors().size());
        }
    }
}
