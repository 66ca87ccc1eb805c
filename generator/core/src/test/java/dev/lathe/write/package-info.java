/** Tests of what reaches the disk. */
@NullMarked
package dev.lathe.write;

import org.jspecify.annotations.NullMarked;
