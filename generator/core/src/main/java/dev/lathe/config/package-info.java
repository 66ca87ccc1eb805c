/** What users decide: lathe.yaml, and the names that lathe.lock keeps. */
@NullMarked
package dev.lathe.config;

import org.jspecify.annotations.NullMarked;
