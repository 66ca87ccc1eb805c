package dev.lathe.plan.shape;

import dev.lathe.model.Access;

/** Which way a value travels. */
public enum Direction {
    ANSWER,
    REQUEST;

    /** Whether a member takes part. */
    public boolean carries(Access access) {
        return switch (access) {
            case READ_WRITE -> true;
            case READ_ONLY -> this == ANSWER;
            case WRITE_ONLY -> this == REQUEST;
        };
    }
}
