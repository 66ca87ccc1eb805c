/** Builds, installs and runs the SDKs of other languages with their own tools, as their users would. */
@NullMarked
package dev.lathe.languages;

import org.jspecify.annotations.NullMarked;
