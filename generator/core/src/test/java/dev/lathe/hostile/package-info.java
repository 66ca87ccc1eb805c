/** Documents that mean harm, by what they say and by how they are made: the threats G1 to G20. */
@NullMarked
package dev.lathe.hostile;

import org.jspecify.annotations.NullMarked;
