@NullMarked
package dev.lathe.benchmarks.calls;

import org.jspecify.annotations.NullMarked;
