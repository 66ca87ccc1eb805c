package dev.lathe.runtime.internal.call;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lathe.runtime.core.Attempt;
import dev.lathe.runtime.core.Attributes;
import dev.lathe.runtime.core.Call;
import dev.lathe.runtime.core.ConnectionException;
import dev.lathe.runtime.core.Headers;
import dev.lathe.runtime.core.Interceptor;
import dev.lathe.runtime.core.NoParams;
import dev.lathe.runtime.core.Page;
import dev.lathe.runtime.core.RawJson;
import dev.lathe.runtime.core.RequestOptions;
import dev.lathe.runtime.core.TokenGrant;
import dev.lathe.runtime.core.TransportRequest;
import dev.lathe.runtime.core.TransportResponse;
import dev.lathe.runtime.core.Upload;
import dev.lathe.runtime.internal.http.Credential;
import dev.lathe.runtime.testing.RecordingServer;
import dev.lathe.runtime.testing.RecordingServer.Answer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What interceptors see, and what they can change. */
@Timeout(30)
class InterceptorTest {

    @ParameterizedTest
    @ValueSource(strings = {"blocking", "async"})
    void eachAttemptIsSeenFromOutsideInAndBackAgain(String way) {
        List<String> notes = new CopyOnWriteArrayList<>();
        RequestOptions options = RequestOptions.builder()
                .interceptor(new Watching.Noting("call", notes))
                .build();
        try (RecordingServer server = RecordingServer.start().answer(503, "{}").answer(200, Watching.FINE);
                Engine engine =
                        Watching.engine(server, new Watching.Noting("one", notes), new Watching.Noting("two", notes))) {
            String value = way.equals("async")
                    ? engine.callAsync(Fixture.GET.at("1"), NoParams.INSTANCE, options)
                            .join()
                    : engine.call(Fixture.GET.at("1"), NoParams.INSTANCE, options);
            assertEquals("x", value);
        }
        assertEquals(
                List.of(
                        "one started things.get",
                        "two started things.get",
                        "call started things.get",
                        "one request 1",
                        "two request 1",
                        "call request 1",
                        "call response 1 503",
                        "two response 1 503",
                        "one response 1 503",
                        "one request 2",
                        "two request 2",
                        "call request 2",
                        "call response 2 200",
                        "two response 2 200",
                        "one response 2 200"),
                notes);
    }

    @Test
    void anAttemptWithoutAnAnswerIsAFailure() {
        List<String> notes = new CopyOnWriteArrayList<>();
        try (Engine engine = new Fixture.Patience()
                .engine(Fixture.settings(URI.create("http://127.0.0.1:1"))
                        .interceptor(new Watching.Noting("one", notes)))) {
            assertThrows(ConnectionException.class, () -> Watching.get(engine));
        }
        assertEquals(
                List.of(
                        "one started things.get",
                        "one request 1",
                        "one failure 1 ConnectionException",
                        "one request 2",
                        "one failure 2 ConnectionException",
                        "one request 3",
                        "one failure 3 ConnectionException"),
                notes);
    }

    @Test
    void headersBodyAndQueryCanBeChangedAndTheAnswerToo() {
        Interceptor changing = Watching.requests(request -> request.withHeaders(
                        request.headers().toBuilder().set("X-Mine", "1").build())
                .withUri(URI.create(request.uri() + "?more=1"))
                .withBody(Upload.ofText("{\"name\":\"other\"}")));
        Interceptor replacing = Watching.responses(answer ->
                TransportResponse.of(201, answer.headers(), Fixture.ok("\"y\"").getBytes(StandardCharsets.UTF_8)));
        try (RecordingServer server = RecordingServer.start().answer(200, Watching.FINE);
                Engine engine = Watching.engine(server, changing, replacing)) {
            assertEquals("y", engine.call(Fixture.CREATE.at(), "name", RequestOptions.none()));
            assertEquals("1", server.request().header("X-Mine"));
            assertEquals("more=1", server.request().rawQuery());
            assertEquals("{\"name\":\"other\"}", server.request().body());
            assertEquals("Bearer " + Fixture.SECRET, server.request().header("Authorization"));
        }
    }

    static Stream<Arguments> credentials() {
        return Stream.of(
                Arguments.of(Credential.bearer("key")),
                Arguments.of(Credential.basic("key")),
                Arguments.of(Credential.header("key", "X-Key")),
                Arguments.of(Credential.query("key", "key")),
                Arguments.of(Credential.cookie("key", "key")));
    }

