package dev.lathe.runtime.internal.http;

import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/** Finds the failure inside what futures wrap around it. */
public final class Failures {

    private Failures() {}

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
