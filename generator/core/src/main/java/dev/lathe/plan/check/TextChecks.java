package dev.lathe.plan.check;

import dev.lathe.model.JsonText;
import dev.lathe.model.SpecText;
import dev.lathe.plan.model.CheckPlan;
import dev.lathe.plan.naming.LanguageProfile;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is checked of a text. */
final class TextChecks {

    static final List<String> KEYWORDS = List.of("minLength", "maxLength", "pattern");

    private final StatedLimits limits;
    private final LanguageProfile profile;

    TextChecks(StatedLimits limits, LanguageProfile profile) {
        this.limits = limits;
        this.profile = profile;
    }

    List<CheckPlan> checks() {
        List<CheckPlan> checks =
                new ArrayList<>(SizeChecks.ofCounts(limits, "minLength", "maxLength", CheckPlan.Length::new));
        CheckPlan pattern = pattern();
        if (pattern != null) {
            checks.add(pattern);
        }
        return checks;
    }

    private @Nullable CheckPlan pattern() {
        JsonText value = limits.value("pattern");
        if (value == null) {
            return null;
        }
        SpecText pattern = LimitText.text(value);
        if (pattern == null) {
            limits.unchecked("pattern", "it is no text");
            return null;
        }
        SpecText spelling = profile.pattern(pattern);
        if (spelling == null) {
            limits.unchecked("pattern", "it is no expression of ECMAScript whose meaning here is certain");
            return null;
        }
        return new CheckPlan.Matches(pattern, spelling);
    }
}
