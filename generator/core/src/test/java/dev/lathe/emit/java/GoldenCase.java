package dev.lathe.emit.java;

import dev.lathe.config.NameLock;
import dev.lathe.config.SdkConfig;
import dev.lathe.config.SdkConfigReader;
import dev.lathe.diagnostics.Diagnostics;
import dev.lathe.emit.OutputFile;
import dev.lathe.emit.project.ProjectFiles;
import dev.lathe.model.SdkModel;
import dev.lathe.parse.OpenApiParser;
import dev.lathe.plan.JavaPlanner;
import dev.lathe.plan.PlanSettings;
import dev.lathe.plan.model.SdkPlan;
import dev.lathe.source.SourceDocument;
import dev.lathe.source.SourceRequest;
import dev.lathe.source.SpecLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * One emitted kind, shown by a small document.
 *
 * @param name the folder of the expected files
 * @param document the folder of the document below {@code cases}, with its {@code lathe.yaml} if it has one
 * @param shown which files are compared, by tree and path
 * @param change what is changed in the plan, where a document that shows the same would be large
 */
record GoldenCase(String name, String document, String shown, UnaryOperator<SdkPlan> change) {

    private static final Path CASES = Path.of("src", "test", "resources", "cases");

    static GoldenCase of(String name, String shown) {
        return new GoldenCase(name, name, shown, UnaryOperator.identity());
    }

    /** Everything that is emitted for the document. */
    List<OutputFile> files(RuntimeSources runtime) {
        SdkPlan plan = change.apply(plan());
        List<OutputFile> files = new ArrayList<>(JavaEmitter.emit(plan, runtime));
        files.addAll(ProjectFiles.of(plan, "1.0"));
        return files;
    }

    List<OutputFile> files() {
        return files(new RuntimeSources(new TreeMap<>(), new TreeMap<>()));
    }

    boolean shows(OutputFile file) {
        return Golden.path(file).matches(shown);
    }

    private SdkPlan plan() {
        Path folder = CASES.resolve(document);
        Path lathe = folder.resolve("lathe.yaml");
        Diagnostics diagnostics = new Diagnostics();
        SdkConfig config = Files.exists(lathe) ? SdkConfigReader.read(lathe, diagnostics) : SdkConfig.defaults();
        SourceDocument source =
                SpecLoader.load(new SourceRequest(folder.resolve("openapi.yaml"), List.of()), diagnostics);
        SdkModel model = OpenApiParser.parse(Objects.requireNonNull(source), config, diagnostics);
        PlanSettings settings = new PlanSettings("test.sdk", "1.0");
        return JavaPlanner.plan(
                        Objects.requireNonNull(model, () -> diagnostics.sorted().toString()),
                        settings,
                        NameLock.empty(),
                        diagnostics)
                .plan();
    }
}
