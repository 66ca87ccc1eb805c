/** Where everything of a document went: into the SDK, or out of it with a reason. */
@NullMarked
package dev.lathe.account;

import org.jspecify.annotations.NullMarked;
