/** Tests of reading and writing JSON. */
@NullMarked
package dev.lathe.runtime.internal.json;

import org.jspecify.annotations.NullMarked;
