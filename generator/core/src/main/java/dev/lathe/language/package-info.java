/** What a language is that templates make an SDK for: its names, its files, its texts. */
@NullMarked
package dev.lathe.language;

import org.jspecify.annotations.NullMarked;
