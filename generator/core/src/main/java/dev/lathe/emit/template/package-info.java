/** Languages other than Java: the plan, rendered by templates. The only place that knows the template engine. */
@NullMarked
package dev.lathe.emit.template;

import org.jspecify.annotations.NullMarked;
