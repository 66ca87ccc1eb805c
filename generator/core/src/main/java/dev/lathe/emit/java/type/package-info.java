/** Emits models: records, final classes, builders, open enums and sealed unions. */
@NullMarked
package dev.lathe.emit.java.type;

import org.jspecify.annotations.NullMarked;
