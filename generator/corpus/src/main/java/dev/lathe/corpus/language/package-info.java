/** The corpus in languages besides Java, with their own tools. */
@NullMarked
package dev.lathe.corpus.language;

import org.jspecify.annotations.NullMarked;
