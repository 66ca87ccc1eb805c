// Runtime embedded by Lathe; changes are overwritten by mvn generate.
package dev.lathe.cloudflare.internal.http;

import dev.lathe.cloudflare.core.Upload;
import dev.lathe.cloudflare.core.UploadException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.concurrent.Executor;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** Publishes an upload as it is asked for; reads it on threads of its own, since reading may block. */
final class UploadPublisher implements Flow.Publisher<ByteBuffer> {

    private static final int CHUNK = 16 << 10;

    private final Upload upload;
    private final Executor readers;

    UploadPublisher(Upload upload, Executor readers) {
        this.upload = upload;
        this.readers = readers;
    }

    @Override
    public void subscribe(Flow.Subscriber<? super ByteBuffer> subscriber) {
        subscriber.onSubscribe(new Reading(subscriber));
    }

    /** One pass over the bytes. Only one thread at a time reads: the one that brought the demand up from zero. */
    private final class Reading implements Flow.Subscription {

        private final Flow.Subscriber<? super ByteBuffer> subscriber;
        private final AtomicLong demand = new AtomicLong();
        private final AtomicBoolean over = new AtomicBoolean();
        private volatile @Nullable InputStream stream;

        Reading(Flow.Subscriber<? super ByteBuffer> subscriber) {
            this.subscriber = subscriber;
        }

        @Override
        public void request(long more) {
            if (more <= 0) {
                fail(new IllegalArgumentException("demand must be positive"));
            } else if (demand.getAndAccumulate(more, Reading::sum) == 0) {
                readers.execute(this::read);
            }
        }

        /** Closes the stream even while it is read: its next byte may never come. */
        @Override
        public void cancel() {
            if (!over.getAndSet(true)) {
                readers.execute(this::close);
            }
        }

        private void read() {
            try {
                long served = 0;
                do {
                    served = demand.addAndGet(-served) > 0 ? serve() : 0;
                } while (served > 0);
            } catch (IOException | RuntimeException failure) {
                fail(new UploadException("the upload could not be read", failure));
                close();
            }
        }

        /** Reads what is asked for now; answers how many chunks that were, none when it is over. */
        private long serve() throws IOException {
            long asked = demand.get();
            for (long i = 0; i < asked; i++) {
                if (over.get() || !chunk()) {
                    close();
                    return 0;
                }
            }
            return asked;
        }

        private boolean chunk() throws IOException {
            InputStream source = stream == null ? upload.open() : stream;
            stream = source;
            if (over.get()) {
                return false;
            }
            byte[] bytes = source.readNBytes(CHUNK);
            if (bytes.length > 0) {
                subscriber.onNext(ByteBuffer.wrap(bytes));
                return true;
            }
            if (over.compareAndSet(false, true)) {
                subscriber.onComplete();
            }
            return false;
        }

        private void fail(RuntimeException failure) {
            if (over.compareAndSet(false, true)) {
                subscriber.onError(failure);
            }
        }

        private void close() {
            InputStream open = stream;
            stream = null;
            try {
                if (open != null) {
                    open.close();
                }
            } catch (IOException ignored) {
                // All bytes that were asked for have been read.
            }
        }

        private static long sum(long before, long more) {
            return before + more < 0 ? Long.MAX_VALUE : before + more;
        }
    }
}
