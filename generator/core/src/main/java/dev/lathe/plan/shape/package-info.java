/** Types: which shapes there are, where they live, what they are called and what they look like. */
@NullMarked
package dev.lathe.plan.shape;

import org.jspecify.annotations.NullMarked;
