package dev.lathe.runtime.internal.okhttp;

import java.util.Map;
import java.util.WeakHashMap;
import java.util.concurrent.locks.ReentrantLock;
import okhttp3.Connection;
import org.jspecify.annotations.Nullable;

/** Knows when connections were used before; forgets them when OkHttp does. */
final class UsedConnections {

    private final ReentrantLock lock = new ReentrantLock();
    private final Map<Connection, Long> used = new WeakHashMap<>();

    /** Notes that a connection is used now; answers when it was used before, in {@code System.nanoTime()}, or null. */
    @Nullable
    Long use(Connection connection) {
        lock.lock();
        try {
            return used.put(connection, System.nanoTime());
        } finally {
            lock.unlock();
        }
    }
}
