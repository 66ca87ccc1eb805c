/** YAML and JSON text as an immutable tree with raw scalars and positions; pure, opens no files. */
@NullMarked
package dev.lathe.tree;

import org.jspecify.annotations.NullMarked;
