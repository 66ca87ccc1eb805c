// Runtime embedded by Lathe; changes are overwritten by mvn generate.
package dev.lathe.cloudflare.internal.http;

import dev.lathe.cloudflare.core.ConnectionException;
import dev.lathe.cloudflare.core.ConnectionException.Stage;
import dev.lathe.cloudflare.core.TransportLimits;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.ResponseInfo;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/** Collects a body up to its limit: a successful one that is longer fails, any other is cut. */
final class BoundedBody implements BodySubscriber<byte[]> {

    /** What is set aside for a length that is only announced: a server may announce more than it sends. */
    private static final int MOST_AT_FIRST = 1 << 16;

    private static final int LEAST_AT_FIRST = 1 << 10;

    private final CompletableFuture<byte[]> body = new CompletableFuture<>();
    private final int limit;
    private final int announced;
    private final Excess excess;
    private byte[] bytes;
    private int size;
    private volatile Flow.@Nullable Subscription subscription;

    private enum Excess {
        FAIL,
        CUT
    }

    private BoundedBody(ResponseInfo head, int limit, Excess excess) {
        long length = length(head);
        this.limit = limit;
        this.announced = length < 0 || length > limit ? limit : (int) length;
        this.excess = excess;
        this.bytes = new byte[Math.min(announced, length < 0 ? LEAST_AT_FIRST : MOST_AT_FIRST)];
    }

    static BoundedBody of(ResponseInfo head, TransportLimits limits) {
        return head.statusCode() / 100 == 2
                ? new BoundedBody(head, limits.maxBodyBytes(), Excess.FAIL)
                : new BoundedBody(head, limits.maxErrorBytes(), Excess.CUT);
    }

    /** Negative when none is announced, or none that is a number. */
    private static long length(ResponseInfo head) {
        List<String> lengths = head.headers().allValues("Content-Length");
        try {
            return lengths.isEmpty() ? -1 : Long.parseLong(lengths.get(0));
        } catch (NumberFormatException nonsense) {
            return -1;
        }
    }

    @Override
    public CompletionStage<byte[]> getBody() {
        return body;
    }

    @Override
    public void onSubscribe(Flow.Subscription subscription) {
        this.subscription = subscription;
        if (body.isDone()) {
            subscription.cancel();
        } else {
            subscription.request(Long.MAX_VALUE);
        }
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
        for (ByteBuffer buffer : buffers) {
            if (body.isDone()) {
                return;
            }
            take(buffer);
        }
    }

    @Override
    public void onError(Throwable failure) {
        body.completeExceptionally(failure);
    }

    @Override
    public void onComplete() {
        body.complete(whole());
    }

    /** Stops reading; the connection is closed. */
    void cancel() {
        body.cancel(false);
        stop();
    }

    private void take(ByteBuffer buffer) {
        int length = Math.min(buffer.remaining(), limit - size);
        makeRoom(length);
        buffer.get(bytes, size, length);
        size += length;
        if (!buffer.hasRemaining()) {
            return;
        }
        stop();
        if (excess == Excess.CUT) {
            body.complete(whole());
        } else {
            body.completeExceptionally(new ConnectionException(
                    Stage.LIMIT_EXCEEDED, "the answer is longer than " + limit + " bytes", null));
        }
    }

    /** Twice as much, but no more than was announced as long as that is enough: then nothing is copied in the end. */
    private void makeRoom(int length) {
        int needed = size + length;
        if (needed > bytes.length) {
            int most = needed <= announced ? announced : limit;
            bytes = Arrays.copyOf(bytes, (int) Math.min(most, Math.max(needed, 2L * bytes.length)));
        }
    }

    private byte[] whole() {
        return size == bytes.length ? bytes : Arrays.copyOf(bytes, size);
    }

    private void stop() {
        Flow.Subscription current = subscription;
        if (current != null) {
            current.cancel();
        }
    }
}
