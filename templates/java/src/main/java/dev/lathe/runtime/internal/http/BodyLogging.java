package dev.lathe.runtime.internal.http;

import dev.lathe.runtime.core.TransportRequest;
import dev.lathe.runtime.core.TransportResponse;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/**
 * Logs what each attempt sends and receives at level TRACE, if its call asks for it. Answers are worded by the
 * executor: looking through a large body on a thread of the transport would hold up everybody.
 */
final class BodyLogging implements Channel {

    private static final Logger LOGGER = System.getLogger(BodyLogging.class.getPackageName());

    private final Channel next;
    private final BodyWording wording;
    private final Executor executor;

    BodyLogging(Channel next, BodyWording wording, Executor executor) {
        this.next = next;
        this.wording = wording;
        this.executor = executor;
    }

    @Override
    public CompletableFuture<TransportResponse> send(TransportRequest request, CallScope scope) {
        int maxBytes = scope.policy().maxLoggedBytes();
        if (maxBytes == 0 || !LOGGER.isLoggable(Level.TRACE)) {
            return next.send(request, scope);
        }
        String attempt = scope.operation() + ", attempt " + scope.attempts();
        LOGGER.log(Level.TRACE, "{0}, request: {1}", attempt, wording.of(request, maxBytes));
        // A future of its own: whoever waits for the outcome finds it in the log already.
        CompletableFuture<TransportResponse> logged = new CompletableFuture<>();
        Futures.whenDone(next.send(request, scope), executor, (answer, failure) -> {
            try {
                if (answer != null) {
                    LOGGER.log(Level.TRACE, "{0}, answer: {1}", attempt, wording.of(answer, maxBytes));
                }
            } finally {
                Futures.settle(logged, answer, failure);
            }
        });
        return logged;
    }
}
