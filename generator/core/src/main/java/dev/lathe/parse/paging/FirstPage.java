package dev.lathe.parse.paging;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** From what number a parameter counts pages. Unless the document says so, nobody knows: a wrong one skips a page. */
final class FirstPage {

    private static final Pattern ZERO = Pattern.compile(
            "\\b(zero|0)[- ](based|indexed)|(start|begin|first)\\w*[^.]{0,30}\\b(0|zero)\\b|default\\w*\\W{1,5}(is |to )?`?0\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern ONE = Pattern.compile(
            "\\b(one|1)[- ](based|indexed)|(start|begin|first)\\w*[^.]{0,30}\\b(1|one)\\b|default\\w*\\W{1,5}(is |to )?`?1\\b",
            Pattern.CASE_INSENSITIVE);

    private FirstPage() {}

    /** 0 or 1, or null when the document does not say. */
    static @Nullable Long of(Input page) {
        Long otherwise = zeroOrOne(page.start().otherwise());
        if (otherwise != null) {
            return otherwise;
        }
        boolean zero = ZERO.matcher(page.description()).find();
        boolean one = ONE.matcher(page.description()).find();
        if (zero != one) {
            return zero ? 0L : 1L;
        }
        return Long.valueOf(1).equals(zeroOrOne(page.start().minimum())) ? 1L : null;
    }

    private static @Nullable Long zeroOrOne(@Nullable String number) {
        if (number == null || !number.matches("[01](\\.0+)?")) {
            return null;
        }
        return number.startsWith("1") ? 1L : 0L;
    }
}
