/** Spelling that more than one stage needs. */
@NullMarked
package dev.lathe.text;

import org.jspecify.annotations.NullMarked;
