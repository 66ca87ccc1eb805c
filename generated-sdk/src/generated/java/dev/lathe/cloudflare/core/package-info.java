// Runtime embedded by Lathe; changes are overwritten by mvn generate.
/** The public types that every generated SDK shares: calls, options, answers, errors, pages. */
@NullMarked
package dev.lathe.cloudflare.core;

import org.jspecify.annotations.NullMarked;
