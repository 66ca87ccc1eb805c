/** Shows that a plan suffices for text templates: a listing of the curated document, rendered from nothing else. */
@NullMarked
package dev.lathe.emit.template;

import org.jspecify.annotations.NullMarked;
