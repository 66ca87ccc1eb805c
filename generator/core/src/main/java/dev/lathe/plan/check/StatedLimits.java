package dev.lathe.plan.check;

import dev.lathe.diagnostics.DiagnosticCode;
import dev.lathe.diagnostics.Diagnostics;
import dev.lathe.diagnostics.Location;
import dev.lathe.model.Constraints;
import dev.lathe.model.JsonText;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The limits that one component states, read with suspicion: what makes no sense is noted and counts as not stated. */
final class StatedLimits {

    private static final BigDecimal LARGEST_COUNT = BigDecimal.valueOf(Integer.MAX_VALUE);

    private final Constraints constraints;
    private final Location where;
    private final Diagnostics diagnostics;

    StatedLimits(Constraints constraints, Location where, Diagnostics diagnostics) {
        this.constraints = constraints;
        this.where = where;
        this.diagnostics = diagnostics;
    }

    @Nullable
    JsonText value(String keyword) {
        return constraints.keywords().get(keyword);
    }

    /** The number that a keyword states; null when it states none. */
    @Nullable
    BigDecimal number(String keyword) {
        JsonText value = value(keyword);
        BigDecimal number = value == null ? null : LimitText.number(value);
        if (value != null && number == null) {
            unchecked(keyword, "it is no number of a usual size");
        }
        return number;
    }

    /** The largest count that a keyword allows; null when it states none, or one that nothing exceeds. */
    @Nullable
    Integer most(String keyword) {
        BigDecimal number = count(keyword);
        return number == null || number.compareTo(LARGEST_COUNT) >= 0 ? null : number.intValueExact();
    }

    /** The smallest count that a keyword allows; null when it states none, or one that nothing reaches. */
    @Nullable
    Integer least(String keyword) {
        BigDecimal number = count(keyword);
        if (number != null && number.compareTo(LARGEST_COUNT) > 0) {
            unchecked(keyword, "nothing is as long");
            return null;
        }
        return number == null ? null : number.intValueExact();
    }

    /** Whether a keyword is true. */
    boolean isTrue(String keyword) {
        JsonText value = value(keyword);
        Boolean flag = value == null ? Boolean.FALSE : LimitText.flag(value);
        if (flag == null) {
            unchecked(keyword, "it is neither true nor false");
        }
        return Boolean.TRUE.equals(flag);
    }

    /** Notes that keywords stand where they say nothing. */
    void inapplicable(List<String> keywords) {
        for (String keyword : keywords) {
            JsonText value = value(keyword);
            if (value != null && !Boolean.FALSE.equals(LimitText.flag(value))) {
                unchecked(keyword, "values of this type have nothing that it limits");
            }
        }
    }

    /** Notes that a limit is documented only. */
    void unchecked(String keyword, String why) {
        diagnostics.note(
                DiagnosticCode.CONSTRAINT_UNCHECKED, where, "`" + keyword + "` is not checked by builders: " + why);
    }

    private @Nullable BigDecimal count(String keyword) {
        BigDecimal number = number(keyword);
        if (number == null) {
            return null;
        }
        if (number.signum() < 0 || number.stripTrailingZeros().scale() > 0) {
            unchecked(keyword, "it is no count");
            return null;
        }
        return number;
    }
}
