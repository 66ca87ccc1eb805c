/** Turns the plan of an SDK into the files of a Java SDK; pure, opens no files. */
@NullMarked
package dev.lathe.emit.java;

import org.jspecify.annotations.NullMarked;
