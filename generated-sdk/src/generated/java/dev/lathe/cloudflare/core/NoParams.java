// Runtime embedded by Lathe; changes are overwritten by mvn generate.
package dev.lathe.cloudflare.core;

/** What a call without parameters takes. */
public enum NoParams {
    /** The only one. */
    INSTANCE
}
