// Runtime embedded by Lathe; changes are overwritten by mvn generate.
package dev.lathe.cloudflare.core;

import org.jspecify.annotations.Nullable;

/**
 * What the server sent is not JSON, or not of the documented shape.
 *
 * <p>The message is at most 500 characters of printable ASCII and names the place, never more of the body than that.
 */
public final class DecodeException extends SdkException {

    private static final long serialVersionUID = 1L;

    private static final int LONGEST_MESSAGE = 500;

    /** The place in the JSON. */
    private final String path;

    /** What is wrong there. */
    private final String detail;

    /** The operation whose answer could not be read, or null. */
    private final @Nullable String operation;

    /**
     * A failure that is not tied to an operation yet.
     *
     * @param path the place in the JSON, such as {@code $.result[3].id}; {@code $} is the whole
     * @param detail what is wrong there
     */
    public DecodeException(String path, String detail) {
        this(path, detail, null, null);
    }

    /**
     * A failure that is not tied to an operation yet.
     *
     * @param path the place in the JSON, such as {@code $.result[3].id}; {@code $} is the whole
     * @param detail what is wrong there
     * @param cause what went wrong underneath, or null
     */
    public DecodeException(String path, String detail, @Nullable Throwable cause) {
        this(path, detail, null, cause);
    }

    private DecodeException(String path, String detail, @Nullable String operation, @Nullable Throwable cause) {
        super(message(path, detail, operation), cause);
        this.path = path;
        this.detail = detail;
        this.operation = operation;
    }

    /** {@return the place in the JSON, such as {@code $.result[3].policies[0].id}; {@code $} is the whole} */
    public String path() {
        return path;
    }

    /** {@return what is wrong there, without the place; not limited in length, and as the server wrote it} */
    public String detail() {
        return detail;
    }

    /** {@return the operation whose answer could not be read, such as {@code accounts.get}; null outside of a call} */
    public @Nullable String operation() {
        return operation;
    }

    /**
     * The same failure, with the operation named.
     *
     * @param name the operation's name, such as {@code accounts.get}
     * @return a new exception with the stack trace and cause of this one; not thrown
     */
    public DecodeException withOperation(String name) {
        DecodeException named = new DecodeException(path, detail, name, getCause());
        named.setStackTrace(getStackTrace());
        return named;
    }

    private static String message(String path, String detail, @Nullable String operation) {
        String where = operation == null ? path : operation + ": " + path;
        return MessageText.printable(where + ": " + detail, LONGEST_MESSAGE);
    }
}
