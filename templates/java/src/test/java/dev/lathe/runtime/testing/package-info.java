/** What tests of an SDK need: a server that records, and assertions about JSON. */
@NullMarked
package dev.lathe.runtime.testing;

import org.jspecify.annotations.NullMarked;
