package dev.lathe.openapigenerator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openapitools.codegen.CodegenConfigLoader;
import org.openapitools.codegen.DefaultGenerator;
import org.openapitools.codegen.config.CodegenConfigurator;

/** {@code generatorName: lathe}, by the way that OpenAPI Generator's plugins and command line go. */
class LatheCodegenTest {

    @TempDir
    Path folder;

    @BeforeEach
    void document() throws IOException {
        Files.writeString(folder.resolve("openapi.yaml"), """
                openapi: 3.0.0
                info: { title: Pets, version: "1" }
                paths:
                  /pets/{id}:
                    get:
                      parameters: [{ name: id, in: path, required: true, schema: { type: string } }]
                      responses: { "204": { description: done } }
                """);
    }

    @Test
    void itIsFoundByName() {
        assertEquals("lathe", CodegenConfigLoader.forName("lathe").getName());
    }

    @Test
    void aWholeProjectIsWritten() {
        generate("openapi.yaml", Map.of("packageName", "com.example.pets", "clientName", "Zoo"));

        assertTrue(Files.exists(folder.resolve("out/src/main/java/com/example/pets/Zoo.java")));
        assertTrue(Files.exists(folder.resolve("out/pom.xml")));
        assertFalse(Files.exists(folder.resolve("out/src/main/java/org/openapitools")));
    }

    @Test
    void sourcesBecomePartOfTheModuleTheyAreIn() {
        generate("openapi.yaml", Map.of("packageName", "com.example.pets", "shape", "sources"));

        assertTrue(Files.exists(folder.resolve("out/src/main/java/com/example/pets/Pets.java")));
        assertFalse(Files.exists(folder.resolve("out/src/main/java/module-info.java")));
        assertFalse(Files.exists(folder.resolve("out/pom.xml")));
    }

    @Test
    void anotherLanguageOfLathesIsOneOption() {
        generate("openapi.yaml", Map.of("packageName", "pets-api", "language", "typescript"));

        assertTrue(Files.exists(folder.resolve("out/src/client.ts")), "templates of this version of Handlebars");
    }

    @Test
    void mistakesOfTheDocumentFailTheRun() {
        RuntimeException failure =
                assertThrows(RuntimeException.class, () -> generate("openapi.yaml", Map.of("clientName", "Zoo")));

        assertTrue(failure.toString().contains("LC004"), failure.toString());
    }

    @Test
    void aDocumentElsewhereIsRefused() {
        LatheOptions options = new LatheOptions(Map.of(), "out", null);

        assertThrows(IllegalArgumentException.class, () -> options.request("https://example.com/openapi.yaml"));
        assertEquals(
                Path.of("/a/openapi.yaml"),
                options.request("file:///a/openapi.yaml").inputs().document());
    }

    private void generate(String document, Map<String, Object> properties) {
        CodegenConfigurator settings = new CodegenConfigurator()
                .setGeneratorName("lathe")
                .setInputSpec(folder.resolve(document).toString())
                .setOutputDir(folder.resolve("out").toString());
        properties.forEach(settings::addAdditionalProperty);
        new DefaultGenerator().opts(settings.toClientOptInput()).generate();
    }
}
