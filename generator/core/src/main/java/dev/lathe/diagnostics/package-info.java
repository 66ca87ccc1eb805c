/** What the pipeline tells its user: coded findings with a place and a remedy. */
@NullMarked
package dev.lathe.diagnostics;

import org.jspecify.annotations.NullMarked;
