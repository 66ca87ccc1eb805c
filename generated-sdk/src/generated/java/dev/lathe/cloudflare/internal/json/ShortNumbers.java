// Runtime embedded by Lathe; changes are overwritten by mvn generate.
package dev.lathe.cloudflare.internal.json;

/** Numbers that are so short that plain arithmetic gets them right; all others take the way over text. */
final class ShortNumbers {

    /** No short number is it. */
    static final long NO_INTEGER = Long.MIN_VALUE;

    /** So many characters fit into a long whatever the digits are. */
    private static final int LONGEST_INTEGER = 18;

    /** So many digits, and such powers of ten, a double holds exactly: the quotient of the two is rounded but once. */
    private static final int LONGEST_DECIMAL = 15;

    private static final double[] POWERS = {
        1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15
    };

    private ShortNumbers() {}

    /** The number; {@link #NO_INTEGER} if it is long, or has a fraction or an exponent. */
    static long integer(byte[] json, int from, int to) {
        boolean isNegative = json[from] == '-';
        long value = 0;
        for (int i = isNegative ? from + 1 : from; i < to; i++) {
            int digit = json[i] - '0';
            if (digit < 0 || digit > 9 || to - from > LONGEST_INTEGER) {
                return NO_INTEGER;
            }
            value = value * 10 + digit;
        }
        return isNegative ? -value : value;
    }

    /** The number; NaN if it is long or has an exponent. */
    static double decimal(byte[] json, int from, int to) {
        boolean isNegative = json[from] == '-';
        long value = 0;
        int point = to - 1;
        for (int i = isNegative ? from + 1 : from; i < to; i++) {
            int digit = json[i] - '0';
            if (json[i] == '.') {
                point = i;
            } else if (digit < 0 || digit > 9 || to - from > LONGEST_DECIMAL) {
                return Double.NaN;
            } else {
                value = value * 10 + digit;
            }
        }
        double magnitude = value / POWERS[to - 1 - point];
        return isNegative ? -magnitude : magnitude;
    }
}
