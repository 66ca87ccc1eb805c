package dev.lathe.plan.check;

import dev.lathe.plan.model.CheckPlan;
import dev.lathe.plan.model.CheckPlan.Side;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

/** What is checked of lists and maps, and of all that is counted. */
final class SizeChecks {

    static final List<String> OF_LISTS = List.of("minItems", "maxItems", "uniqueItems");
    static final List<String> OF_MAPS = List.of("minProperties", "maxProperties");

    private SizeChecks() {}

    static List<CheckPlan> ofList(StatedLimits limits) {
        List<CheckPlan> checks = new ArrayList<>(ofCounts(limits, "minItems", "maxItems", CheckPlan.Size::new));
        if (limits.isTrue("uniqueItems")) {
            checks.add(new CheckPlan.UniqueItems());
        }
        return checks;
    }

    static List<CheckPlan> ofMap(StatedLimits limits) {
        return ofCounts(limits, "minProperties", "maxProperties", CheckPlan.Size::new);
    }

    /** Two ends of a count; neither when nothing lies between them. */
    static List<CheckPlan> ofCounts(
            StatedLimits limits, String leastKeyword, String mostKeyword, BiFunction<Side, Integer, CheckPlan> check) {
        Integer least = limits.least(leastKeyword);
        Integer most = limits.most(mostKeyword);
        if (least != null && most != null && least > most) {
            limits.unchecked(leastKeyword, "it is more than `" + mostKeyword + "`, which is not checked either");
            return List.of();
        }
        List<CheckPlan> checks = new ArrayList<>();
        if (least != null && least > 0) {
            checks.add(check.apply(Side.LEAST, least));
        }
        if (most != null) {
            checks.add(check.apply(Side.MOST, most));
        }
        return checks;
    }
}
