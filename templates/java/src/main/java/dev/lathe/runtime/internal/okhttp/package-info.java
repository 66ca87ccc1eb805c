/** OkHttp as a transport. Not in every SDK: only where {@code transports} of lathe.yaml asks for it. */
@NullMarked
package dev.lathe.runtime.internal.okhttp;

import org.jspecify.annotations.NullMarked;
