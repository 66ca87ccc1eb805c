/** A local stand-in for Cloudflare's API, and comparisons, for the hand-written tests. */
@NullMarked
package dev.lathe.cloudflare.support;

import org.jspecify.annotations.NullMarked;
