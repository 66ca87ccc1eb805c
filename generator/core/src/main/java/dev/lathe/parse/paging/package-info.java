/** Recognises how an operation pages, from its parameters and the shape of its answer; pure functions. */
@NullMarked
package dev.lathe.parse.paging;

import org.jspecify.annotations.NullMarked;
