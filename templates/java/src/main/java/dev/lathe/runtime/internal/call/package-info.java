/** Turns calls into requests and answers into values; what emitted clients are written against. */
@NullMarked
package dev.lathe.runtime.internal.call;

import org.jspecify.annotations.NullMarked;
