package dev.lathe.plan.check;

import dev.lathe.model.JsonText;
import dev.lathe.plan.model.CheckPlan;
import dev.lathe.plan.model.CheckPlan.Bound;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * What is checked of a number. Exclusive limits have two forms: up to OpenAPI 3.0 a boolean beside the limit, from 3.1
 * on a limit of their own; each is understood in any document.
 */
final class NumberChecks {

    static final List<String> KEYWORDS =
            List.of("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf");

    private final StatedLimits limits;

    NumberChecks(StatedLimits limits) {
        this.limits = limits;
    }

    /** One end of a range. */
    private record End(Bound bound, BigDecimal limit, JsonText spelling) {

        boolean isExclusive() {
            return bound == Bound.MORE_THAN || bound == Bound.LESS_THAN;
        }
    }

    List<CheckPlan> checks() {
        End lower = stricter(
                end("minimum", "exclusiveMinimum", Bound.AT_LEAST, Bound.MORE_THAN),
                own("exclusiveMinimum", Bound.MORE_THAN),
                sign -> sign);
        End upper = stricter(
                end("maximum", "exclusiveMaximum", Bound.AT_MOST, Bound.LESS_THAN),
                own("exclusiveMaximum", Bound.LESS_THAN),
                sign -> -sign);
        List<CheckPlan> checks = new ArrayList<>();
        if (lower != null && upper != null && isEmpty(lower, upper)) {
            limits.unchecked("minimum", "no number lies between it and `maximum`, which is not checked either");
        } else {
            add(checks, lower);
            add(checks, upper);
        }
        BigDecimal divisor = limits.number("multipleOf");
        if (divisor != null && divisor.signum() > 0) {
            checks.add(new CheckPlan.MultipleOf(Objects.requireNonNull(limits.value("multipleOf"))));
        } else if (divisor != null) {
            limits.unchecked("multipleOf", "it is not more than 0");
        }
        return checks;
    }

    /** A limit that a flag beside it may make exclusive. */
    private @Nullable End end(String keyword, String flag, Bound inclusive, Bound exclusive) {
        BigDecimal limit = limits.number(keyword);
        JsonText said = limits.value(flag);
        boolean isExclusive = said != null && Boolean.TRUE.equals(LimitText.flag(said));
        if (limit == null) {
            if (isExclusive) {
                limits.unchecked(flag, "there is no `" + keyword + "` for it");
            }
            return null;
        }
        return new End(isExclusive ? exclusive : inclusive, limit, Objects.requireNonNull(limits.value(keyword)));
    }

    /** An exclusive limit of its own; flags are none. */
    private @Nullable End own(String keyword, Bound bound) {
        JsonText value = limits.value(keyword);
        if (value == null || LimitText.flag(value) != null) {
            return null;
        }
        BigDecimal limit = limits.number(keyword);
        return limit == null ? null : new End(bound, limit, value);
    }

    /** The one of two ends that allows less: both hold, so the other says nothing more. */
    private static @Nullable End stricter(
            @Nullable End inclusive, @Nullable End exclusive, ToIntFunction<Integer> direction) {
        if (inclusive == null || exclusive == null) {
            return inclusive == null ? exclusive : inclusive;
        }
        int order = direction.applyAsInt(inclusive.limit.compareTo(exclusive.limit));
        return order > 0 ? inclusive : exclusive;
    }

    private static boolean isEmpty(End lower, End upper) {
        int order = lower.limit.compareTo(upper.limit);
        return order > 0 || (order == 0 && (lower.isExclusive() || upper.isExclusive()));
    }

    private static void add(List<CheckPlan> checks, @Nullable End end) {
        if (end != null) {
            checks.add(new CheckPlan.Range(end.bound, end.spelling));
        }
    }
}
