// Runtime embedded by Lathe; changes are overwritten by mvn generate.
package dev.lathe.cloudflare.internal.call;

import dev.lathe.cloudflare.core.AsyncPaginator;
import dev.lathe.cloudflare.core.Call;
import dev.lathe.cloudflare.core.DecodeException;
import dev.lathe.cloudflare.core.Page;
import dev.lathe.cloudflare.core.PageSource;
import dev.lathe.cloudflare.core.RequestOptions;
import dev.lathe.cloudflare.core.Response;
import dev.lathe.cloudflare.core.Transport;
import dev.lathe.cloudflare.core.TransportRequest;
import dev.lathe.cloudflare.core.TransportResponse;
import dev.lathe.cloudflare.internal.call.Answer.Reading;
import dev.lathe.cloudflare.internal.call.Operation.Sending.Bodies;
import dev.lathe.cloudflare.internal.call.Received.Streaming;
import dev.lathe.cloudflare.internal.http.CallPolicy;
import dev.lathe.cloudflare.internal.http.CallPolicy.IdempotencyKey;
import dev.lathe.cloudflare.internal.http.CallPolicy.Limited;
import dev.lathe.cloudflare.internal.http.CallPolicy.Pace;
import dev.lathe.cloudflare.internal.http.CallScope;
import dev.lathe.cloudflare.internal.http.ClientThreads;
import dev.lathe.cloudflare.internal.http.Errand;
import dev.lathe.cloudflare.internal.http.JdkTransport;
import dev.lathe.cloudflare.internal.http.Pipeline;
import dev.lathe.cloudflare.internal.http.Timing;
import dev.lathe.cloudflare.internal.http.Watchers;
import dev.lathe.cloudflare.internal.paging.AsyncPages;
import dev.lathe.cloudflare.internal.paging.Pending;
import dev.lathe.cloudflare.internal.paging.SyncPages;
import dev.lathe.cloudflare.internal.stream.Source;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Carries out calls: encodes, sends through the {@link Pipeline}, reads the answer. One per client; thread-safe. */
public final class Engine implements AutoCloseable {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final ClientSettings settings;
    private final RequestFactory requests;
    private final Discretion discretion;
    private final ErrorReader errors;
    private final Pipeline pipeline;
    private final Executor callbacks;
    private final Runnable release;

    private Engine(ClientSettings settings, Pipeline pipeline, Executor callbacks, Runnable release) {
        this.settings = settings;
        this.requests = new RequestFactory(settings, Engine::boundary);
        this.discretion = new Discretion(settings.keyring());
        this.errors = new ErrorReader(settings.envelope(), discretion);
        this.pipeline = pipeline;
        this.callbacks = callbacks;
        this.release = release;
    }

    /** An engine with threads of its own, and a transport of its own unless the settings bring one. */
    public static Engine open(ClientSettings settings) {
        ClientThreads threads = ClientThreads.of(settings.clientName());
        return open(settings, threads, threads.timing());
    }

    /** An engine in another time; for tests. */
    static Engine open(ClientSettings settings, ClientThreads threads, Timing timing) {
        Transport own = settings.transport() == null
                ? JdkTransport.open(settings.clientName(), settings.tuning().connectTimeout())
                : null;
        Pipeline.Parts parts = new Pipeline.Parts(
                Objects.requireNonNullElse(settings.transport(), own),
                settings.keyring(),
                settings.tuning().maxConcurrentCalls(),
                new LoggedBodies(settings.keyring(), settings.secretMembers()));
        Pipeline pipeline = Pipeline.of(parts, timing, threads.attempts());
        return new Engine(settings, pipeline, threads.callbacks(), () -> close(own, threads));
    }

    /** Makes a call and waits for its value. Throws {@code SdkException}s. */
    public <P, R> R call(Call.Bound<P, R> call, P params, RequestOptions options) {
        return send(call, params, options).value();
    }

    /** Begins a call; cancelling the future ends it on the wire. */
    public <P, R> CompletableFuture<R> callAsync(Call.Bound<P, R> call, P params, RequestOptions options) {
        BoundOperation<P, R> bound = BoundOperation.of(call);
        return start(
                        bound,
                        draft(bound, params, options),
                        options,
                        received -> read(bound, received).value())
                .future();
    }

    /** Makes a call and waits for the whole answer. Throws {@code SdkException}s. */
    public <P, R> Response<R> send(Call.Bound<P, R> call, P params, RequestOptions options) {
        BoundOperation<P, R> bound = BoundOperation.of(call);
        return start(bound, draft(bound, params, options), options, received -> read(bound, received))
                .await();
    }

    /** Begins a call; cancelling the future ends it on the wire. */
    public <P, R> CompletableFuture<Response<R>> sendAsync(Call.Bound<P, R> call, P params, RequestOptions options) {
        BoundOperation<P, R> bound = BoundOperation.of(call);
        return start(bound, draft(bound, params, options), options, received -> read(bound, received))
                .future();
    }

    /** The pages of a list, for callers that wait; nothing is sent yet. */
    public <P, T, I> PageSource<T, I> pages(Call.Bound<P, Page<T, I>> call, P params, RequestOptions options) {
        return SyncPages.of(loader(call, params, options));
    }

