// Runtime embedded by Lathe; changes are overwritten by mvn generate.
/** Walks over pages: decides from facts about one page what to ask for next, for sync and async alike. */
@NullMarked
package dev.lathe.cloudflare.internal.paging;

import org.jspecify.annotations.NullMarked;
