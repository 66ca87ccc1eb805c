package dev.lathe.runtime.core;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Flow;
import java.util.concurrent.SubmissionPublisher;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** Uploads that a publisher publishes. */
class PublishedUploadTest {

    @Test
    void theStreamHoldsWhatIsPublishedAndAnew() throws IOException {
        byte[] bytes = "0123456789".repeat(10_000).getBytes(StandardCharsets.UTF_8);
        Upload upload = Upload.of(BodyPublishers.ofByteArray(bytes), bytes.length);

        assertEquals(bytes.length, upload.length());
        for (int attempt = 0; attempt < 2; attempt++) {
            try (InputStream in = upload.open()) {
                assertArrayEquals(bytes, in.readAllBytes());
                assertEquals(-1, in.read());
            }
        }
        assertFalse(upload.isSpent());
    }

    @Test
    void onceIsOnce() throws IOException {
        Upload upload = Upload.once(BodyPublishers.ofString("text"), -1);

        assertFalse(upload.isSpent());
        assertEquals("text", new String(upload.open().readAllBytes(), StandardCharsets.UTF_8));
        assertTrue(upload.isSpent());
        assertThrows(IOException.class, upload::open);
    }

    @Test
    void oneBufferAtATimeIsAskedFor() throws IOException {
        AtomicLong asked = new AtomicLong();
        List<Long> outstanding = new ArrayList<>();
        Upload upload = Upload.of(
                subscriber -> subscriber.onSubscribe(new Flow.Subscription() {
                    private int published;

                    @Override
                    public void request(long more) {
                        asked.addAndGet(more);
                        outstanding.add(asked.get() - published);
                        if (published++ < 5) {
                            subscriber.onNext(ByteBuffer.wrap(new byte[] {(byte) published}));
                        } else {
                            subscriber.onComplete();
                        }
                    }

                    @Override
                    public void cancel() {}
                }),
                -1);
        ByteArrayOutputStream read = new ByteArrayOutputStream();
        try (InputStream in = upload.open()) {
            in.transferTo(read);
        }

        assertArrayEquals(new byte[] {1, 2, 3, 4, 5}, read.toByteArray());
        assertEquals(List.of(1L, 1L, 1L, 1L, 1L, 1L), outstanding);
    }

    @Test
    void aFailureOfThePublisherIsOneOfTheStream() throws IOException {
        RuntimeException cause = new RuntimeException("no more");
        Upload upload = Upload.of(subscriber -> new Given(subscriber).failing(cause), -1);
        try (InputStream in = upload.open()) {
            IOException failure = assertThrows(IOException.class, in::readAllBytes);
            assertEquals(cause, failure.getCause());
            assertThrows(IOException.class, in::read);
        }
    }

    @Test
    void whoPublishesMoreThanIsAskedForIsStopped() throws IOException {
        List<Given> given = new ArrayList<>();
        Upload upload = Upload.of(
                subscriber -> {
                    Given flood = new Given(subscriber);
                    given.add(flood);
                    flood.flooding();
                },
                -1);
        try (InputStream in = upload.open()) {
            assertThrows(IOException.class, in::readAllBytes);
        }
        assertTrue(given.get(0).cancelled);
    }

    @Test
    void closingFreesWhoReads() throws Exception {
        try (SubmissionPublisher<ByteBuffer> silent = new SubmissionPublisher<>()) {
            InputStream in = Upload.of(silent, -1).open();
            CompletableFuture<Integer> reading = CompletableFuture.supplyAsync(() -> {
                try {
                    return in.read();
                } catch (IOException e) {
                    throw new CompletionException(e);
                }
            });
            in.close();

            CompletionException failure = assertTimeoutPreemptively(
                    Duration.ofSeconds(10), () -> assertThrows(CompletionException.class, reading::join));
            assertTrue(failure.getCause() instanceof IOException, failure.toString());
            for (int i = 0; i < 1000 && silent.hasSubscribers(); i++) {
                Thread.sleep(10);
            }
            assertFalse(silent.hasSubscribers());
        }
    }

    /** Subscribing takes its time, and the call is given up in the middle of it. */
    @Test
    void aStreamThatIsClosedWhileItSubscribesKeepsNoSubscription() {
        List<String> seen = new ArrayList<>();
        Upload upload = Upload.of(
                subscriber -> {
                    ((PublishedStream) subscriber).close();
                    subscriber.onSubscribe(new Flow.Subscription() {
                        @Override
                        public void request(long more) {
                            seen.add("request");
                        }

                        @Override
                        public void cancel() {
                            seen.add("cancel");
                        }
                    });
                },
                -1);

        assertThrows(IOException.class, () -> upload.open().read());
        assertEquals(List.of("cancel"), seen);
    }

    /** A subscription that is given, whatever is asked for. */
    private static final class Given implements Flow.Subscription {

        private final Flow.Subscriber<? super ByteBuffer> subscriber;
        private boolean cancelled;

        Given(Flow.Subscriber<? super ByteBuffer> subscriber) {
            this.subscriber = subscriber;
            subscriber.onSubscribe(this);
        }

        void failing(Throwable cause) {
            subscriber.onNext(ByteBuffer.wrap(new byte[10]));
            subscriber.onError(cause);
        }

        void flooding() {
            for (int i = 0; i < 10; i++) {
                subscriber.onNext(ByteBuffer.wrap(new byte[10]));
            }
        }

        @Override
        public void request(long more) {}

        @Override
        public void cancel() {
            cancelled = true;
        }
    }
}
