/** The document as one file, repaired, overlaid and configured, for tools that read OpenAPI themselves. */
@NullMarked
package dev.lathe.bundle;

import org.jspecify.annotations.NullMarked;
