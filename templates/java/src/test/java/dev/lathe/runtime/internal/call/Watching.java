package dev.lathe.runtime.internal.call;

import dev.lathe.runtime.core.Attempt;
import dev.lathe.runtime.core.Attributes;
import dev.lathe.runtime.core.Call;
import dev.lathe.runtime.core.Interceptor;
import dev.lathe.runtime.core.NoParams;
import dev.lathe.runtime.core.RequestOptions;
import dev.lathe.runtime.core.SdkException;
import dev.lathe.runtime.core.TransportRequest;
import dev.lathe.runtime.core.TransportResponse;
import dev.lathe.runtime.testing.RecordingServer;
import java.util.List;
import java.util.function.UnaryOperator;

/** Interceptors for tests, and clients that have them. */
final class Watching {

    static final String FINE = Fixture.ok("\"x\"");

    private Watching() {}

    /** Notes what it sees. */
    static class Noting implements Interceptor {

        private final String name;
        private final List<String> notes;

        Noting(String name, List<String> notes) {
            this.name = name;
            this.notes = notes;
        }

        @Override
        public void started(Call<?, ?> call, Attributes shared) {
            notes.add(name + " started " + call.name());
        }

        @Override
        public TransportRequest request(TransportRequest request, Attempt attempt) {
            notes.add(name + " request " + attempt.number());
            return request;
        }

        @Override
        public TransportResponse response(TransportResponse response, Attempt attempt) {
            notes.add(name + " response " + attempt.number() + " " + response.status());
            return response;
        }

        @Override
        public void failure(SdkException failure, Attempt attempt) {
            notes.add(name + " failure " + attempt.number() + " "
                    + failure.getClass().getSimpleName());
        }
    }

    static Interceptor requests(UnaryOperator<TransportRequest> change) {
        return new Interceptor() {
            @Override
            public TransportRequest request(TransportRequest request, Attempt attempt) {
                return change.apply(request);
            }
        };
    }

    static Interceptor responses(UnaryOperator<TransportResponse> change) {
        return new Interceptor() {
            @Override
            public TransportResponse response(TransportResponse response, Attempt attempt) {
                return change.apply(response);
            }
        };
    }

    static ClientSettings.Builder settings(RecordingServer server, Interceptor... interceptors) {
        ClientSettings.Builder settings = Fixture.settings(server.url());
        for (Interceptor interceptor : interceptors) {
            settings.interceptor(interceptor);
        }
        return settings;
    }

    static Engine engine(RecordingServer server, Interceptor... interceptors) {
        return new Fixture.Patience().engine(settings(server, interceptors));
    }

    static String get(Engine engine) {
        return engine.call(Fixture.GET.at("1"), NoParams.INSTANCE, RequestOptions.none());
    }
}
