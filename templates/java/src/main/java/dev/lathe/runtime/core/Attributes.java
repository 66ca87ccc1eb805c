package dev.lathe.runtime.core;

import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** What an {@link Interceptor} remembers from one of its methods to the next. Thread-safe. */
public final class Attributes {

    private final Map<Key<?>, Object> values = new ConcurrentHashMap<>();

    /** Attributes without a value. */
    public Attributes() {}

    /**
     * Remembers a value.
     *
     * @param key whose; a value that it had is replaced
     * @param value the value
     * @param <T> its type
     */
    public <T> void put(Key<T> key, T value) {
        values.put(Objects.requireNonNull(key, "key"), Objects.requireNonNull(value, "value"));
    }

    /**
     * Recalls a value.
     *
     * @param key whose
     * @param <T> its type
     * @return null when there is none
     */
    public <T> @Nullable T get(Key<T> key) {
        Object value = values.get(Objects.requireNonNull(key, "key"));
        return value == null ? null : key.type.cast(value);
    }

    /** How many there are; values may be secret. */
    @Override
    public String toString() {
        return "Attributes[" + values.size() + "]";
    }

    /**
     * Names a value; equal to itself only, so that interceptors do not meet.
     *
     * @param <T> the type of the value
     */
    public static final class Key<T> {

        private final Class<T> type;

        private Key(Class<T> type) {
            this.type = type;
        }

        /**
         * A new key; keep it in a constant.
         *
         * @param type of the value
         * @param <T> the same
         * @return a key that is equal to no other
         */
        public static <T> Key<T> of(Class<T> type) {
            return new Key<>(Objects.requireNonNull(type, "type"));
        }
    }
}
