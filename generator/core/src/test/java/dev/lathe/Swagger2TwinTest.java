package dev.lathe;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lathe.config.NameLock;
import dev.lathe.config.SdkConfig;
import dev.lathe.diagnostics.Diagnostic;
import dev.lathe.diagnostics.Diagnostics;
import dev.lathe.model.SdkModel;
import dev.lathe.parse.OpenApiParser;
import dev.lathe.plan.PlanJson;
import dev.lathe.plan.PlanSettings;
import dev.lathe.plan.SdkPlanner;
import dev.lathe.plan.model.SdkPlan;
import dev.lathe.source.SourceDocument;
import dev.lathe.source.SourceRequest;
import dev.lathe.source.SpecLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class Swagger2TwinTest {

    private static final Path CASES = Path.of("src/test/resources/cases");

    /** The plan of a case, about which nothing had to be said; without line numbers. */
    private static List<String> plan(String name) {
        Diagnostics diagnostics = new Diagnostics();
        SourceRequest request = new SourceRequest(CASES.resolve(name).resolve("openapi.yaml"), List.of());
        SourceDocument document = Objects.requireNonNull(SpecLoader.load(request, diagnostics));
        SdkModel model = OpenApiParser.parse(document, SdkConfig.defaults(), diagnostics);
        assertEquals(
                List.of(),
                diagnostics.sorted().stream().map(Diagnostic::message).toList());
        PlanSettings settings = PlanSettings.java("shelf.sdk", "1.0");
        SdkPlan plan = SdkPlanner.plan(Objects.requireNonNull(model), settings, NameLock.empty(), diagnostics)
                .plan();
        return PlanJson.write(plan)
                .replaceAll("\"location\" : \\{[^}]*}", "")
                .lines()
                .toList();
    }

    @Test
    void oneApiWrittenInBothVersionsGivesOnePlan() {
        List<String> twin = plan("swagger2-twin");
        List<String> plan = plan("swagger2");
        for (int i = 0; i < Math.min(twin.size(), plan.size()); i++) {
            assertEquals(twin.get(i), plan.get(i));
        }
        assertEquals(twin.size(), plan.size());
    }
}
