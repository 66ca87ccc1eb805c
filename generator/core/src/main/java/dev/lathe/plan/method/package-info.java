/** Services and methods: what callers hand over, what they get back, and the client that holds it together. */
@NullMarked
package dev.lathe.plan.method;

import org.jspecify.annotations.NullMarked;
