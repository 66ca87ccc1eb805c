/** Java processes that tell what they used. */
@NullMarked
package dev.lathe.measure;

import org.jspecify.annotations.NullMarked;
