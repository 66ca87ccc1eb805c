package dev.lathe.languages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lathe.GenerationResult.Status;
import dev.lathe.hostile.HostileDocument;
import dev.lathe.hostile.Payload;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Texts that want to be code, in every place of a document: what is made of them in other languages is read by the
 * parsers of those languages. All places at once, and one by one where that makes no document; with
 * {@code -Dlanguages.hostile=all} always one by one as well.
 */
class HostileTextIT {

    private static final Path SCRIPTS =
            Path.of("src", "test", "resources", "hostile").toAbsolutePath();
    private static final List<String> LANGUAGES = List.of("typescript", "python", "reference");
    private static final boolean EACH =
            System.getProperty("languages.hostile", "").equals("all");

    @Test
    void noTextBecomesCode() throws IOException, InterruptedException {
        Toolchain.require("node");
        Toolchain.require("npm");
        Toolchain.require("python3");
        HostileOutputs outputs = new HostileOutputs(Generated.work("hostile"));
        for (HostileDocument document : HostileDocument.all()) {
            for (Payload payload : Payload.all()) {
                for (String language : LANGUAGES) {
                    attack(outputs, document, payload, language);
                }
            }
        }
        assertEquals(List.of(), outputs.problems(), "while generating");

        Path home = Sdks.typescript("cloudflare");
        String code =
                Shell.in(home).run("node", SCRIPTS.resolve("code.mjs").toString(), outputs.list("ts", "js", "json"));
        String pages = Shell.in(home)
                .run("python3", SCRIPTS.resolve("pages.py").toString(), outputs.list("py", "html", "toml"));
        System.out.println("hostile texts in " + LANGUAGES + ": " + outputs.runs() + " documents generated, "
                + outputs.refused() + " refused, " + outputs.files() + " different files read");

        assertEquals("", code);
        assertEquals("", pages);
        assertTrue(outputs.files() > 1_000, () -> outputs.files() + " files");
    }

    private static void attack(HostileOutputs outputs, HostileDocument document, Payload payload, String language)
            throws IOException {
        Status status = outputs.generate(document.with(payload.text(), position -> true), payload, language);
        if (EACH || status == Status.REFUSED) {
            for (String position : document.positions()) {
                outputs.generate(document.with(position, payload.text()), payload, language);
            }
        }
    }
}
