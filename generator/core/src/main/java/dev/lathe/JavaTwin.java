package dev.lathe;

import dev.lathe.config.NameLock;
import dev.lathe.config.NameLockFile;
import dev.lathe.diagnostics.Diagnostics;
import dev.lathe.emit.CodeSamples;
import dev.lathe.emit.java.test.JavaSamples;
import dev.lathe.model.SpecText;
import dev.lathe.plan.PlanSettings;
import dev.lathe.plan.SdkPlanner;
import dev.lathe.plan.model.MethodPlan;
import dev.lathe.plan.naming.JavaProfile;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The same document's SDK for Java, for samples beside another language. It is planned when the first one is asked for,
 * with the names that {@code lathe.lock} keeps for it.
 */
final class JavaTwin implements CodeSamples {

    private final Planning planning;
    private final @Nullable Path config;
    private @Nullable CodeSamples samples;

    JavaTwin(Planning planning, @Nullable Path config) {
        this.planning = planning;
        this.config = config;
    }

    @Override
    public @Nullable String of(List<SpecText> resource, MethodPlan method) {
        CodeSamples planned = samples;
        if (planned == null) {
            planned = planned();
            samples = planned;
        }
        return planned.of(resource, method);
    }

    /** What there is to say about the plan is said when the Java SDK is made. */
    private CodeSamples planned() {
        Diagnostics unheard = new Diagnostics();
        NameLock lock =
                config == null ? NameLock.empty() : NameLockFile.read(config.resolveSibling("lathe.lock"), unheard);
        PlanSettings own = planning.sources().settings();
        PlanSettings settings = new PlanSettings(
                "sdk", PlanSettings.segments("sdk"), own.sdkVersion(), own.constraints(), own.namedArguments());
        return new JavaSamples(SdkPlanner.plan(planning.model(), settings, new JavaProfile(), lock, unheard)
                .plan());
    }
}
