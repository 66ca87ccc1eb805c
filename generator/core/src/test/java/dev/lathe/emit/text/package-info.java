@NullMarked
package dev.lathe.emit.text;

import org.jspecify.annotations.NullMarked;
