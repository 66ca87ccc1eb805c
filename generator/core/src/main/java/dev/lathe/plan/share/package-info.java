/** Inline types that are declared in many places and look the same in all of them: one type each. */
@NullMarked
package dev.lathe.plan.share;

import org.jspecify.annotations.NullMarked;
