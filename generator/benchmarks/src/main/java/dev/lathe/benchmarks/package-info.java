/** Measures generators side by side, each in a process of its own, in turns. */
@NullMarked
package dev.lathe.benchmarks;

import org.jspecify.annotations.NullMarked;
