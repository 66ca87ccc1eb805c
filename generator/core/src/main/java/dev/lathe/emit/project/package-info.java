/** The files that make a folder of generated sources a Maven project of its own. */
@NullMarked
package dev.lathe.emit.project;

import org.jspecify.annotations.NullMarked;
