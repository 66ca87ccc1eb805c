// Runtime embedded by Lathe; changes are overwritten by mvn generate.
package dev.lathe.cloudflare.internal.paging;

/** What a page that is equal in bytes to the one before means. */
public enum Repeat {
    /** The server makes no progress: an error. */
    FAIL,
    /** The server is known to ignore the page parameter: a normal end. */
    END
}
