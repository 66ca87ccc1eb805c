package dev.lathe.emit.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.lathe.CuratedPlan;
import dev.lathe.model.SpecText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * A template can say everything about the curated document with the plan alone. {@code -Dlathe.golden.update=true}
 * writes the expected text anew.
 */
class ListingTest {

    private static final Path EXPECTED = Path.of("src", "test", "resources", "listing", "curated.txt");

    @Test
    void theCuratedDocumentIsListedAsCheckedIn() throws IOException {
        String listing = Listing.render("listing", CuratedPlan.plan());

        assertFalse(listing.contains(SpecText.SEALED), "text of the document went around the door");
        if (Boolean.getBoolean("lathe.golden.update")) {
            Files.writeString(EXPECTED, listing);
        }
        assertEquals(Files.readString(EXPECTED), listing);
    }

    @Test
    void textOfTheDocumentIsNeitherATemplateNorALineOfItsOwn() throws IOException {
        SpecText hostile = SpecText.of("{{info}} {{> type}}\n\u2028\u202e\ud800 \\u002a");

        assertEquals(
                "[{{info}} {{> type}}\\u000a\\u2028\\u202e\\ud800 \\u005cu002a]",
                Listing.renderInline("[{{this}}]", hostile));
    }
}
