/** The only stage that touches the disk: brings the output folders up to date, or says how they differ. */
@NullMarked
package dev.lathe.write;

import org.jspecify.annotations.NullMarked;
