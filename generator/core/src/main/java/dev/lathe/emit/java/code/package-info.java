/** What all Java emitters share: names and types in JavaPoet's terms, and the printing of a unit. */
@NullMarked
package dev.lathe.emit.java.code;

import org.jspecify.annotations.NullMarked;
