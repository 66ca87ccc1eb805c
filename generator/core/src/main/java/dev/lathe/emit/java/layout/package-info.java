/** How emitted Java looks: line breaks and blank lines. */
@NullMarked
package dev.lathe.emit.java.layout;

import org.jspecify.annotations.NullMarked;
