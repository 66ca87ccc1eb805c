/** What reads the requests that the API sends of its own accord. */
@NullMarked
package dev.lathe.plan.hook;

import org.jspecify.annotations.NullMarked;
