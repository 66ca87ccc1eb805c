package dev.lathe;

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
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/** The plan of the curated document, made by the stages themselves. */
public final class CuratedPlan {

    /** Where the curated document and its configuration are, seen from this module. */
    static final Path SPEC = Path.of("..", "..", "spec");

    private CuratedPlan() {}

    /** The plan, with names that are not locked. */
    public static SdkPlan plan() {
        Diagnostics diagnostics = new Diagnostics();
        SdkConfig config = SdkConfigReader.read(SPEC.resolve("lathe.yaml"), diagnostics);
        SourceDocument document =
                SpecLoader.load(new SourceRequest(SPEC.resolve("openapi/openapi.yaml"), List.of()), diagnostics);
        SdkModel model = OpenApiParser.parse(Objects.requireNonNull(document), config, diagnostics);
        PlanSettings settings = PlanSettings.java("dev.lathe.cloudflare", "1.0");
        return SdkPlanner.plan(Objects.requireNonNull(model), settings, NameLock.empty(), diagnostics)
                .plan();
    }
}
