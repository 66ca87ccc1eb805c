/** From a document to what the API is. Swagger Parser reads the fixed structure; schemas are read from our own tree. */
@NullMarked
package dev.lathe.parse;

import org.jspecify.annotations.NullMarked;
