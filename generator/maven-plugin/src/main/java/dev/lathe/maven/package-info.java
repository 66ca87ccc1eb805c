/** The Maven shell: parameters in, source roots, log lines and build failures out; everything else is in the core. */
@NullMarked
package dev.lathe.maven;

import org.jspecify.annotations.NullMarked;
