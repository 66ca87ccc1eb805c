// Runtime embedded by Lathe; changes are overwritten by mvn generate.
package dev.lathe.cloudflare.internal.http;

import java.util.concurrent.atomic.AtomicLong;

/** How many elements a subscriber still wants; {@code Long.MAX_VALUE} is no limit (Reactive Streams 3.17). */
public final class OpenDemand {

    private final AtomicLong wanted = new AtomicLong();

    /** Nothing is wanted yet. */
    public OpenDemand() {}

    /**
     * Wants more.
     *
     * @param n how many more, at least 1
     */
    public void add(long n) {
        wanted.getAndUpdate(before -> before + n < 0 ? Long.MAX_VALUE : before + n);
    }

    /**
     * Tells whether an element may be given.
     *
     * @return whether at least one is wanted
     */
    public boolean isOpen() {
        return wanted.get() > 0;
    }

    /** Counts an element that is given. */
    public void take() {
        wanted.getAndUpdate(before -> before == Long.MAX_VALUE ? before : before - 1);
    }
}
