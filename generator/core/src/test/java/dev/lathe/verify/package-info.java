/** Tests of the read-back. */
@NullMarked
package dev.lathe.verify;

import org.jspecify.annotations.NullMarked;
