/** Apache HttpClient 5 as a transport. Not in every SDK: only where {@code transports} of lathe.yaml asks for it. */
@NullMarked
package dev.lathe.runtime.internal.apache;

import org.jspecify.annotations.NullMarked;
