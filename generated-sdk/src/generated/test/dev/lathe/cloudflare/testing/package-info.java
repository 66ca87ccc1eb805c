// Runtime embedded by Lathe; changes are overwritten by mvn generate.
/** What tests of an SDK need: a server that records, and assertions about JSON. */
@NullMarked
package dev.lathe.cloudflare.testing;

import org.jspecify.annotations.NullMarked;
