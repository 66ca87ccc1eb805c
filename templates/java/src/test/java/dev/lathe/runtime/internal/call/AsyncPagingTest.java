package dev.lathe.runtime.internal.call;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lathe.runtime.core.AsyncPaginator;
import dev.lathe.runtime.core.Headers;
import dev.lathe.runtime.core.NoParams;
import dev.lathe.runtime.core.PagingException;
import dev.lathe.runtime.core.RawJson;
import dev.lathe.runtime.core.RequestOptions;
import dev.lathe.runtime.core.Transport;
import dev.lathe.runtime.core.TransportCapabilities;
import dev.lathe.runtime.core.TransportRequest;
import dev.lathe.runtime.core.TransportResponse;
import dev.lathe.runtime.internal.http.Futures;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class AsyncPagingTest {

    private final AtomicInteger requests = new AtomicInteger();
    private final AtomicInteger cancelled = new AtomicInteger();

    /** A transport without a network: its answers are there at once, or never. */
    private AsyncPaginator<Long, RawJson> list(IntFunction<@Nullable String> bodies) {
        Transport transport = new Transport() {
            @Override
            public CompletableFuture<TransportResponse> send(TransportRequest request) {
                String body = bodies.apply(requests.incrementAndGet());
                CompletableFuture<TransportResponse> answer = new CompletableFuture<>();
                if (body != null) {
                    answer.complete(TransportResponse.of(200, Headers.none(), body.getBytes(StandardCharsets.UTF_8)));
                }
                Futures.whenCancelled(answer, cancelled::incrementAndGet);
                return answer;
            }

            @Override
            public TransportCapabilities capabilities() {
                return new TransportCapabilities(Set.of());
            }

            @Override
            public void close() {}
        };
        Engine engine = Engine.open(Fixture.settings(URI.create("https://things.example"))
                .transport(transport)
                .build());
        return engine.pagesAsync(Fixture.CURSOR.at(), NoParams.INSTANCE, RequestOptions.none());
    }

    private static String page(long item, String cursor) {
        return "{\"success\":true,\"result\":[" + item + "],\"result_info\":{\"cursor\":\"" + cursor + "\"}}";
    }

    @Test
    void twoHundredThousandImmediatePagesDoNotDeepenTheStack() throws Exception {
        int count = 200_000;
        AtomicLong sum = new AtomicLong();
        list(n -> page(n, n < count ? "c" + n : "")).forEach(sum::addAndGet).get(50, TimeUnit.SECONDS);
        assertEquals((long) count * (count + 1) / 2, sum.get());
        assertEquals(count, requests.get());
    }

    /** Takes what it asks for, and notes what comes. */
    private static final class Noting implements Flow.Subscriber<Long> {

        private final List<Long> items = new ArrayList<>();
        private final CompletableFuture<String> end = new CompletableFuture<>();
        private Flow.@Nullable Subscription subscription;

        @Override
        public void onSubscribe(Flow.Subscription subscription) {
            this.subscription = subscription;
        }

        @Override
        public void onNext(Long item) {
            items.add(item);
        }

        @Override
        public void onError(Throwable failure) {
            end.complete(failure.getClass().getSimpleName());
        }

        @Override
        public void onComplete() {
            end.complete("complete");
        }

        Flow.Subscription subscription() {
            return Objects.requireNonNull(subscription);
        }
    }

    @Test
    void nothingIsFetchedWithoutDemandAndNoPageBeyondIt() throws Exception {
        AsyncPaginator<Long, RawJson> list = list(n -> page(n, n < 3 ? "c" + n : ""));
        Noting noting = new Noting();
        list.subscribe(noting);
        assertEquals(0, requests.get());
        noting.subscription().request(2);
        await(() -> noting.items.size() == 2);
        assertEquals(2, requests.get());
        noting.subscription().request(Long.MAX_VALUE);
        assertEquals("complete", noting.end.get(10, TimeUnit.SECONDS));
        assertEquals(List.of(1L, 2L, 3L), noting.items);
    }

    private static void await(BooleanSupplier condition) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (!condition.getAsBoolean()) {
            assertTrue(System.nanoTime() < end, "waited too long");
            Thread.onSpinWait();
        }
    }

    @Test
    void demandMustBePositive() throws Exception {
        Noting noting = new Noting();
        list(n -> page(n, "")).subscribe(noting);
        noting.subscription().request(0);
        assertEquals("IllegalArgumentException", noting.end.get(10, TimeUnit.SECONDS));
        assertEquals(0, requests.get());
    }

    @Test
    void cancellingEndsTheRequestUnderWay() {
        Noting noting = new Noting();
        list(n -> null).subscribe(noting);
        noting.subscription().request(1);
        assertEquals(1, requests.get());
        noting.subscription().cancel();
        await(() -> cancelled.get() == 1);
    }

    @Test
    void cancellingTheFutureOfForEachEndsTheRequestUnderWay() {
        CompletableFuture<Void> walk = list(n -> n == 1 ? page(1, "c") : null).forEach(item -> {});
        await(() -> requests.get() == 2);
        assertTrue(walk.cancel(true));
        await(() -> cancelled.get() == 1);
    }

    @Test
    void theFirstItemCostsOnePage() throws Exception {
        assertEquals(Optional.of(1L), list(n -> page(n, "c" + n)).first().get(10, TimeUnit.SECONDS));
        assertEquals(1, requests.get());
    }

    @Test
    void s17ARepeatedCursorFailsAfterItsPage() {
        List<Long> seen = new ArrayList<>();
        CompletionException failure = assertThrows(
                CompletionException.class,
                () -> list(n -> page(n, "same")).forEach(seen::add).join());
        assertInstanceOf(PagingException.class, failure.getCause());
        assertEquals(List.of(1L, 2L), seen);
    }

    @Test
    void aFailingActionEndsTheWalk() {
        CompletionException failure = assertThrows(
                CompletionException.class,
                () -> list(n -> page(n, "c" + n))
                        .forEach(item -> {
                            throw new IllegalStateException("enough");
                        })
                        .join());
        assertEquals("enough", Objects.requireNonNull(failure.getCause()).getMessage());
        assertEquals(1, requests.get());
    }
}
