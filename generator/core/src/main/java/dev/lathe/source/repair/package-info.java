/** Puts right what a document has written in the wrong form, and takes out what has no reading; pure. */
@NullMarked
package dev.lathe.source.repair;

import org.jspecify.annotations.NullMarked;
