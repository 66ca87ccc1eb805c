package dev.lathe.runtime.internal.http;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Publishes the body of an answer as it arrives and as it is asked for; reading blocks, and has a thread while there is
 * demand. For one subscriber.
 */
final class InputPublisher implements Flow.Publisher<List<ByteBuffer>> {

    private static final int CHUNK = 16 << 10;

    private final InputStream body;
    private final Runnable hangUp;
    private final Executor threads;

    /** {@code hangUp} closes the connection, so that a read that waits there fails. */
    InputPublisher(InputStream body, Runnable hangUp, Executor threads) {
        this.body = body;
        this.hangUp = hangUp;
        this.threads = threads;
    }

    @Override
    public void subscribe(Flow.Subscriber<? super List<ByteBuffer>> subscriber) {
        subscriber.onSubscribe(new Reading(subscriber));
    }

    /** Only one thread at a time reads: the one that brought the demand up from zero. */
    private final class Reading implements Flow.Subscription {

        private final Flow.Subscriber<? super List<ByteBuffer>> subscriber;
        private final AtomicLong demand = new AtomicLong();
        private final AtomicBoolean over = new AtomicBoolean();

        Reading(Flow.Subscriber<? super List<ByteBuffer>> subscriber) {
            this.subscriber = subscriber;
        }

        @Override
        public void request(long more) {
            if (more <= 0) {
                fail(new IllegalArgumentException("demand must be positive"));
            } else {
                begin(more);
            }
        }

        @Override
        public void cancel() {
            if (over.compareAndSet(false, true)) {
                hangUp.run();
                begin(1);
            }
        }

        private void begin(long more) {
            if (demand.getAndAccumulate(more, Reading::sum) == 0) {
                threads.execute(this::read);
            }
        }

        private void read() {
            try {
                long served;
                do {
                    served = serve(demand.get());
                } while (served > 0 && demand.addAndGet(-served) > 0);
            } catch (IOException | RuntimeException failure) {
                fail(failure);
                close();
            }
        }

        /** Reads what is asked for now; answers how many chunks that were, none when it is over. */
        private long serve(long asked) throws IOException {
            for (long i = 0; i < asked; i++) {
                if (over.get() || !chunk()) {
                    close();
                    return 0;
                }
            }
            return asked;
        }

        private boolean chunk() throws IOException {
            byte[] bytes = new byte[CHUNK];
            int count = body.read(bytes);
            if (count >= 0) {
                subscriber.onNext(List.of(ByteBuffer.wrap(bytes, 0, count)));
                return true;
            }
            if (over.compareAndSet(false, true)) {
                subscriber.onComplete();
            }
            return false;
        }

        private void fail(Exception failure) {
            if (over.compareAndSet(false, true)) {
                hangUp.run();
                subscriber.onError(failure);
            }
        }

        private void close() {
            try {
                body.close();
            } catch (IOException ignored) {
                // Whoever read it has all bytes, or does not want them.
            }
        }

        private static long sum(long before, long more) {
            return before + more < 0 ? Long.MAX_VALUE : before + more;
        }
    }
}
