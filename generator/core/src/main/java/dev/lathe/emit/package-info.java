/** What emitters produce: files as values. */
@NullMarked
package dev.lathe.emit;

import org.jspecify.annotations.NullMarked;
