/** What the API is: the language-neutral, immutable model of a document. */
@NullMarked
package dev.lathe.model;

import org.jspecify.annotations.NullMarked;
