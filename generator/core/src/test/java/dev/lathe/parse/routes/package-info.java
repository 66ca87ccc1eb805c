/** Tests of the inference of resources and method names. */
@NullMarked
package dev.lathe.parse.routes;

import org.jspecify.annotations.NullMarked;
