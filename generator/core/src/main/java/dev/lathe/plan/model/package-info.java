/** What one SDK will look like: records of plain values, exactly what emitters and templates see. */
@NullMarked
package dev.lathe.plan.model;

import org.jspecify.annotations.NullMarked;
