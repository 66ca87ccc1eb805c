package dev.lathe.emit.template;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lathe.CuratedPlan;
import dev.lathe.diagnostics.Diagnostics;
import dev.lathe.emit.OutputFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * A template can say everything about the curated document with the plan alone. {@code -Dlathe.golden.update=true}
 * writes the expected text anew.
 */
class ListingTest {

    private static final Path EXPECTED = Path.of("src", "test", "resources", "listing", "curated.txt");

    @Test
    void theCuratedDocumentIsListedAsCheckedIn() throws IOException {
        Diagnostics diagnostics = new Diagnostics();

        List<OutputFile> files =
                TemplateEmitter.emit(CuratedPlan.plan(), Languages.inFolder("listing", "listing"), diagnostics);

        assertEquals(List.of(), diagnostics.sorted());
        String listing = files.get(0).content();
        if (Boolean.getBoolean("lathe.golden.update")) {
            Files.writeString(EXPECTED, listing);
        }
        assertEquals(Files.readString(EXPECTED), listing);
    }
}
