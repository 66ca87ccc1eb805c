// Runtime embedded by Lathe; changes are overwritten by mvn generate.
package dev.lathe.cloudflare.core;

import java.util.Optional;

/** Takes one item and ends the walk. */
final class FirstItem<T> extends Collecting<T, Optional<T>> {

    @Override
    public void onNext(T item) {
        result().complete(Optional.of(item));
    }

    @Override
    public void onComplete() {
        result().complete(Optional.empty());
    }
}
