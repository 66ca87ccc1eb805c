/** Emits the tests of a generated SDK: every method against a local server, every type round-tripped. */
@NullMarked
package dev.lathe.emit.java.test;

import org.jspecify.annotations.NullMarked;
