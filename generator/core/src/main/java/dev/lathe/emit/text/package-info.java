/** Forms of text that emitters of any language share. They know no plan: callers open texts, and bring their doors. */
@NullMarked
package dev.lathe.emit.text;

import org.jspecify.annotations.NullMarked;
