/** Samples: values of types and uses of methods, from the document's examples or made up from its schemas. */
@NullMarked
package dev.lathe.plan.sample;

import org.jspecify.annotations.NullMarked;
