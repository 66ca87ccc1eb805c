package dev.lathe.runtime.internal.http;

import dev.lathe.runtime.core.ClientClosedException;
import dev.lathe.runtime.core.ConnectionException;
import dev.lathe.runtime.core.SdkException;
import dev.lathe.runtime.core.Transport;
import dev.lathe.runtime.core.TransportRequest;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * A client's way to the wire, composed in one place:
 *
 * <pre>deadline → retries → pace → tokens → interceptors → credentials → bodies → slots → log → time of an attempt →
 * transport</pre>
 *
 * Requests for access tokens begin at the slots: nobody sees them, and their bodies are never logged.
 */
public final class Pipeline implements AutoCloseable {

    private final Channel channel;
    private final Timing timing;
    private final Runnable release;
    private final Set<CallScope> live = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    private Pipeline(Channel channel, Timing timing, Runnable release) {
        this.channel = channel;
        this.timing = timing;
        this.release = release;
    }

    /**
     * What a pipeline is made of.
     *
     * @param transport the wire; not closed by the pipeline
     * @param keyring the credentials
     * @param maxConcurrentCalls how many exchanges may run at once
     * @param wording what the log says of bodies
     */
    public record Parts(Transport transport, Keyring keyring, int maxConcurrentCalls, BodyWording wording) {}

    /**
     * Composes a pipeline; further attempts of a call begin on threads of {@code attempts}, and interceptors hear of
     * answers there.
     */
    public static Pipeline of(Parts parts, Timing timing, Executor attempts) {
        Channel wire = new OverTransport(parts.transport(), parts.keyring());
        Channel timed = new AttemptTimeout(wire, timing.scheduler());
        Channel logged = new Logging(timed, timing.nanoTime());
        Channel limited = new Limiting(logged, new FairLimit(parts.maxConcurrentCalls()));
        Channel shown = new BodyLogging(limited, parts.wording(), attempts);
        Channel authenticated = new Authenticating(shown, parts.keyring());
        Pipeline tokens = new Pipeline(new Deadline(limited, timing.scheduler()), timing, () -> {});
        Channel intercepted = new Intercepting(authenticated, parts.keyring(), attempts);
        Granting.Tokens source = new Granting.Tokens(new TokenEndpoint(tokens, parts.keyring()), timing.nanoTime());
        Channel granted = new Granting(intercepted, parts.keyring(), source, attempts);
        Waiting waiting = new Waiting(timing.scheduler(), attempts);
        Channel paced = new Pacing(granted, timing, waiting);
        Channel retried = new Retrying(paced, timing, waiting);
        return new Pipeline(new Deadline(retried, timing.scheduler()), timing, tokens::close);
    }

    /** Begins a call. Its outcome is the last answer, whatever the status, or an {@code SdkException}. */
    public CallScope start(Errand errand, TransportRequest request, CallPolicy policy) {
        CallScope scope = new CallScope(errand, policy, timing);
        live.add(scope);
        Futures.whenDone(scope.end(), (nothing, failure) -> live.remove(scope));
        if (closed) {
            scope.abort(closedDuring(scope));
            return scope;
        }
        Futures.whenDone(channel.send(request, scope), (answer, failure) -> {
            if (answer != null) {
                scope.deliver(answer);
            } else {
                scope.abort(known(failure));
            }
        });
        return scope;
    }

    /** Ends all calls under way; those that come later fail at once. */
    @Override
    public void close() {
        closed = true;
        live.forEach(scope -> scope.abort(closedDuring(scope)));
        release.run();
    }

    private static ClientClosedException closedDuring(CallScope scope) {
        return new ClientClosedException(scope.operation() + ": the client is closed", null);
    }

    private static SdkException known(@Nullable Throwable failure) {
        return failure instanceof SdkException known
                ? known
                : new ConnectionException(ConnectionException.Stage.EXCHANGING, "the exchange failed", failure);
    }
}
