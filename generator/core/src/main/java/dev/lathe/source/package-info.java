/** From files to one document: reading, references inside the allowed folders, overlays. */
@NullMarked
package dev.lathe.source;

import org.jspecify.annotations.NullMarked;
