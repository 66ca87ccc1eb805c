package dev.lathe.emit.template;

import dev.lathe.diagnostics.Diagnostics;
import dev.lathe.emit.CodeSamples;
import dev.lathe.emit.PlannedMethods;
import dev.lathe.language.TemplateSet;
import dev.lathe.model.SpecText;
import dev.lathe.plan.model.MethodPlan;
import dev.lathe.plan.model.SdkPlan;
import dev.lathe.plan.model.ServicePlan;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Calls in a language of templates: what its template {@code sample} makes of a method. */
public final class TemplateSamples implements CodeSamples {

    private static final String TEMPLATE = "sample";

    /** Outside of the SDK's sources, where its users are. */
    private static final String PLACE = "samples/call";

    private final PlannedMethods methods;
    private final TemplateSet templates;
    private final Engine engine;

    /**
     * Samples of an SDK.
     *
     * @param plan the same document, planned for this language
     * @param diagnostics where mistakes in its templates are told
     */
    public TemplateSamples(SdkPlan plan, TemplateSet templates, Diagnostics diagnostics) {
        this.methods = new PlannedMethods(plan);
        this.templates = templates;
        FileIndex index = FileIndex.of(plan, templates.target());
        Function<String, CodeSamples> none = language -> CodeSamples.NONE;
        this.engine = new Engine(plan, templates, index, none, diagnostics);
    }

    /** A method as a sample sees it. */
    public record SampleView(ServicePlan service, MethodPlan method) {}

    @Override
    public @Nullable String of(List<SpecText> resource, MethodPlan method) {
        return methods.find(resource, method)
                .filter(found ->
                        found.method().sample() != null && templates.templates().containsKey(TEMPLATE))
                .map(found -> engine.render(file(new SampleView(found.service(), found.method()))))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .orElse(null);
    }

    private PlannedFile file(SampleView view) {
        return new PlannedFile(PLACE, TEMPLATE, templates.target().escape(), view, List.of(), List.of());
    }
}
