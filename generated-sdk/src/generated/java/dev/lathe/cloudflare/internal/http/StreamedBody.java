// Runtime embedded by Lathe; changes are overwritten by mvn generate.
package dev.lathe.cloudflare.internal.http;

import dev.lathe.cloudflare.core.ConnectionException;
import dev.lathe.cloudflare.core.SdkException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.Flow;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The body of an answer on its way to the one who reads it. Belongs to its call: whoever ends the call early ends the
 * body, and the call is over when the body is.
 */
final class StreamedBody implements Flow.Publisher<List<ByteBuffer>> {

    private final Flow.Publisher<List<ByteBuffer>> wire;
    private final Runnable whenOver;
    private final ReentrantLock lock = new ReentrantLock();
    private volatile Flow.@Nullable Subscriber<? super List<ByteBuffer>> reader;
    private volatile Flow.@Nullable Subscription connection;
    private volatile @Nullable SdkException broken;
    private volatile boolean over;

    StreamedBody(Flow.Publisher<List<ByteBuffer>> wire, Runnable whenOver) {
        this.wire = wire;
        this.whenOver = whenOver;
    }

    @Override
    public void subscribe(Flow.Subscriber<? super List<ByteBuffer>> subscriber) {
        lock.lock();
        try {
            if (reader != null) {
                throw new IllegalStateException("a body is read once");
            }
            reader = subscriber;
        } finally {
            lock.unlock();
        }
        wire.subscribe(new Relay(subscriber));
    }

    /** Closes the connection; who reads hears of the reason. */
    void breakOff(SdkException reason) {
        if (!end(reason)) {
            return;
        }
        Flow.Subscriber<? super List<ByteBuffer>> current = reader;
        Flow.Subscription open = connection;
        if (open != null) {
            open.cancel();
        }
        if (current == null) {
            subscribe(new Unread());
        } else if (open != null) {
            current.onError(reason);
        }
    }

    /** Whether this call has ended the body. */
    private boolean end(@Nullable SdkException reason) {
        lock.lock();
        try {
            if (over) {
                return false;
            }
            over = true;
            broken = reason;
        } finally {
            lock.unlock();
        }
        whenOver.run();
        return true;
    }

    private static SdkException known(Throwable failure) {
        return failure instanceof SdkException known
                ? known
                : new ConnectionException(
                        ConnectionException.Stage.EXCHANGING,
                        "the connection broke before the answer was complete",
                        failure);
    }

    /** Stands between the wire and the reader. */
    private final class Relay implements Flow.Subscriber<List<ByteBuffer>>, Flow.Subscription {

        private final Flow.Subscriber<? super List<ByteBuffer>> subscriber;

        Relay(Flow.Subscriber<? super List<ByteBuffer>> subscriber) {
            this.subscriber = subscriber;
        }

        @Override
        public void onSubscribe(Flow.Subscription subscription) {
            connection = subscription;
            subscriber.onSubscribe(this);
            SdkException reason = broken;
            if (over) {
                subscription.cancel();
                if (reason != null) {
                    subscriber.onError(reason);
                }
            }
        }

        @Override
        public void onNext(List<ByteBuffer> bytes) {
            lock.lock();
            try {
                if (!over) {
                    subscriber.onNext(bytes);
                }
            } finally {
                lock.unlock();
            }
        }

        @Override
        public void onError(Throwable failure) {
            if (end(null)) {
                subscriber.onError(known(failure));
            }
        }

        @Override
        public void onComplete() {
            if (end(null)) {
                subscriber.onComplete();
            }
        }

        @Override
        public void request(long n) {
            Flow.Subscription open = connection;
            if (open != null && !over) {
                open.request(n);
            }
        }

        @Override
        public void cancel() {
            boolean first = end(null);
            Flow.Subscription open = connection;
            if (first && open != null) {
                open.cancel();
            }
        }
    }

    /** Takes the place of a reader when nobody will come. */
    private static final class Unread implements Flow.Subscriber<List<ByteBuffer>> {

        @Override
        public void onSubscribe(Flow.Subscription subscription) {
            subscription.cancel();
        }

        @Override
        public void onNext(List<ByteBuffer> bytes) {}

        @Override
        public void onError(Throwable failure) {}

        @Override
        public void onComplete() {}
    }
}
