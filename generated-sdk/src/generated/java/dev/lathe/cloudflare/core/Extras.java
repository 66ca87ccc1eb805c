// Runtime embedded by Lathe; changes are overwritten by mvn generate.
package dev.lathe.cloudflare.core;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an object had on the wire that its typed components cannot say, in order of arrival.
 *
 * <p>These are members that the document does not name, optional members that came as an explicit {@code null}, and
 * optional collections that came empty. Immutable. Two are equal if they have the same members, in whatever order.
 */
public final class Extras {

    private static final Extras NONE = new Extras(Map.of());

    private final Map<String, RawJson> members;

    private Extras(Map<String, RawJson> members) {
        this.members = members;
    }

    /** {@return no extras; always the same instance} */
    public static Extras none() {
        return NONE;
    }

    /** {@return a builder, which takes many members in linear time} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return the names of the members in order of arrival; unmodifiable} */
    public Set<String> names() {
        return Collections.unmodifiableSet(members.keySet());
    }

    /**
     * The value of a member.
     *
     * @param name its name on the wire
     * @return null if there is no such member, {@link RawJson#NULL} if it is an explicit null
     */
    public @Nullable RawJson get(String name) {
        return members.get(name);
    }

    /** {@return all members in order of arrival; unmodifiable} */
    public Map<String, RawJson> asMap() {
        return Collections.unmodifiableMap(members);
    }

    /** {@return whether there are none} */
    public boolean isEmpty() {
        return members.isEmpty();
    }

    /**
     * These and one more; a member of that name keeps its place and gets the new value.
     *
     * @param name its name on the wire
     * @param value any JSON
     * @return extras that have the member; these stay as they are
     */
    public Extras with(String name, RawJson value) {
        return builder().putAll(this).put(name, value).build();
    }

    /**
     * These without a member.
     *
     * @param name its name on the wire
     * @return extras without the member; these themselves if there is no such member
     */
    public Extras without(String name) {
        return members.containsKey(name) ? builder().putAll(this).remove(name).build() : this;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Extras that && members.equals(that.members);
    }

    @Override
    public int hashCode() {
        return members.hashCode();
    }

    /** The names only: values may be secret. */
    @Override
    public String toString() {
        return members.keySet().toString();
    }

    /** Collects extras; of two values of one name the last counts. */
    public static final class Builder {

        private Map<String, RawJson> members = new LinkedHashMap<>();
        private Extras built = NONE;

        private Builder() {}

        /**
         * Adds a member, or replaces the value of the one with that name.
         *
         * @param name its name on the wire
         * @param value any JSON
         * @return this builder
         */
        public Builder put(String name, RawJson value) {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(value, "value");
            own().put(name, value);
            return this;
        }

        /**
         * Adds all of these, as {@link #put} would one by one.
         *
         * @param extras the members to add
         * @return this builder
         */
        public Builder putAll(Extras extras) {
            own().putAll(extras.members);
            return this;
        }

        /**
         * Removes the member, if there is one.
         *
         * @param name its name on the wire
         * @return this builder
         */
        public Builder remove(String name) {
            own().remove(name);
            return this;
        }

        /** {@return what has been collected; the builder can go on} */
        public Extras build() {
            built = members.isEmpty() ? NONE : new Extras(members);
            return built;
        }

        /** The map, copied first if it has been given away. */
        private Map<String, RawJson> own() {
            if (built.members == members) {
                members = new LinkedHashMap<>(members);
            }
            return members;
        }
    }
}
