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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
        assertTrue(Files.readString(sdk.resolve("tests/test_webhooks.py")).contains("Webhooks.parse_horse_arrived("));
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

    /** A resource may be called like them, or like a folder for them. */
    @ParameterizedTest
    @ValueSource(strings = {"python", "typescript", "reference"})
    void resourcesMayHaveTheSameNames(String language) throws IOException {
        Path spec = Files.writeString(folder.resolve("openapi.json"), """
                {"openapi": "3.1.0", "info": {"title": "T", "version": "1"},
                 "paths": {
                  "/webhooks": {"get": {"operationId": "list", "x-lathe-resource": "webhooks",
                   "responses": {"204": {"description": "Done."}}}},
                  "/hooks/webhooks": {"get": {"operationId": "listAll", "x-lathe-resource": "hooks.webhooks",
                   "responses": {"204": {"description": "Done."}}}}},
                 "webhooks": {"ping": {"post": {
                  "requestBody": {"content": {"application/json": {"schema": {"type": "object"}}}},
                  "responses": {"204": {"description": "Thanks."}}}}}}
                """);

        generate(language, spec);
    }

    @Test
    void nothingIsWrittenWhereThereAreNone() {
        Diagnostics diagnostics = new Diagnostics();
        TemplateSet python = Objects.requireNonNull(
                TemplateSetReader.read(getClass().getClassLoader(), "python", null, diagnostics));

        assertFalse(TemplateEmitter.emit(CuratedPlan.plan(), python, diagnostics).stream()
                .anyMatch(file -> file.path().contains("webhooks")));
    }

    private Path generate(String language) {
        return generate(language, CASE);
    }

    private Path generate(String language, Path spec) {
        Path sdk = folder.resolve(language);
        GenerationResult result = Lathe.generate(new GenerationRequest(
                new Inputs(spec, List.of(), null, null),
                new Identity("stable", null, "1"),
                new Language(language, null),
                new Outputs(sdk, null, sdk, Shape.PROJECT),
                Mode.WRITE));
        assertEquals(GenerationResult.Status.DONE, result.status(), () -> "" + result.diagnostics());
        return sdk;
    }
}
