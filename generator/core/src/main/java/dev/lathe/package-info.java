/** The façade: one request in, one result out; composes the stages and knows no user interface. */
@NullMarked
package dev.lathe;

import org.jspecify.annotations.NullMarked;
