/** Renders templates from plans: a throw-away language, and mistakes. */
@NullMarked
package dev.lathe.emit.template;

import org.jspecify.annotations.NullMarked;
