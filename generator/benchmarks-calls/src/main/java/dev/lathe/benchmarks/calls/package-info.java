/** What calls cost with an SDK of Lathe's, beside its peers: JSON, the layer above the wire, the start of a program. */
@NullMarked
package dev.lathe.benchmarks.calls;

import org.jspecify.annotations.NullMarked;
