package dev.lathe.cloudflare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lathe.cloudflare.core.AsyncPaginator;
import dev.lathe.cloudflare.model.AuditResultInfo;
import dev.lathe.cloudflare.model.OrganizationAuditLog;
import dev.lathe.cloudflare.support.Envelopes;
import dev.lathe.cloudflare.support.LocalApi;
import dev.lathe.cloudflare.support.Reply;
import dev.lathe.cloudflare.support.Request;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Lists as publishers: lazy, with back-pressure. */
class AsyncPagingTest {

    private static Reply page(Request request) {
        String cursor = request.queryValue("cursor");
        int page = cursor == null ? 0 : Integer.parseInt(cursor);
        List<String> items = IntStream.range(page * 10, page * 10 + 10)
                .mapToObj(i -> "{\"id\":\"" + i + "\"}")
                .toList();
        return Reply.json(200, Envelopes.page(items, page == 9 ? "{}" : "{\"cursor\":\"" + (page + 1) + "\"}"));
    }

    private static AsyncPaginator<OrganizationAuditLog, AuditResultInfo> audit(Cloudflare client) {
        return client.async()
                .organizations()
                .logs()
                .audit()
                .list("org", q -> q.before("2024-10-31").since("2024-10-30"));
    }

    @Test
    void deliversEveryItemInOrder() {
        try (LocalApi api = LocalApi.answering(AsyncPagingTest::page);
                Cloudflare client = api.client()) {
            List<String> ids = new CopyOnWriteArrayList<>();
            audit(client).forEach(entry -> ids.add(entry.id())).join();
            assertEquals(IntStream.range(0, 100).mapToObj(Integer::toString).toList(), ids);
        }
    }

    @Test
    void readsOnlyThePagesThatAreAskedFor() throws InterruptedException {
        try (LocalApi api = LocalApi.answering(AsyncPagingTest::page);
                Cloudflare client = api.client()) {
            Collector subscriber = new Collector();
            audit(client).subscribe(subscriber);
            assertTrue(subscriber.subscribed.await(5, TimeUnit.SECONDS));
            assertEquals(0, api.requests().size());

            subscriber.request(15);
            subscriber.awaitItems(15);
            assertEquals(15, subscriber.items.size());
            assertEquals(2, api.requests().size());

            subscriber.cancel();
            subscriber.request(100);
            assertEquals(15, subscriber.items.size());
            assertEquals(2, api.requests().size());
        }
    }

    /** Remembers what it was given. */
    private static final class Collector implements Flow.Subscriber<OrganizationAuditLog> {
        private final CountDownLatch subscribed = new CountDownLatch(1);
        private final List<OrganizationAuditLog> items = new CopyOnWriteArrayList<>();
        private volatile Flow.Subscription subscription = new Flow.Subscription() {
            @Override
            public void request(long n) {}

            @Override
            public void cancel() {}
        };

        void request(long n) {
            subscription.request(n);
        }

        void cancel() {
            subscription.cancel();
        }

        void awaitItems(int count) throws InterruptedException {
            long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(5);
            while (items.size() < count && System.nanoTime() < deadline) {
                Thread.sleep(5);
            }
        }

        @Override
        public void onSubscribe(Flow.Subscription given) {
            subscription = given;
            subscribed.countDown();
        }

        @Override
        public void onNext(OrganizationAuditLog item) {
            items.add(item);
        }

        @Override
        public void onError(Throwable failure) {
            throw new AssertionError(failure);
        }

        @Override
        public void onComplete() {}
    }
}
