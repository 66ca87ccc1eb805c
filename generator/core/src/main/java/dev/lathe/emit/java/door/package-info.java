/** The checked doors: the only places of the Java emitters that open spec text. */
@NullMarked
package dev.lathe.emit.java.door;

import org.jspecify.annotations.NullMarked;
