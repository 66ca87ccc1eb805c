// Runtime embedded by Lathe; changes are overwritten by mvn generate.
package dev.lathe.cloudflare.core;

import dev.lathe.cloudflare.internal.call.Calls;

/**
 * One operation of the API as a value: how its request is made and its answer read. Every method of a service is also
 * such a constant, for {@code client.send(call, params, options)}.
 *
 * @param <P> what the call takes besides path arguments
 * @param <R> what it gives
 */
public interface Call<P, R> {

    /**
     * An operation that the SDK does not know.
     *
     * @param method an HTTP method such as {@code GET}
     * @param path a path below the base URL, with a placeholder in braces for each path argument
     * @return a call whose answer is the whole body as JSON
     * @throws IllegalArgumentException if the method is not a token or the path does not start with a slash
     */
    static Call<NoParams, RawJson> of(String method, String path) {
        return Calls.of(method + " " + path, method, path).raw();
    }

    /** {@return the operation's name in messages and logs, such as {@code accounts.get}} */
    String name();

    /** {@return the HTTP method, in upper case} */
    String method();

    /** {@return the path template, as documented} */
    String path();

    /**
     * This operation on one path.
     *
     * @param pathArguments strings, numbers, dates, UUIDs, one for each placeholder, in the order of the template
     * @return the operation with its path complete
     * @throws IllegalArgumentException if one of them is empty, {@code .} or {@code ..}, or their number is wrong; the
     *     message names the parameter, never the value
     */
    Bound<P, R> at(Object... pathArguments);

    /**
     * An operation whose path is complete.
     *
     * @param <P> what the call takes besides path arguments
     * @param <R> what it gives
     */
    interface Bound<P, R> {

        /** {@return the operation} */
        Call<P, R> call();

        /** {@return the path below the base URL, percent-encoded} */
        String path();
    }
}
