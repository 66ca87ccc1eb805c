@NullMarked
package dev.lathe.plan.check;

import org.jspecify.annotations.NullMarked;
