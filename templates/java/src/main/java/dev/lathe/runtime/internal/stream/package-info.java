/** Cuts a body into events, lines or records while it arrives, for callers that wait and callers that are called. */
@NullMarked
package dev.lathe.runtime.internal.stream;

import org.jspecify.annotations.NullMarked;
