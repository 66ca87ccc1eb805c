// Runtime embedded by Lathe; changes are overwritten by mvn generate.
package dev.lathe.cloudflare.internal.http;

import dev.lathe.cloudflare.core.TransportRequest;
import dev.lathe.cloudflare.core.TransportResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Lets the requests of lists wait as soon as the server says that few are left, so that a long list never meets the
 * limit. Other calls are sent at once, and a wait that the call's deadline does not allow is none.
 */
final class Pacing implements Channel {

    private final Channel next;
    private final Timing timing;
    private final Waiting waiting;
    private final AtomicReference<@Nullable Heard> latest = new AtomicReference<>();

    Pacing(Channel next, Timing timing, Waiting waiting) {
        this.next = next;
        this.timing = timing;
        this.waiting = waiting;
    }

    /** What a server said, and when. */
    private record Heard(Allowance allowance, long nanos) {}

    @Override
    public CompletableFuture<TransportResponse> send(TransportRequest request, CallScope scope) {
        Duration pause = scope.policy().pace() == CallPolicy.Pace.WITHIN_LIMITS ? pause() : Duration.ZERO;
        if (pause.isZero() || pause.compareTo(scope.remaining()) >= 0) {
            return sent(request, scope);
        }
        CompletableFuture<TransportResponse> result = new CompletableFuture<>();
        waiting.after(pause, scope, () -> {
            if (!scope.isOver()) {
                Futures.whenDone(sent(request, scope), (answer, failure) -> Futures.settle(result, answer, failure));
            }
        });
        return result;
    }

    private CompletableFuture<TransportResponse> sent(TransportRequest request, CallScope scope) {
        CompletableFuture<TransportResponse> exchange = next.send(request, scope);
        Futures.whenDone(exchange, (answer, failure) -> {
            if (answer != null) {
                listen(answer);
            }
        });
        return exchange;
    }

    private void listen(TransportResponse answer) {
        Allowance allowance = Allowance.read(answer.headers(), timing.clock().instant());
        if (allowance != null) {
            latest.set(new Heard(allowance, timing.nanoTime().getAsLong()));
        }
    }

    private Duration pause() {
        Heard heard = latest.get();
        if (heard == null) {
            return Duration.ZERO;
        }
        Duration ago = Duration.ofNanos(timing.nanoTime().getAsLong() - heard.nanos());
        return heard.allowance().after(ago).pause();
    }
}
