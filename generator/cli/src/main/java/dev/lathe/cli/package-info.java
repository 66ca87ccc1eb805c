/** The command line: options in, exit code and readable diagnostics out; everything else is in the core. */
@NullMarked
package dev.lathe.cli;

import org.jspecify.annotations.NullMarked;
