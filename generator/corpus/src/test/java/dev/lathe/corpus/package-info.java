/** Tests of the corpus command, and the command itself ({@code CorpusIT}). */
@NullMarked
package dev.lathe.corpus;

import org.jspecify.annotations.NullMarked;
