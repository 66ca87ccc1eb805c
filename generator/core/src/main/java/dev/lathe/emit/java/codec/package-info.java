/** Emits codecs: the classes that read and write models as JSON streams, without reflection. */
@NullMarked
package dev.lathe.emit.java.codec;

import org.jspecify.annotations.NullMarked;
