package dev.lathe.plan.sample;

import dev.lathe.model.JsonText;
import dev.lathe.plan.model.CheckPlan;
import dev.lathe.plan.model.CheckPlan.Side;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Holds values against what builders check, as the runtime does. A door: it looks at texts. */
final class Limits {

    private static final int MAX_DIGITS = 1_000;

    private Limits() {}

    /** Whether a builder takes the value. */
    static boolean hold(List<CheckPlan> checks, Json value) {
        return value instanceof Json.Null || checks.stream().allMatch(check -> holds(check, value));
    }

    /** The number that a check compares with. */
    static BigDecimal number(JsonText limit) {
        return new BigDecimal(limit.json().open());
    }

    private static boolean holds(CheckPlan check, Json value) {
        if (check instanceof CheckPlan.Length length) {
            return value instanceof Json.Text text && isWithin(length.side(), length.limit(), length(text));
        } else if (check instanceof CheckPlan.Matches matches) {
            return value instanceof Json.Text text
                    && BoundedSearch.finds(
                            Pattern.compile(matches.spelling().open()),
                            text.value().open());
        } else if (check instanceof CheckPlan.Size size) {
            return isWithin(size.side(), size.limit(), size(value));
        } else if (check instanceof CheckPlan.UniqueItems) {
            return value instanceof Json.Arr array
                    && new HashSet<>(array.items()).size() == array.items().size();
        }
        BigDecimal number = value instanceof Json.Num num ? decimal(num) : null;
        return number != null && numberHolds(check, number);
    }

    private static boolean numberHolds(CheckPlan check, BigDecimal number) {
        if (check instanceof CheckPlan.Range range) {
            int order = number.compareTo(number(range.limit()));
            return switch (range.bound()) {
                case AT_LEAST -> order >= 0;
                case MORE_THAN -> order > 0;
                case AT_MOST -> order <= 0;
                case LESS_THAN -> order < 0;
            };
        }
        CheckPlan.MultipleOf multiple = (CheckPlan.MultipleOf) check;
        return number.remainder(number(multiple.divisor())).signum() == 0;
    }

    private static boolean isWithin(Side side, int limit, int count) {
        return side == Side.LEAST ? count >= limit : count <= limit;
    }

    private static int length(Json.Text text) {
        String raw = text.value().open();
        return raw.codePointCount(0, raw.length());
    }

    private static int size(Json value) {
        if (value instanceof Json.Arr array) {
            return array.items().size();
        }
        return Objects.requireNonNull((Json.Obj) value).members().size();
    }

    /** A number with which arithmetic is cheap, or null. */
    private static @Nullable BigDecimal decimal(Json.Num num) {
        BigDecimal number = num.spelling().length() > MAX_DIGITS ? null : new BigDecimal(num.spelling());
        return number == null || Math.abs((long) number.scale()) > MAX_DIGITS ? null : number;
    }
}
