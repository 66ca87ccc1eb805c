package dev.lathe.emit.java;

import dev.lathe.embed.RuntimeSources;
import dev.lathe.emit.OutputFile;
import dev.lathe.emit.project.ProjectFiles;
import dev.lathe.plan.model.SdkPlan;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * One emitted kind, shown by a small document.
 *
 * @param name the folder of the expected files
 * @param document the folder of the document below {@code cases}, with its {@code lathe.yaml} if it has one
 * @param shown which files are compared, by tree and path
 * @param change what is changed in the plan, where a document that shows the same would be large
 */
record GoldenCase(String name, String document, String shown, UnaryOperator<SdkPlan> change) {

    static GoldenCase of(String name, String shown) {
        return new GoldenCase(name, name, shown, UnaryOperator.identity());
    }

    /** What is compared, of everything that is emitted for the document. */
    List<OutputFile> files() {
        SdkPlan plan = change.apply(CasePlan.of(document));
        RuntimeSources noRuntime = new RuntimeSources(new TreeMap<>(), new TreeMap<>());
        return Stream.concat(
                        JavaEmitter.emit(plan, noRuntime).stream(), ProjectFiles.of(plan, "1.0", Set.of()).stream())
                .filter(file -> Golden.path(file).matches(shown))
                .toList();
    }
}
