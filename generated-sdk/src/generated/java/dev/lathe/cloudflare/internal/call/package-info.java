// Runtime embedded by Lathe; changes are overwritten by mvn generate.
/** Turns calls into requests and answers into values; what emitted clients are written against. */
@NullMarked
package dev.lathe.cloudflare.internal.call;

import org.jspecify.annotations.NullMarked;