    @ParameterizedTest
    @MethodSource("credentials")
    void c5NoInterceptorSeesACredential(Credential credential) {
        String secret = "user:" + Fixture.SECRET;
        List<String> seen = new CopyOnWriteArrayList<>();
        Interceptor looking = new Interceptor() {
            @Override
            public TransportRequest request(TransportRequest request, Attempt attempt) {
                seen.add(request.uri() + " " + text(request.headers()));
                return request;
            }

            @Override
            public TransportResponse response(TransportResponse response, Attempt attempt) {
                seen.add(text(response.headers()) + response.bodyText());
                return response;
            }
        };
        Answer echo = Answer.json(503, "{\"echo\":\"" + secret + "\"}").with("X-Echo", "key " + secret);
        try (RecordingServer server = RecordingServer.start()
                        .answer(echo)
                        .answer(Answer.json(200, Watching.FINE).with("X-Echo", secret));
                Engine engine = new Fixture.Patience()
                        .engine(ClientSettings.builder("Things", "1")
                                .baseUrl(server.url())
                                .envelope(Fixture.ENVELOPE)
                                .alternative(credential)
                                .secret("key", secret)
                                .interceptor(looking))) {
            assertEquals("x", Watching.get(engine));
            assertEquals(2, server.requests().size());
        }
        assertEquals(4, seen.size());
        assertFalse(seen.toString().contains(Fixture.SECRET), seen.toString());
        assertTrue(seen.get(1).contains("***"), seen.get(1));
    }

    private static String text(Headers headers) {
        return headers.names().stream()
                .map(name -> name + headers.all(name))
                .toList()
                .toString();
    }

    @Test
    void c5RequestsForAccessTokensAreNotShown() {
        List<String> seen = new CopyOnWriteArrayList<>();
        try (RecordingServer server = RecordingServer.start()
                        .answer(200, "{\"access_token\":\"t1\",\"token_type\":\"Bearer\"}")
                        .answer(401, "{}")
                        .answer(200, "{\"access_token\":\"t2\",\"token_type\":\"Bearer\"}")
                        .answer(200, Watching.FINE);
                Engine engine = Engine.open(ClientSettings.builder("Things", "1")
                        .baseUrl(server.url())
                        .envelope(Fixture.ENVELOPE)
                        .alternative(Credential.bearer("login"))
                        .tokenUrls("login", "/token", null)
                        .grant("login", TokenGrant.clientCredentials("me", "s3cr3t"))
                        .interceptor(new Watching.Noting("one", seen))
                        .build())) {
            assertEquals("x", Watching.get(engine));
            assertEquals(4, server.requests().size());
        }
        assertEquals(
                List.of(
                        "one started things.get",
                        "one request 1",
                        "one response 1 401",
                        "one request 2",
                        "one response 2 200"),
                seen);
    }

    @Test
    void aListBeginsOnceAndEachPageIsACallOfItsOwn() {
        List<String> notes = new CopyOnWriteArrayList<>();
        Attributes.Key<String> thread = Attributes.Key.of(String.class);
        Interceptor remembering = new Watching.Noting("one", notes) {
            @Override
            public void started(Call<?, ?> call, Attributes shared) {
                shared.put(thread, "thread of the caller");
            }

            @Override
            public TransportResponse response(TransportResponse response, Attempt attempt) {
                notes.add(attempt.shared().get(thread) + " " + attempt.own().get(thread));
                attempt.own().put(thread, "only here");
                return response;
            }
        };
        try (RecordingServer server = RecordingServer.start()
                        .answer(200, "{\"success\":true,\"result\":[1],\"result_info\":{\"total_pages\":2}}")
                        .answer(200, "{\"success\":true,\"result\":[2],\"result_info\":{\"total_pages\":2}}");
                Engine engine = Watching.engine(server, remembering)) {
            int items = 0;
            Iterator<Page<Long, RawJson>> pages = engine.pages(
                            Fixture.LIST.at(), NoParams.INSTANCE, RequestOptions.none())
                    .pages();
            while (pages.hasNext()) {
                items += pages.next().items().size();
            }
            assertEquals(2, items);
        }
        assertEquals(
                List.of("one request 1", "thread of the caller null", "one request 1", "thread of the caller null"),
                notes);
    }

    /** On a thread of the transport, callers' code could hold up every call. */
    @Test
    void outcomesAreShownOnThreadsForCallersCode() {
        List<String> threads = new CopyOnWriteArrayList<>();
        Interceptor where = Watching.responses(answer -> {
            threads.add(Thread.currentThread().getName());
            return answer;
        });
        try (RecordingServer server = RecordingServer.start().answer(200, Watching.FINE);
                Engine engine = Watching.engine(server, where)) {
            assertEquals("x", Watching.get(engine));
        }
        assertEquals(List.of("things-attempt-1"), threads);
    }

    @Test
    void attributesBelongToTheirKey() {
        Attributes attributes = new Attributes();
        Attributes.Key<String> mine = Attributes.Key.of(String.class);
        Attributes.Key<String> yours = Attributes.Key.of(String.class);
        attributes.put(mine, "secret");
        assertEquals("secret", attributes.get(mine));
        assertNull(attributes.get(yours));
        assertEquals("Attributes[1]", attributes.toString());
    }
}
