package dev.lathe.runtime.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lathe.runtime.core.Call;
import dev.lathe.runtime.core.ConnectionException;
import dev.lathe.runtime.core.ConnectionException.Stage;
import dev.lathe.runtime.core.DecodeException;
import dev.lathe.runtime.core.NoParams;
import dev.lathe.runtime.core.RequestOptions;
import dev.lathe.runtime.core.SdkException;
import dev.lathe.runtime.internal.call.Calls;
import dev.lathe.runtime.internal.call.Engine;
import dev.lathe.runtime.internal.json.JsonReader;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers that end too early. */
@Timeout(60)
class CutAnswersTest {

    private static final List<Long> VALUE =
            LongStream.range(1_000_000, 1_000_240).boxed().toList();
    private static final String BODY =
            Api.ok(VALUE.stream().map(String::valueOf).collect(Collectors.joining(",", "[", "]")));

    /** How an answer says where it ends. */
    enum Framing {
        LENGTH {
            @Override
            String answer() {
                return Api.answer(BODY);
            }
        },
        CHUNKS {
            @Override
            String answer() {
                int half = BODY.length() / 2;
                return Api.chunked("200 OK") + Api.chunk(BODY.substring(0, half)) + Api.chunk(BODY.substring(half))
                        + "0\r\n\r\n";
            }
        },
        CLOSE {
            @Override
            String answer() {
                return "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n" + BODY;
            }
        };

        abstract String answer();

        /** How many bytes may come after the one by which the answer is known to be whole. */
        int after() {
            return this == CHUNKS ? "\r\n\r\n".length() : "\r\n".length();
        }
    }

    private static final Call<NoParams, List<Long>> CUT_AT =
            Calls.of("things.numbers", "GET", "/cut/{cut}").enveloped().value(in -> in.nextList(JsonReader::nextLong));

    private static String cut(String answer, Seen request) {
        return answer.substring(0, Integer.parseInt(request.target().substring("/cut/".length())));
    }

    @ParameterizedTest
    @EnumSource(Framing.class)
    void s1AnAnswerCutAtAnyByteIsATypedErrorAndNeverAnotherValue(Framing framing) {
        String answer = framing.answer();
        try (HostileServer server = HostileServer.playing(
                        (request, wire) -> wire.send(cut(answer, request)).hangUp());
                Engine engine = Api.engine(server)) {
            long errors = IntStream.rangeClosed(0, answer.length())
                    .parallel()
                    .filter(cut -> isError(framing, engine, cut))
                    .count();
            assertTrue(errors >= answer.length() - framing.after(), "cuts that were seen: " + errors);
        }
    }

    private static boolean isError(Framing framing, Engine engine, int cut) {
        try {
            List<Long> value = Way.of(cut).call(engine, CUT_AT.at(cut), NoParams.INSTANCE, Api.ONCE);
            assertEquals(VALUE, value, "cut at " + cut);
            assertTrue(cut >= framing.answer().length() - framing.after(), "a value, though cut at " + cut);
            return false;
        } catch (ConnectionException broken) {
            return true;
        } catch (DecodeException cutJson) {
            assertEquals(Framing.CLOSE, framing, "cut at " + cut + ": " + cutJson);
            return true;
        }
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void s1AResetAnywhereIsAConnectionException(Way way) {
        String answer = Framing.LENGTH.answer();
        AtomicInteger offset = new AtomicInteger();
        try (HostileServer server = HostileServer.playing((request, wire) ->
                        wire.send(answer.substring(0, offset.get())).reset());
                Engine engine = Api.engine(server)) {
            for (int cut = 0; cut < answer.length(); cut += 37) {
                offset.set(cut);
                ConnectionException failure = assertThrows(
                        ConnectionException.class,
                        () -> way.call(engine, Api.NUMBERS.at(), NoParams.INSTANCE, Api.ONCE));
                assertEquals(Stage.EXCHANGING, failure.stage());
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void s1AShortAnswerIsAskedForAgain(Way way) {
        AtomicInteger count = new AtomicInteger();
        String whole = Api.answer(Api.ok("\"x\""));
        try (HostileServer server = HostileServer.playing((request, wire) -> {
                    if (count.incrementAndGet() < 3) {
                        wire.send(whole.substring(0, whole.length() - 3)).hangUp();
                    } else {
                        wire.send(whole);
                    }
                });
                Engine engine = Api.engine(server)) {
            assertEquals("x", Api.get(way, engine, RequestOptions.none()));
            assertEquals(3, server.requests().size());
        }
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void s1JsonThatIsCutInACompleteAnswerIsADecodeErrorAndNotAskedForAgain(Way way) {
        try (HostileServer server = HostileServer.sending(Api.answer("{\"success\":true,\"result\":\"x"));
                Engine engine = Api.engine(server)) {
            assertThrows(DecodeException.class, () -> Api.get(way, engine, RequestOptions.none()));
            assertEquals(1, server.requests().size());
        }
    }

    /** An error whose body does not come is a broken connection too, not an error without a body. */
    @ParameterizedTest
    @ValueSource(strings = {"500 X", "404 X", "302 X"})
    void s1AnErrorThatIsCutIsAConnectionException(String status) {
        try (HostileServer server =
                        HostileServer.sending("HTTP/1.1 " + status + "\r\nContent-Length: 100\r\n\r\n{\"errors\":");
                Engine engine = Api.engine(server)) {
            assertThrows(ConnectionException.class, () -> Api.get(Way.BLOCKING, engine, Api.ONCE));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP/1.1 200 OK\r\nContent-Length: -5\r\n\r\n{}",
                "HTTP/1.1 200 OK\r\nContent-Length: two\r\n\r\n{}",
                "HTTP/1.1 200 OK\r\nContent-Length: 99999999999999999999\r\n\r\n{}",
                "HTTP/1.1 200 OK\r\nContent-Length: 9223372036854775807\r\n\r\n{}",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n{}",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n-2\r\n{}",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nffffffffffffffff\r\n{}",
                "HTTP/1.1 200 OK\r\nno colon here\r\n\r\n{}",
                "HTTP/1.1 200 OK\r\n: no name\r\n\r\n{}",
                "HTTP/1.1 2000 OK\r\nContent-Length: 2\r\n\r\n{}",
                "HTTP/1.1 2OO OK\r\nContent-Length: 2\r\n\r\n{}",
                "HTTP/1.1 099 OK\r\nContent-Length: 2\r\n\r\n{}",
                "HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\nConnection: upgrade\r\n\r\n{}",
                "HTTP/9.9 200 OK\r\nContent-Length: 2\r\n\r\n{}",
                "SSH-2.0-OpenSSH_9.2\r\n",
                "\r\n\r\n\r\n",
                "nonsense\r\n\r\n",
                "\0\0\0\0"
            })
    void s1NonsenseIsATypedError(String answer) {
        try (HostileServer server = HostileServer.sending(answer);
                Engine engine = Api.engine(server)) {
            for (Way way : Way.values()) {
                assertThrows(SdkException.class, () -> Api.get(way, engine, Api.ONCE), answer);
            }
        }
    }

    @Test
    void s1APostThatMayHaveBeenAppliedIsNotRepeated() {
        for (String answer : List.of("", "HTTP/1.1 200 OK\r\n", "HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n{")) {
            try (HostileServer server = HostileServer.sending(answer);
                    Engine engine = Api.engine(server)) {
                assertThrows(ConnectionException.class, () -> engine.call(Api.CREATE.at(), "x", RequestOptions.none()));
                assertEquals(1, server.requests().size(), answer);
            }
        }
    }
}
