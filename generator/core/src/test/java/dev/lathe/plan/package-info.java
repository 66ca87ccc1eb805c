/** Tests of the planning stage, on models built by hand. */
@NullMarked
package dev.lathe.plan;

import org.jspecify.annotations.NullMarked;
