// Runtime embedded by Lathe; changes are overwritten by mvn generate.
package dev.lathe.cloudflare.internal.http;

import dev.lathe.cloudflare.core.ConnectionException;
import dev.lathe.cloudflare.core.ConnectionException.Stage;
import dev.lathe.cloudflare.core.TransportLimits;
import java.io.ByteArrayOutputStream;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.ResponseInfo;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/** Collects a body up to its limit: a successful one that is longer fails, any other is cut. */
final class BoundedBody implements BodySubscriber<byte[]> {

    private final CompletableFuture<byte[]> body = new CompletableFuture<>();
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final int limit;
    private final Excess excess;
    private volatile Flow.@Nullable Subscription subscription;

    private enum Excess {
        FAIL,
        CUT
    }

    private BoundedBody(int limit, Excess excess) {
        this.limit = limit;
        this.excess = excess;
    }

    static BoundedBody of(ResponseInfo head, TransportLimits limits) {
        return head.statusCode() / 100 == 2
                ? new BoundedBody(limits.maxBodyBytes(), Excess.FAIL)
                : new BoundedBody(limits.maxErrorBytes(), Excess.CUT);
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
        body.complete(bytes.toByteArray());
    }

    /** Stops reading; the connection is closed. */
    void cancel() {
        body.cancel(false);
        stop();
    }

    private void take(ByteBuffer buffer) {
        byte[] chunk = new byte[Math.min(buffer.remaining(), limit - bytes.size())];
        buffer.get(chunk);
        bytes.writeBytes(chunk);
        if (!buffer.hasRemaining()) {
            return;
        }
        stop();
        if (excess == Excess.CUT) {
            body.complete(bytes.toByteArray());
        } else {
            body.completeExceptionally(new ConnectionException(
                    Stage.LIMIT_EXCEEDED, "the answer is longer than " + limit + " bytes", null));
        }
    }

    private void stop() {
        Flow.Subscription current = subscription;
        if (current != null) {
            current.cancel();
        }
    }
}
