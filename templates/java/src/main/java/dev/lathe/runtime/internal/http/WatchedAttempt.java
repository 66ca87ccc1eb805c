package dev.lathe.runtime.internal.http;

import dev.lathe.runtime.core.Attempt;
import dev.lathe.runtime.core.CallCancelledException;
import dev.lathe.runtime.core.ConfigurationException;
import dev.lathe.runtime.core.Interceptor;
import dev.lathe.runtime.core.SdkException;
import dev.lathe.runtime.core.TransportRequest;
import dev.lathe.runtime.core.TransportResponse;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** One attempt on its way through the interceptors: each that saw the request sees one outcome. */
final class WatchedAttempt {

    private final List<Interceptor> interceptors;
    private final Attempt attempt;
    private final AtomicBoolean over = new AtomicBoolean();
    private int entered;

    WatchedAttempt(List<Interceptor> interceptors, Attempt attempt) {
        this.interceptors = interceptors;
        this.attempt = attempt;
    }

    /** How an attempt ended: one of the two is null. */
    record Outcome(
            @Nullable TransportResponse answer, @Nullable SdkException failure) {}

    /**
     * The request as the interceptors want it.
     *
     * @throws SdkException if one of them throws, or asks for what is not theirs to change
     */
    TransportRequest request(TransportRequest request) {
        TransportRequest changed = request;
        for (Interceptor interceptor : interceptors) {
            try {
                changed = merged(request, interceptor.request(changed, attempt));
                entered++;
            } catch (RuntimeException | Error thrown) {
                throw Watchers.known(interceptor, thrown);
            }
        }
        return changed;
    }

    /** Whether the caller of this is the one who ends the attempt. */
    boolean end() {
        return over.compareAndSet(false, true);
    }

    /** What the interceptors make of the outcome. */
    Outcome outcome(Outcome first) {
        Outcome outcome = first;
        for (int i = entered - 1; i >= 0; i--) {
            outcome = after(interceptors.get(i), outcome);
        }
        return outcome;
    }

    private Outcome after(Interceptor interceptor, Outcome outcome) {
        TransportResponse answer = outcome.answer();
        SdkException failure = outcome.failure();
        try {
            if (failure != null) {
                interceptor.failure(failure, attempt);
                return outcome;
            }
            TransportResponse given = Objects.requireNonNull(answer, "answer");
            return new Outcome(Objects.requireNonNull(interceptor.response(given, attempt), "response"), null);
        } catch (RuntimeException | Error thrown) {
            discard(answer);
            return new Outcome(null, Watchers.known(interceptor, thrown));
        }
    }

    /** An answer that nobody will read must not keep its connection. */
    private static void discard(@Nullable TransportResponse answer) {
        if (answer != null && answer.isStreamed()) {
            new StreamedBody(answer.stream(), () -> {}).breakOff(new CallCancelledException("nobody reads it", null));
        }
    }

    private static TransportRequest merged(TransportRequest original, TransportRequest wanted) {
        Objects.requireNonNull(wanted, "request");
        if (!wanted.method().equals(original.method())) {
            throw new ConfigurationException("an interceptor must not change the method", null);
        }
        return original.withUri(wanted.uri()).withHeaders(wanted.headers()).withBody(wanted.body());
    }
}