    /** The pages of a list, for callers that are called back; nothing is sent yet. */
    public <P, T, I> AsyncPaginator<T, I> pagesAsync(Call.Bound<P, Page<T, I>> call, P params, RequestOptions options) {
        return new AsyncPaginator<>(AsyncPages.of(loader(call, params, options)));
    }

    /** Ends calls under way and refuses later ones; closes what the engine opened itself. */
    @Override
    public void close() {
        pipeline.close();
        release.run();
    }

    /** The client's name and address. */
    @Override
    public String toString() {
        return settings.clientName() + "[" + settings.baseUrl() + "]";
    }

    <T> Pending<T> start(
            BoundOperation<?, ?> bound, RequestDraft draft, RequestOptions options, Function<Received, T> reading) {
        TransportRequest request = requests.request(bound, draft, options);
        return start(new Outgoing(bound, draft, request, watchers(bound, options)), options, reading);
    }

    /** A request about to be sent, what it was made of, and who sees it. */
    record Outgoing(BoundOperation<?, ?> bound, RequestDraft draft, TransportRequest request, Watchers watchers) {}

    /** Those who see a call, told that it begins. */
    Watchers watchers(BoundOperation<?, ?> bound, RequestOptions options) {
        return Watchers.of(settings.interceptors(), options.interceptors()).start(bound.call());
    }

    <T> Pending<T> start(Outgoing outgoing, RequestOptions options, Function<Received, T> reading) {
        Operation<?, ?> operation = outgoing.bound().call();
        Errand errand = new Errand(operation.name(), requests.destination(operation), outgoing.watchers());
        CallScope scope = pipeline.start(errand, outgoing.request(), policy(operation, options));
        return new CallInFlight<>(scope, callbacks, answer -> {
            if (answer.status() < 200 || answer.status() > 299) {
                discard(answer);
                throw errors.exception(operation, answer, scope.attempts());
            }
            return checked(
                    operation,
                    answer,
                    scope.attempts(),
                    () -> reading.apply(new Received(
                            operation.name(),
                            answer,
                            settings.envelope(),
                            scope.attempts(),
                            outgoing.draft(),
                            new Streaming(settings.tuning().limits().maxBodyBytes(), callbacks, discretion))));
        });
    }

    RequestFactory requests() {
        return requests;
    }

    ClientSettings settings() {
        return settings;
    }

    private static <R> Response<R> read(BoundOperation<?, R> bound, Received received) {
        return bound.call().answer().read(received);
    }

    private <T> T checked(Operation<?, ?> operation, TransportResponse answer, int attempts, Supplier<T> reading) {
        try {
            if (operation.answer().reading() != Reading.ARRIVING) {
                ContentCoding.refuse(answer);
            }
            return reading.get();
        } catch (Answer.Refused refused) {
            throw errors.exception(operation, answer, attempts);
        } catch (DecodeException failure) {
            discard(answer);
            throw discretion.of(failure.operation() == null ? failure.withOperation(operation.name()) : failure);
        }
    }

    private static void discard(TransportResponse answer) {
        if (answer.isStreamed()) {
            Source.discard(answer);
        }
    }

    private <P> RequestDraft draft(BoundOperation<P, ?> bound, P params, RequestOptions options) {
        Objects.requireNonNull(params, "params");
        return requests.draft(bound.call(), params, Objects.requireNonNull(options, "options"));
    }

    private <P, T, I> PageCalls<T, I> loader(Call.Bound<P, Page<T, I>> call, P params, RequestOptions options) {
        BoundOperation<P, Page<T, I>> bound = BoundOperation.of(call);
        return new PageCalls<>(this, bound, draft(bound, params, options), options);
    }

    private CallPolicy policy(Operation<?, ?> operation, RequestOptions options) {
        Tuning tuning = settings.tuning();
        return new CallPolicy(
                Objects.requireNonNullElse(options.timeout(), tuning.timeout()),
                Objects.requireNonNullElse(options.attemptTimeout(), tuning.attemptTimeout()),
                Objects.requireNonNullElse(options.maxRetries(), tuning.maxRetries()),
                options.retry(),
                options.idempotencyKey() == null ? IdempotencyKey.ABSENT : IdempotencyKey.PRESENT,
                operation.answer().reading() == Reading.ENDLESS && options.timeout() == null
                        ? Limited.UNTIL_ANSWER
                        : Limited.WHOLE_CALL,
                operation.answer() instanceof PagesAnswer ? Pace.WITHIN_LIMITS : Pace.AT_ONCE,
                operation.request().sending().bodies() == Bodies.NEVER
                        ? 0
                        : Objects.requireNonNullElse(options.logBodies(), tuning.maxLoggedBytes()));
    }

    private static String boundary() {
        byte[] random = new byte[18];
        RANDOM.nextBytes(random);
        return "lathe-" + Base64.getUrlEncoder().encodeToString(random);
    }

    private static void close(@Nullable Transport own, ClientThreads threads) {
        if (own != null) {
            own.close();
        }
        threads.close();
    }
}
