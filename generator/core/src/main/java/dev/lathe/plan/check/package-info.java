/** Which limits of the document builders can hold values against, and which are only told. */
@NullMarked
package dev.lathe.plan.check;

import org.jspecify.annotations.NullMarked;
