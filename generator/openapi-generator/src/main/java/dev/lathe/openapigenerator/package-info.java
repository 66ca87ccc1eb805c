/** OpenAPI Generator and Lathe, each as a generator of the other. */
@NullMarked
package dev.lathe.openapigenerator;

import org.jspecify.annotations.NullMarked;
