/** The public types that every generated SDK shares: calls, options, answers, errors, pages. */
@NullMarked
package dev.lathe.runtime.core;

import org.jspecify.annotations.NullMarked;
