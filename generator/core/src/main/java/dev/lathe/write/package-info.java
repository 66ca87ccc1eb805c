/** Puts files on disk: only what changed, nothing outside the folders, stale files removed. */
@NullMarked
package dev.lathe.write;

import org.jspecify.annotations.NullMarked;
