// Runtime embedded by Lathe; changes are overwritten by mvn generate.
/**
 * Reading and writing JSON: checked bytes in front of a parser, and the small face that emitted codecs are written
 * against.
 */
@NullMarked
package dev.lathe.cloudflare.internal.json;

import org.jspecify.annotations.NullMarked;
