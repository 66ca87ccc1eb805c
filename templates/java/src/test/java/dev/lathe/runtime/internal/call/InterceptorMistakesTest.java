package dev.lathe.runtime.internal.call;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.lathe.runtime.core.ApiException;
import dev.lathe.runtime.core.Attempt;
import dev.lathe.runtime.core.Attributes;
import dev.lathe.runtime.core.Call;
import dev.lathe.runtime.core.ConfigurationException;
import dev.lathe.runtime.core.ConnectionException;
import dev.lathe.runtime.core.ConnectionException.Stage;
import dev.lathe.runtime.core.Interceptor;
import dev.lathe.runtime.core.InterceptorException;
import dev.lathe.runtime.core.NoParams;
import dev.lathe.runtime.core.RequestOptions;
import dev.lathe.runtime.core.TransportRequest;
import dev.lathe.runtime.core.TransportResponse;
import dev.lathe.runtime.testing.RecordingServer;
import dev.lathe.runtime.testing.RecordingServer.Answer;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Interceptors that throw, or want what they cannot have. */
@Timeout(30)
class InterceptorMistakesTest {

    /** Where an interceptor throws. */
    enum Place {
        STARTED,
        REQUEST,
        RESPONSE
    }

    static Stream<Arguments> throwing() {
        return Stream.of(new IllegalStateException("mine"), new AssertionError("mine"))
                .flatMap(thrown -> Stream.of(Place.values()).map(place -> Arguments.of(place, thrown)));
    }

    @ParameterizedTest
    @MethodSource("throwing")
    void whatAnInterceptorThrowsEndsTheCallAndIsNotRepeated(Place place, Throwable thrown) {
        List<String> notes = new CopyOnWriteArrayList<>();
        Interceptor careless = new Interceptor() {
            @Override
            public void started(Call<?, ?> call, Attributes shared) {
                fail(Place.STARTED);
            }

            @Override
            public TransportRequest request(TransportRequest request, Attempt attempt) {
                fail(Place.REQUEST);
                return request;
            }

            @Override
            public TransportResponse response(TransportResponse response, Attempt attempt) {
                fail(Place.RESPONSE);
                return response;
            }

            private void fail(Place here) {
                if (here == place && thrown instanceof RuntimeException mistake) {
                    throw mistake;
                }
                if (here == place && thrown instanceof Error error) {
                    throw error;
                }
            }
        };
        try (RecordingServer server = RecordingServer.start().otherwise(request -> Answer.json(200, Watching.FINE));
                Engine engine = Watching.engine(
                        server, new Watching.Noting("outer", notes), careless, new Watching.Noting("inner", notes))) {
            InterceptorException failure = assertThrows(InterceptorException.class, () -> Watching.get(engine));
            assertSame(thrown, failure.getCause());
            assertFalse(failure.getMessage().contains("mine"), failure.getMessage());
            assertEquals(place == Place.RESPONSE ? 1 : 0, server.requests().size());
        }
        List<String> after =
                notes.stream().filter(note -> !note.contains("started")).toList();
        assertEquals(
                switch (place) {
                    case STARTED -> List.of();
                    case REQUEST -> List.of("outer request 1", "outer failure 1 InterceptorException");
                    case RESPONSE ->
                        List.of(
                                "outer request 1",
                                "inner request 1",
                                "inner response 1 200",
                                "outer failure 1 InterceptorException");
                },
                after);
    }

    @Test
    void anExceptionOfOursMayAskForAnotherAttempt() {
        AtomicInteger answers = new AtomicInteger();
        Interceptor picky = Watching.responses(answer -> {
            if (answers.incrementAndGet() == 1) {
                throw new ConnectionException(Stage.EXCHANGING, "not good enough", null);
            }
            return answer;
        });
        try (RecordingServer server = RecordingServer.start().otherwise(request -> Answer.json(200, Watching.FINE));
                Engine engine = Watching.engine(server, picky)) {
            assertEquals("x", Watching.get(engine));
            assertEquals(2, server.requests().size());
        }
    }

    @Test
    void noInterceptorLeadsACallElsewhereOrMakesItAnotherMethod() {
        try (RecordingServer server = RecordingServer.start();
                RecordingServer other = RecordingServer.start();
                Engine away = Watching.engine(server, Watching.requests(request -> request.withUri(other.url())));
                Engine post = Watching.engine(
                        server, Watching.requests(request -> TransportRequest.of("POST", request.uri())))) {
            assertThrows(ConfigurationException.class, () -> Watching.get(away));
            assertThrows(ConfigurationException.class, () -> Watching.get(post));
            assertEquals(List.of(), server.requests());
            assertEquals(List.of(), other.requests());
        }
    }

    @Test
    void limitsStayWhateverAnInterceptorMakesOfTheRequest() {
        try (RecordingServer server = RecordingServer.start().answer(200, Fixture.ok("\"" + "x".repeat(900) + "\""));
                Engine engine = Engine.open(Watching.settings(
                                server,
                                Watching.requests(request -> TransportRequest.of(request.method(), request.uri())
                                        .withHeaders(request.headers())))
                        .maxResponseBytes(500)
                        .build())) {
            ConnectionException failure = assertThrows(ConnectionException.class, () -> Watching.get(engine));
            assertEquals(Stage.LIMIT_EXCEEDED, failure.stage());
        }
    }

    @Test
    void whatCannotBeReadAfterAnInterceptorIsStillADecodeError() {
        Interceptor emptying = Watching.responses(answer -> TransportResponse.of(500, answer.headers(), new byte[0]));
        try (RecordingServer server = RecordingServer.start().otherwise(request -> Answer.json(200, Watching.FINE));
                Engine engine = Watching.engine(server, emptying)) {
            CompletionException failed = assertThrows(
                    CompletionException.class,
                    () -> engine.callAsync(
                                    Fixture.GET.at("1"),
                                    NoParams.INSTANCE,
                                    RequestOptions.builder().maxRetries(0).build())
                            .join());
            ApiException failure = assertInstanceOf(ApiException.class, failed.getCause());
            assertEquals(500, failure.status());
        }
    }
}
