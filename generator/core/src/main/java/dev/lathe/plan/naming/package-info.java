/** Names: from text of a document to checked, unique, stable identifiers of a language. */
@NullMarked
package dev.lathe.plan.naming;

import org.jspecify.annotations.NullMarked;
