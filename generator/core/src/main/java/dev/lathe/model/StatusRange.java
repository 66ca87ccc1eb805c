package dev.lathe.model;

/**
 * Statuses from {@code first} to {@code last}, inclusive: {@code 200-200}, {@code 400-499}; {@code default} is 0-999.
 */
public record StatusRange(int first, int last) {

    public static final StatusRange DEFAULT = new StatusRange(0, 999);

    public boolean contains(int status) {
        return first <= status && status <= last;
    }

    /** Whether it lies within 200-299. */
    public boolean isSuccess() {
        return first >= 200 && last <= 299;
    }
}
