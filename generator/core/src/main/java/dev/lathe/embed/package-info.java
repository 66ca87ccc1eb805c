/** The hand-written runtime as text: what every generated SDK carries along. */
@NullMarked
package dev.lathe.embed;

import org.jspecify.annotations.NullMarked;
