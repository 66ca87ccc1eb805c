/** Tests of the Java emitters: small plans, emitted, compiled and used. */
@NullMarked
package dev.lathe.emit.java;

import org.jspecify.annotations.NullMarked;
