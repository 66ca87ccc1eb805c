/** Tests of the public types. */
@NullMarked
package dev.lathe.runtime.core;

import org.jspecify.annotations.NullMarked;
