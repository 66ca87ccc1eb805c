// Runtime embedded by Lathe; changes are overwritten by mvn generate.
/** Cuts a body into events, lines or records while it arrives, for callers that wait and callers that are called. */
@NullMarked
package dev.lathe.cloudflare.internal.stream;

import org.jspecify.annotations.NullMarked;
