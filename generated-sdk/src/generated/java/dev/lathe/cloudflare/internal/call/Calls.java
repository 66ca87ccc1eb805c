// Runtime embedded by Lathe; changes are overwritten by mvn generate.
package dev.lathe.cloudflare.internal.call;

import dev.lathe.cloudflare.core.NoParams;

/** Where the constants of emitted {@code \u2026Calls} classes begin. */
public final class Calls {

    private Calls() {}

    /**
     * An operation without parameters so far.
     *
     * @param name its name in messages, such as {@code accounts.get}
     * @param method its HTTP method
     * @param path its path below the base URL, with a placeholder in braces for each path argument
     */
    public static CallBuilder<NoParams> of(String name, String method, String path) {
        return CallBuilder.begin(name, method, path);
    }
}
