package dev.lathe.emit.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lathe.CuratedPlan;
import dev.lathe.GenerationRequest;
import dev.lathe.GenerationRequest.Identity;
import dev.lathe.GenerationRequest.Inputs;
import dev.lathe.GenerationRequest.Language;
import dev.lathe.GenerationRequest.Mode;
import dev.lathe.GenerationRequest.Outputs;
import dev.lathe.GenerationRequest.Shape;
import dev.lathe.GenerationResult;
import dev.lathe.Lathe;
import dev.lathe.config.TemplateSetReader;
import dev.lathe.diagnostics.Diagnostics;
import dev.lathe.language.TemplateSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an API sends of its own accord has its place in every language. */
class WebhookFilesTest {

    private static final Path CASE = Path.of("src", "test", "resources", "cases", "webhooks", "openapi.yaml");

    @TempDir
    Path folder;

    @Test
    void theReferenceHasAPageOfThem() throws IOException {
        Path sdk = generate("reference");
        String page = Files.readString(sdk.resolve("webhooks.html"));

        assertTrue(page.contains("id=\"Webhooks.parseHorseArrived\""), page);
        assertTrue(page.contains("A horse moved in"), page);
        assertTrue(page.contains("&#34;name&#34;: &#34;Pony&#34;"), page);
        assertTrue(Files.readString(sdk.resolve("index.html")).contains("href=\"./webhooks.html\""));
        assertTrue(Files.readString(sdk.resolve("assets/search-index.js"))
                .contains("'webhooks.html#Webhooks.parseHorseArrived'"));
    }

    @Test
    void pythonHasAModuleOfThem() throws IOException {
        Path sdk = generate("python");

        assertTrue(Files.readString(sdk.resolve("src/stable/webhooks.py")).contains("def parse_horse_arrived("));
        assertTrue(Files.readString(sdk.resolve("tests/webhooks_test.py")).contains("Webhooks.parse_horse_arrived("));
        assertTrue(Files.readString(sdk.resolve("src/stable/__init__.py"))
                .contains("from . import models, pagination, webhooks"));
        assertTrue(Files.readString(sdk.resolve("api.md"))
                .contains("- `Webhooks.parse_horse_arrived(payload) -> Arrival` (`horse.arrived`): A horse moved in"));
    }

    @Test
    void typeScriptListsThem() throws IOException {
        String listing = Files.readString(generate("typescript").resolve("api.md"));

        assertTrue(
                listing.contains(
                        "- `Webhooks.parseHorseArrived(payload) -> Arrival` (`horse.arrived`): A horse moved in"),
                listing);
    }

    @Test
    void nothingIsWrittenWhereThereAreNone() {
        Diagnostics diagnostics = new Diagnostics();
        TemplateSet python = Objects.requireNonNull(
                TemplateSetReader.read(getClass().getClassLoader(), "python", null, diagnostics));

        assertFalse(TemplateEmitter.emit(CuratedPlan.plan(), python, diagnostics).stream()
                .anyMatch(file -> file.path().contains("webhooks")));
    }

    private Path generate(String language) throws IOException {
        Path sdk = folder.resolve(language);
        GenerationResult result = Lathe.generate(new GenerationRequest(
                new Inputs(CASE, List.of(), null, null),
                new Identity("stable", null, "1"),
                new Language(language, null),
                new Outputs(sdk, null, sdk, Shape.PROJECT),
                Mode.WRITE));
        assertEquals(GenerationResult.Status.DONE, result.status(), () -> "" + result.diagnostics());
        return sdk;
    }
}
