package dev.lathe.parse.paging;

/**
 * An array in an answer.
 *
 * @param pointer from the root of the body; empty for the body itself
 * @param name of the member; empty for the body itself
 * @param identity whether its items have a member {@code id}
 */
public record ListPlace(String pointer, String name, Identity identity) {

    /** Whether items can be told apart by a member {@code id}. */
    public enum Identity {
        BY_ID,
        NONE
    }
}
