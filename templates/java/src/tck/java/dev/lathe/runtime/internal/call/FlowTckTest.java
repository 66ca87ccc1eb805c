package dev.lathe.runtime.internal.call;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lathe.runtime.core.EventStream;
import dev.lathe.runtime.core.Headers;
import dev.lathe.runtime.core.NoParams;
import dev.lathe.runtime.core.RequestOptions;
import dev.lathe.runtime.core.Transport;
import dev.lathe.runtime.core.TransportCapabilities;
import dev.lathe.runtime.core.TransportRequest;
import dev.lathe.runtime.core.TransportResponse;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Flow;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.reactivestreams.tck.TestEnvironment;
import org.reactivestreams.tck.flow.FlowPublisherVerification;
import org.testng.ITestResult;
import org.testng.TestListenerAdapter;
import org.testng.TestNG;

/** What users subscribe to, held to the rules of Reactive Streams by their own compatibility kit. */
@Timeout(120)
class FlowTckTest {

    /** How long the kit waits for signals that must come, and for those that must not. */
    private static final int MILLIS = Integer.getInteger("flow.tck.millis", 2_000);

    private static final int QUIET_MILLIS = Integer.getInteger("flow.tck.quiet", 40);
    private static final int PAGE = 10;

    /** A transport without a network. */
    private record Answering(Function<TransportRequest, TransportResponse> answers) implements Transport {

        @Override
        public CompletableFuture<TransportResponse> send(TransportRequest request) {
            return CompletableFuture.supplyAsync(() -> answers.apply(request));
        }

        @Override
        public TransportCapabilities capabilities() {
            return new TransportCapabilities(Set.of());
        }

        @Override
        public void close() {}
    }

    private static Engine engine(Function<TransportRequest, TransportResponse> answers) {
        return Engine.open(Fixture.settings(URI.create("https://api.example"))
                .transport(new Answering(answers))
                .build());
    }

    /** The items of a list, over as many pages as it takes. */
    public static final class Items extends FlowPublisherVerification<Long> {

        /** Made by the kit. */
        public Items() {
            super(new TestEnvironment(MILLIS, QUIET_MILLIS));
        }

        @Override
        public Flow.Publisher<Long> createFlowPublisher(long elements) {
            return engine(request -> page(request.uri(), elements))
                    .pagesAsync(Fixture.LIST.at(), NoParams.INSTANCE, RequestOptions.none());
        }

        /** None: a list fails when it is asked for something, and not before. */
        @Override
        public Flow.@Nullable Publisher<Long> createFailedFlowPublisher() {
            return null;
        }

        private static TransportResponse page(URI uri, long elements) {
            String query = String.valueOf(uri.getQuery());
            long number = query.contains("page=") ? Long.parseLong(query.replaceAll(".*page=([0-9]+).*", "$1")) : 1;
            List<String> items = new ArrayList<>();
            for (long i = (number - 1) * PAGE; i < Math.min(elements, number * PAGE); i++) {
                items.add("" + i);
            }
            long pages = elements / PAGE + (elements % PAGE == 0 ? 0 : 1);
            String json = "{\"success\":true,\"result\":[" + String.join(",", items)
                    + "],\"result_info\":{\"total_pages\":" + pages + "}}";
            return TransportResponse.of(200, Headers.none(), json.getBytes(StandardCharsets.UTF_8));
        }
    }

    /** The events of a stream. */
    public static final class Events extends FlowPublisherVerification<String> {

        private static final int MOST = 1_000;

        /** Made by the kit. */
        public Events() {
            super(new TestEnvironment(MILLIS, QUIET_MILLIS));
        }

        @Override
        public long maxElementsFromPublisher() {
            return MOST;
        }

        @Override
        public Flow.Publisher<String> createFlowPublisher(long elements) {
            byte[] text = "data: x\n\n".repeat((int) Math.min(elements, MOST)).getBytes(StandardCharsets.UTF_8);
            return events(subscriber ->
                    TransportResponse.of(200, Headers.none(), text).stream().subscribe(subscriber));
        }

        @Override
        public Flow.Publisher<String> createFailedFlowPublisher() {
            return events(subscriber -> {
                subscriber.onSubscribe(new Flow.Subscription() {
                    @Override
                    public void request(long n) {}

                    @Override
                    public void cancel() {}
                });
                subscriber.onError(new IllegalStateException("broken"));
            });
        }

        private static EventStream<String> events(Flow.Publisher<List<ByteBuffer>> body) {
            Engine engine = engine(request -> TransportResponse.streamed(200, Headers.none(), body));
            return engine.call(
                    Calls.of("things.texts", "GET", "/texts").textEvents().at(),
                    NoParams.INSTANCE,
                    RequestOptions.none());
        }
    }

    private static void verify(Class<?> rules) {
        List<String> failures = new CopyOnWriteArrayList<>();
        List<String> passed = new CopyOnWriteArrayList<>();
        TestNG kit = new TestNG(false);
        kit.setVerbose(0);
        kit.setTestClasses(new Class<?>[] {rules});
        kit.addListener(new TestListenerAdapter() {
            @Override
            public void onTestFailure(ITestResult result) {
                failures.add(result.getName() + ": " + result.getThrowable());
            }

            @Override
            public void onTestSuccess(ITestResult result) {
                passed.add(result.getName());
            }
        });
        kit.run();
        assertEquals(List.of(), failures);
        assertTrue(passed.size() >= 20, "rules that hold: " + passed.size());
        System.out.println(rules.getSimpleName() + ": " + passed.size() + " rules hold");
    }

    @Test
    void theItemsOfAListAreAPublisher() {
        verify(Items.class);
    }

    @Test
    void theEventsOfAStreamAreAPublisher() {
        verify(Events.class);
    }
}
