/**
 * The runtime facing servers that fail or mean harm, and callers that make mistakes. Methods are called after the ids
 * of {@code generator/docs/reliability.md}.
 */
@NullMarked
package dev.lathe.runtime.faults;

import org.jspecify.annotations.NullMarked;
