package dev.lathe.emit.template;

import dev.lathe.diagnostics.Diagnostics;
import dev.lathe.emit.CodeSamples;
import dev.lathe.emit.OutputFile;
import dev.lathe.emit.OutputFile.Root;
import dev.lathe.language.TemplateSet;
import dev.lathe.plan.model.SdkPlan;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/** Emits an SDK in a language that templates describe: what they render, and the hand-written files beside it. */
public final class TemplateEmitter {

    private TemplateEmitter() {}

    /** All files, sorted by path. A mistake in a template is an ERROR with its place, and where in the plan it was. */
    public static List<OutputFile> emit(SdkPlan plan, TemplateSet templates, Diagnostics diagnostics) {
        return emit(plan, templates, language -> CodeSamples.NONE, diagnostics);
    }

    /**
     * As {@link #emit(SdkPlan, TemplateSet, Diagnostics)}, for templates that show code in other languages.
     *
     * @param twins samples by language
     */
    public static List<OutputFile> emit(
            SdkPlan plan, TemplateSet templates, Function<String, CodeSamples> twins, Diagnostics diagnostics) {
        FileIndex index = FileIndex.of(plan, templates.target());
        Engine engine = new Engine(plan, templates, index, twins, diagnostics);
        List<OutputFile> files = new ArrayList<>();
        for (PlannedFile file : index.files()) {
            String text = engine.render(file);
            if (text != null) {
                files.add(new OutputFile(Root.MODULE, file.path(), text));
            }
        }
        String runtime = ModuleName.inPath(templates.target().runtime(), plan.packageName());
        templates.runtime().forEach((path, text) -> files.add(new OutputFile(Root.MODULE, runtime + "/" + path, text)));
        files.sort(Comparator.comparing(OutputFile::path));
        return List.copyOf(files);
    }
}
