// Runtime embedded by Lathe; changes are overwritten by mvn generate.
package dev.lathe.cloudflare.internal.http;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** What is done with futures again and again: acting when they are done, finding the failure inside its wrappings. */
public final class Futures {

    private Futures() {}

    /** Acts once the future is done, with its value or its unwrapped failure. The action must not throw. */
    public static <T> void whenDone(CompletableFuture<T> future, BiConsumer<@Nullable T, @Nullable Throwable> action) {
        // The dependent future is of no interest: all it could add is a failure of the action.
        CompletableFuture<T> unused = future.whenComplete((value, failure) -> action.accept(value, unwrap(failure)));
    }

    /** The same on a thread of the executor. */
    public static <T> void whenDone(
            CompletableFuture<T> future, Executor executor, BiConsumer<@Nullable T, @Nullable Throwable> action) {
        CompletableFuture<T> unused =
                future.whenCompleteAsync((value, failure) -> action.accept(value, unwrap(failure)), executor);
    }

    /** Cancels what is under way if the future that stands for it is cancelled. */
    public static void whenCancelled(CompletableFuture<?> future, Runnable action) {
        whenDone(future, (value, failure) -> {
            if (future.isCancelled()) {
                action.run();
            }
        });
    }

    /** Ends one future as another did. */
    public static <T> void settle(CompletableFuture<T> future, @Nullable T value, @Nullable Throwable failure) {
        if (failure != null) {
            future.completeExceptionally(failure);
        } else {
            future.complete(value);
        }
    }

    /** The failure itself; null stays null. */
    public static @Nullable Throwable unwrap(@Nullable Throwable failure) {
        Throwable inner = failure;
        while ((inner instanceof CompletionException || inner instanceof ExecutionException)
                && inner.getCause() != null) {
            inner = inner.getCause();
        }
        return inner;
    }
}
