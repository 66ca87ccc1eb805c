package dev.lathe.plan.shape;

import dev.lathe.model.SchemaId;
import dev.lathe.model.SpecText;

/** Identity of a generated type before it has a name. */
public sealed interface TypeKey {

    /** What {@code lathe.lock} knows it by. */
    String lockKey();

    /**
     * A declared type as seen in one direction; types that look the same in both are known by {@code ANSWER}. The key
     * is not the plain place: that is the member's, which an inline type shares its place with.
     */
    record Shape(SchemaId id, Direction direction) implements TypeKey {
        @Override
        public String lockKey() {
            return id.value() + (direction == Direction.ANSWER ? "#type" : "#input");
        }
    }

    /** The params object of a method. */
    record Params(MethodSite site) implements TypeKey {
        @Override
        public String lockKey() {
            return site.key() + "#params";
        }
    }

    /** What a method gives whose successes differ from each other. */
    record Result(MethodSite site) implements TypeKey {
        @Override
        public String lockKey() {
            return site.key() + "#result";
        }
    }

    /** A filter object of a method. */
    record Group(MethodSite site, SpecText typeName) implements TypeKey {
        @Override
        public String lockKey() {
            return site.key() + "#group:" + LockKey.of(typeName);
        }
    }

    /** The record that wraps a value as a variant of a union. */
    record Variant(Shape union, int index, String lockKey) implements TypeKey {}

    /** Something that is not a value type: a service, a client, a paginator. */
    record Part(String lockKey) implements TypeKey {}
}
