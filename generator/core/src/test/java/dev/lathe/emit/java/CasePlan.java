package dev.lathe.emit.java;

import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.lathe.config.NameLock;
import dev.lathe.config.SdkConfig;
import dev.lathe.config.SdkConfigReader;
import dev.lathe.diagnostics.Diagnostics;
import dev.lathe.model.SdkModel;
import dev.lathe.parse.OpenApiParser;
import dev.lathe.plan.PlanSettings;
import dev.lathe.plan.SdkPlanner;
import dev.lathe.plan.model.SdkPlan;
import dev.lathe.source.SourceDocument;
import dev.lathe.source.SourceRequest;
import dev.lathe.source.SpecLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/** The plans of the small documents under {@code src/test/resources/cases}, one per trait. */
final class CasePlan {

    static final Path CASES = Path.of("src", "test", "resources", "cases");

    private CasePlan() {}

    /**
     * The plan of a case, with its {@code lathe.yaml} if it has one, in the package {@code test.sdk}; the document must
     * not have errors.
     */
    static SdkPlan of(String trait) {
        return in(CASES.resolve(trait));
    }

    /** The plan of the {@code openapi.yaml} in a folder, with the {@code lathe.yaml} beside it if there is one. */
    static SdkPlan in(Path folder) {
        Path lathe = folder.resolve("lathe.yaml");
        Diagnostics diagnostics = new Diagnostics();
        SdkConfig config = Files.exists(lathe) ? SdkConfigReader.read(lathe, diagnostics) : SdkConfig.defaults();
        SourceDocument source =
                SpecLoader.load(new SourceRequest(folder.resolve("openapi.yaml"), List.of()), diagnostics);
        SdkModel model = OpenApiParser.parse(Objects.requireNonNull(source), config, diagnostics);
        PlanSettings settings = PlanSettings.java("test.sdk", "1.0").with(config.constraints());
        SdkPlan plan = SdkPlanner.plan(Objects.requireNonNull(model), settings, NameLock.empty(), diagnostics)
                .plan();
        assertFalse(diagnostics.hasErrors(), () -> diagnostics.sorted().toString());
        return plan;
    }
}
