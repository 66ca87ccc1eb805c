/** Runs Lathe over a folder of documents, each step in a process of its own, and draws up a table of what came out. */
@NullMarked
package dev.lathe.corpus;

import org.jspecify.annotations.NullMarked;
