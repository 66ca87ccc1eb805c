/** From the paths of a document to a tree of resources and the names of their methods, when nobody laid one out. */
@NullMarked
package dev.lathe.parse.routes;

import org.jspecify.annotations.NullMarked;
