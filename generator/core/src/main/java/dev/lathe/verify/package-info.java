/** Reads emitted Java back with the compiler's parser and compares it with what was meant. */
@NullMarked
package dev.lathe.verify;

import org.jspecify.annotations.NullMarked;
