/** Generators of other people that Lathe can run: the seam that a module with one of them fills. */
@NullMarked
package dev.lathe.foreign;

import org.jspecify.annotations.NullMarked;
