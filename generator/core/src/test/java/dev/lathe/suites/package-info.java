/** Suites that others wrote, run through SDKs that are generated for them. */
@NullMarked
package dev.lathe.suites;

import org.jspecify.annotations.NullMarked;
