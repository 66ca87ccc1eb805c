// Runtime embedded by Lathe; changes are overwritten by mvn generate.
package dev.lathe.cloudflare.core;

import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Hands items to an action, one at a time. */
final class EachItem<T> extends Collecting<T, @Nullable Void> {

    private final Consumer<? super T> action;

    EachItem(Consumer<? super T> action) {
        this.action = Objects.requireNonNull(action, "action");
    }

    @Override
    public void onNext(T item) {
        try {
            action.accept(item);
        } catch (RuntimeException | Error failure) {
            result().completeExceptionally(failure);
            return;
        }
        requestNext();
    }

    @Override
    public void onComplete() {
        result().complete(null);
    }
}
