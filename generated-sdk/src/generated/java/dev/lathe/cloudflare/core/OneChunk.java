// Runtime embedded by Lathe; changes are overwritten by mvn generate.
package dev.lathe.cloudflare.core;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicBoolean;

/** A body that is in memory, published at once. */
final class OneChunk implements Flow.Publisher<List<ByteBuffer>> {

    private final byte[] body;

    OneChunk(byte[] body) {
        this.body = body;
    }

    @Override
    public void subscribe(Flow.Subscriber<? super List<ByteBuffer>> subscriber) {
        AtomicBoolean over = new AtomicBoolean();
        subscriber.onSubscribe(new Flow.Subscription() {

            @Override
            public void request(long n) {
                if (over.compareAndSet(false, true)) {
                    if (body.length > 0) {
                        subscriber.onNext(List.of(ByteBuffer.wrap(body).asReadOnlyBuffer()));
                    }
                    subscriber.onComplete();
                }
            }

            @Override
            public void cancel() {
                over.set(true);
            }
        });
    }
}
