/** From what the API is to what one SDK will look like: every name and decision. */
@NullMarked
package dev.lathe.plan;

import org.jspecify.annotations.NullMarked;
