/** Emits what surrounds the classes: package and module descriptions, the runtime, api.md, a whole Maven project. */
@NullMarked
package dev.lathe.emit.java.project;

import org.jspecify.annotations.NullMarked;
