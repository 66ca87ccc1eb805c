// Runtime embedded by Lathe; changes are overwritten by mvn generate.
package dev.lathe.cloudflare.internal.http;

import dev.lathe.cloudflare.core.Attempt;
import dev.lathe.cloudflare.core.Attributes;
import dev.lathe.cloudflare.core.Call;
import dev.lathe.cloudflare.core.Interceptor;
import dev.lathe.cloudflare.core.InterceptorException;
import dev.lathe.cloudflare.core.SdkException;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The interceptors of one call, in order, and what they remember of it. */
public final class Watchers {

    /** Nobody. */
    public static final Watchers NONE = new Watchers(List.of(), null, null);

    private final List<Interceptor> interceptors;
    private final @Nullable Beginning beginning;
    private final @Nullable SdkException refusal;

    private Watchers(List<Interceptor> interceptors, @Nullable Beginning beginning, @Nullable SdkException refusal) {
        this.interceptors = interceptors;
        this.beginning = beginning;
        this.refusal = refusal;
    }

    /** What is called, and what is remembered of it. */
    private record Beginning(Call<?, ?> call, Attributes shared) {}

    /** The interceptors of a client, and those of one of its calls. */
    public static Watchers of(List<Interceptor> client, List<Interceptor> call) {
        if (client.isEmpty() && call.isEmpty()) {
            return NONE;
        }
        return new Watchers(Stream.concat(client.stream(), call.stream()).toList(), null, null);
    }

    /** Tells them that the call begins. What one of them throws comes back when the call is sent. */
    public Watchers start(Call<?, ?> call) {
        if (interceptors.isEmpty()) {
            return this;
        }
        Attributes shared = new Attributes();
        SdkException thrown = null;
        for (Interceptor interceptor : interceptors) {
            try {
                interceptor.started(call, shared);
            } catch (RuntimeException | Error mistake) {
                thrown = thrown == null ? known(interceptor, mistake) : thrown;
            }
        }
        return new Watchers(interceptors, new Beginning(call, shared), thrown);
    }

    /** What keeps the call from being sent, or null. */
    @Nullable
    SdkException refusal() {
        return refusal;
    }

    /** An attempt to be watched; null when nobody does. */
    @Nullable
    WatchedAttempt attempt(int number) {
        Beginning begun = beginning;
        return begun == null
                ? null
                : new WatchedAttempt(interceptors, new Attempt(begun.call(), number, begun.shared(), new Attributes()));
    }

    /** What an interceptor has thrown, as an exception of ours. */
    static SdkException known(Interceptor interceptor, Throwable thrown) {
        return thrown instanceof SdkException known
                ? known
                : new InterceptorException(
                        "interceptor " + interceptor.getClass().getName() + " threw "
                                + thrown.getClass().getName(),
                        thrown);
    }
}
