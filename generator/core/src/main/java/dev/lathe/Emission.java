package dev.lathe;

import dev.lathe.GenerationRequest.Shape;
import dev.lathe.diagnostics.Diagnostics;
import dev.lathe.embed.Addition;
import dev.lathe.embed.RuntimeSourcesReader;
import dev.lathe.emit.OutputFile;
import dev.lathe.emit.java.JavaEmitter;
import dev.lathe.emit.project.ProjectFiles;
import dev.lathe.emit.template.TemplateEmitter;
import dev.lathe.language.TemplateSet;
import dev.lathe.plan.model.SdkPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Emits what a request asks for: sources, a module, or a whole project. */
record Emission(GenerationRequest request) {

    /**
     * The files of an SDK.
     *
     * @param templates what makes the language; null for Java, which needs none
     */
    List<OutputFile> files(Planning planning, @Nullable TemplateSet templates, Diagnostics diagnostics) {
        SdkPlan plan = planning.planned().plan();
        return templates == null
                ? java(plan, planning.sources().config().additions(), diagnostics)
                : TemplateEmitter.emit(plan, templates, new Twins(request, planning, diagnostics), diagnostics);
    }

    private List<OutputFile> java(SdkPlan plan, Set<Addition> additions, Diagnostics diagnostics) {
        var runtime = RuntimeSourcesReader.read(Lathe.class.getClassLoader(), diagnostics);
        if (diagnostics.hasErrors()) {
            return List.of();
        }
        List<OutputFile> files = new ArrayList<>(JavaEmitter.emit(plan, runtime, additions));
        if (request.outputs().shape() == Shape.PROJECT) {
            files.addAll(ProjectFiles.of(plan, request.identity().version(), additions));
        }
        files.removeIf(file -> !isWanted(file));
        return List.copyOf(files);
    }

    private boolean isWanted(OutputFile file) {
        return switch (file.root()) {
            case MAIN ->
                request.outputs().shape() != Shape.SOURCES || !file.path().equals("module-info.java");
            case TEST -> request.outputs().test() != null;
            case MODULE -> request.outputs().module() != null;
        };
    }
}
