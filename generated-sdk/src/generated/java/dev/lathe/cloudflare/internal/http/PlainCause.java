// Runtime embedded by Lathe; changes are overwritten by mvn generate.
package dev.lathe.cloudflare.internal.http;

import java.io.IOException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Keeps secrets, and control characters that a server wrote, out of the causes of exceptions. */
final class PlainCause {

    private static final int LONGEST = 300;

    private PlainCause() {}

    /** The cause as it is, if all that it and its own causes say is harmless; else one that says it harmlessly. */
    static @Nullable Throwable of(@Nullable Throwable cause, Secrets secrets) {
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Throwable inner = cause; inner != null && seen.add(inner); inner = inner.getCause()) {
            String said = inner.toString();
            if (!said.equals(plain(said, secrets))) {
                IOException plain = new IOException(plain(said, secrets));
                plain.setStackTrace(inner.getStackTrace());
                return plain;
            }
        }
        return cause;
    }

    private static String plain(String text, Secrets secrets) {
        String clean = secrets.redact(text);
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < Math.min(clean.length(), LONGEST); i++) {
            char c = clean.charAt(i);
            out.append(c >= ' ' && c <= '~' ? c : '?');
        }
        return out.toString();
    }
}
