package dev.lathe.plan.naming;

/** How callers hand over what a request is made of. */
public enum CallStyle {
    /** Every value of the path by position, the rest in a params object; only bodies declared inline are part of it. */
    POSITIONAL,
    /** The last value of the path by position, everything else by name, members of the body among it. */
    NAMED
}
