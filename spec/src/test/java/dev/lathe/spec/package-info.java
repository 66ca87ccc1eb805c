/** Holds the curated document against the facts it was made from, its own examples and examples from the wire. */
@NullMarked
package dev.lathe.spec;

import org.jspecify.annotations.NullMarked;
