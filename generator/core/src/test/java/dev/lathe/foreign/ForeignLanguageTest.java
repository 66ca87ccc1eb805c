package dev.lathe.foreign;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lathe.GenerationRequest;
import dev.lathe.GenerationRequest.Identity;
import dev.lathe.GenerationRequest.Inputs;
import dev.lathe.GenerationRequest.Language;
import dev.lathe.GenerationRequest.Mode;
import dev.lathe.GenerationRequest.Outputs;
import dev.lathe.GenerationRequest.Shape;
import dev.lathe.GenerationResult;
import dev.lathe.GenerationResult.Status;
import dev.lathe.Lathe;
import dev.lathe.diagnostics.Diagnostic;
import dev.lathe.diagnostics.DiagnosticCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code --language echo:plain}: another generator's files are written like ours. */
class ForeignLanguageTest {

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
    void itsFilesAreWrittenAndThenThereIsNothingToDo() throws IOException {
        GenerationResult first = generate("echo:plain", Mode.WRITE, null);

        assertEquals(Status.DONE, first.status(), first.diagnostics()::toString);
        assertEquals(1, first.statistics().operations());
        assertEquals("pets-api 1.2", Files.readString(folder.resolve("sdk/name.txt")));
        assertTrue(Files.readString(folder.resolve("sdk/openapi.json")).contains("\"operationId\":\"pets_get\""));
        GenerationResult second = generate("echo:plain", Mode.WRITE, null);
        assertEquals(List.of(), second.changes().written());
        assertFalse(Files.exists(folder.resolve("sdk/lathe-echo-plain.lock")), "its names are not ours to keep");
    }

    @Test
    void checkModeFindsWhatSomebodyChanged() throws IOException {
        generate("echo:plain", Mode.WRITE, null);
        Files.writeString(folder.resolve("sdk/name.txt"), "mine");

        GenerationResult result = generate("echo:plain", Mode.CHECK, null);

        assertEquals(Status.STALE, result.status());
        assertEquals(1, result.changes().differences().size());
        assertEquals("mine", Files.readString(folder.resolve("sdk/name.txt")));
    }

    @Test
    void templatesAreThoseOfTheGeneratorAndItsLanguage() throws IOException {
        GenerationResult result = generate("echo:plain", Mode.WRITE, folder.resolve("templates"));

        Path templates = folder.resolve("templates/echo/plain");
        assertEquals(templates.toString().replace('\\', '/'), Files.readString(folder.resolve("sdk/templates.txt")));
        assertEquals(
                List.of(folder.resolve("openapi.yaml"), templates.resolve("config.yaml")),
                result.inputs().stream().sorted().toList());
    }

    @Test
    void aGeneratorThatIsNotThereIsAnErrorThatSaysWhatToDo() {
        GenerationResult result = generate("openapi-generator:go", Mode.WRITE, null);

        assertEquals(Status.REFUSED, result.status());
        Diagnostic only = result.diagnostics().get(0);
        assertEquals(DiagnosticCode.LANGUAGE_UNKNOWN, only.code());
        assertTrue(only.message().contains("openapi-generator is not on the class path"), only.message());
        assertTrue(only.remedy().contains("lathe-openapi-generator.jar"), only.remedy());
    }

    @Test
    void aGeneratorThatGivesUpLeavesTheFolderAlone() throws IOException {
        generate("echo:plain", Mode.WRITE, null);

        GenerationResult result = generate("echo:other", Mode.WRITE, null);

        assertEquals(Status.REFUSED, result.status());
        assertEquals(DiagnosticCode.FOREIGN_FAILED, result.diagnostics().get(0).code());
        assertTrue(Files.exists(folder.resolve("sdk/name.txt")));
    }

    @Test
    void aMistakeInTheDocumentIsFoundBeforeAnybodyIsAsked() throws IOException {
        Files.writeString(folder.resolve("openapi.yaml"), "openapi: 1.0\n");

        assertEquals(Status.REFUSED, generate("echo:plain", Mode.WRITE, null).status());
        assertFalse(Files.exists(folder.resolve("sdk")));
    }

    @Test
    void namesWithAColonAreForeignAndFoldersAreNot() {
        assertEquals(new ForeignName("openapi-generator", "go"), ForeignName.of("openapi-generator:go"));
        assertEquals("openapi-generator-go", new Language("openapi-generator:go", null).label());
        assertNull(ForeignName.of("C:\\templates\\ruby"));
        assertNull(ForeignName.of("./ruby"));
        assertNull(ForeignName.of("openapi-generator:../../etc"));
        assertNull(ForeignName.of("typescript"));
    }

    private GenerationResult generate(String language, Mode mode, @Nullable Path templates) {
        Path sdk = folder.resolve("sdk");
        return Lathe.generate(new GenerationRequest(
                new Inputs(folder.resolve("openapi.yaml"), List.of(), null, sdk.resolve("lathe-echo-plain.lock")),
                new Identity("pets-api", null, "1.2"),
                new Language(language, templates),
                new Outputs(sdk, null, sdk, Shape.PROJECT),
                mode));
    }
}
