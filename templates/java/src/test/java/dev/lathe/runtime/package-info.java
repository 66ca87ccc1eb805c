/** Tests of the runtime as a whole. */
@NullMarked
package dev.lathe.runtime;

import org.jspecify.annotations.NullMarked;
