package dev.lathe.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.lathe.CuratedPlan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** {@code -Dlathe.golden.update=true} writes the published schema anew; its contract version must then change. */
class PlanSchemaTest {

    private static final Path PUBLISHED = Path.of("..", "..", "templates", "model.schema.json");
    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(PlanSchema.write(), InputFormat.JSON);

    @Test
    void theSchemaIsThePublishedOne() throws IOException {
        if (Boolean.getBoolean("lathe.golden.update")) {
            Files.writeString(PUBLISHED, PlanSchema.write());
        }
        assertEquals(Files.readString(PUBLISHED), PlanSchema.write());
    }

    @Test
    void thePlanOfTheCuratedDocumentIsValid() {
        assertEquals(List.of(), SCHEMA.validate(PlanJson.write(CuratedPlan.plan()), InputFormat.JSON));
    }

    @Test
    void whatIsMissingOrMoreIsNot() {
        String plan = PlanJson.write(CuratedPlan.plan());
        for (String wrong : new String[] {
            plan.replaceFirst("\"contractVersion\" : \\d+,", ""),
            plan.replaceFirst("\"contractVersion\" :", "\"more\" : 1, \"contractVersion\" :"),
            plan.replaceFirst("\"type:\" : \"RecordPlan\",", ""),
            plan.replaceFirst("\"presence\" : \"[A-Z]+\"", "\"presence\" : \"SOMETIMES\"")
        }) {
            assertFalse(SCHEMA.validate(wrong, InputFormat.JSON).isEmpty(), "valid, but should not be");
        }
    }
}
