package dev.lathe;

import dev.lathe.GenerationRequest.Language;
import dev.lathe.config.NameLock;
import dev.lathe.config.NameLockFile;
import dev.lathe.config.TemplateSetReader;
import dev.lathe.diagnostics.Diagnostics;
import dev.lathe.emit.CodeSamples;
import dev.lathe.emit.java.test.JavaSamples;
import dev.lathe.emit.template.TemplateSamples;
import dev.lathe.language.TemplateSet;
import dev.lathe.plan.PlanSettings;
import dev.lathe.plan.SdkPlanner;
import dev.lathe.plan.model.SdkPlan;
import dev.lathe.plan.naming.JavaProfile;
import dev.lathe.plan.naming.LanguageProfile;
import dev.lathe.plan.naming.TargetProfile;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * The same document's SDKs in other languages, for samples of them. Each is planned when its first sample is asked for,
 * with the names that its own lock beside the configuration keeps for it.
 */
final class Twins implements Function<String, CodeSamples> {

    /** Samples name no package. */
    private static final String JAVA_PACKAGE = "sdk";

    private final GenerationRequest request;
    private final Planning planning;
    private final Diagnostics diagnostics;
    private final Map<String, CodeSamples> samples = new HashMap<>();

    /**
     * Mistakes in templates go to {@code diagnostics}; what there is to say about a plan is said when it is the SDK.
     */
    Twins(GenerationRequest request, Planning planning, Diagnostics diagnostics) {
        this.request = request;
        this.planning = planning;
        this.diagnostics = diagnostics;
    }

    @Override
    public CodeSamples apply(String language) {
        return samples.computeIfAbsent(language, this::planned);
    }

    private CodeSamples planned(String name) {
        Language language = new Language(name, request.language().templates());
        PlanSettings own = planning.sources().settings();
        if (language.isJava()) {
            PlanSettings settings = new PlanSettings(
                    JAVA_PACKAGE,
                    PlanSettings.segments(JAVA_PACKAGE),
                    own.sdkVersion(),
                    own.constraints(),
                    own.namedArguments());
            return new JavaSamples(plan(language, settings, new JavaProfile()));
        }
        TemplateSet templates =
                TemplateSetReader.read(Lathe.class.getClassLoader(), name, language.templates(), diagnostics);
        return templates == null
                ? CodeSamples.NONE
                : new TemplateSamples(
                        plan(language, own, new TargetProfile(templates.target())), templates, diagnostics);
    }

    private SdkPlan plan(Language language, PlanSettings settings, LanguageProfile profile) {
        Diagnostics unheard = new Diagnostics();
        return SdkPlanner.plan(planning.model(), settings, profile, lock(language, unheard), unheard)
                .plan();
    }

    private NameLock lock(Language language, Diagnostics unheard) {
        Path config = request.inputs().config();
        return config == null
                ? NameLock.empty()
                : NameLockFile.read(config.resolveSibling(language.lockName()), unheard);
    }
}
