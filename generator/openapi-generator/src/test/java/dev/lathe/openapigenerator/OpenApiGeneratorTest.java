package dev.lathe.openapigenerator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
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
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code --language openapi-generator:…}. */
class OpenApiGeneratorTest {

    @TempDir
    Path folder;

    @BeforeEach
    void document() throws IOException {
        Files.writeString(folder.resolve("openapi.yaml"), """
                openapi: 3.1.0
                info: { title: Pets, version: "1" }
                paths:
                  /pets/{id}:
                    get:
                      parameters: [{ name: id, in: path, required: true, schema: { type: string } }]
                      responses:
                        "200":
                          description: A pet.
                          content: { application/json: { schema: { $ref: "#/components/schemas/Pet" } } }
                components:
                  schemas:
                    Pet:
                      type: object
                      x-class-extra-annotation: "@evil.Code"
                      properties: { name: { type: [string, "null"] } }
                """);
    }

    @Test
    void oneOfItsLanguagesIsMadeFromTheDocumentAsLatheSeesIt() throws IOException {
        GenerationResult result = generate("openapi-generator:go");

        assertEquals(Status.DONE, result.status(), result.diagnostics()::toString);
        String api = Files.readString(folder.resolve("sdk/api_pets.go"));
        assertTrue(api.startsWith("/*\nPets"), api);
        assertTrue(api.contains("package petsapi"), api);
        assertTrue(api.contains(") PetsGet(ctx context.Context, id string)"), api);
        assertTrue(Files.readString(folder.resolve("sdk/model_pet.go")).contains("Name NullableString"));
        assertFalse(Files.exists(folder.resolve("sdk/.openapi-generator-ignore")));
    }

    @Test
    void theSameAgainWritesNothing() {
        generate("openapi-generator:go");

        assertEquals(List.of(), generate("openapi-generator:go").changes().written());
    }

    @Test
    void aFolderOfTheUsersChangesTemplatesOptionsAndWhatIsLeftOut() throws IOException {
        Path own = Files.createDirectories(folder.resolve("templates/openapi-generator/go"));
        Files.writeString(own.resolve("config.yaml"), "additionalProperties:\n  packageName: zoo\n");
        Files.writeString(own.resolve("gitignore.mustache"), "# ours\n");
        Files.writeString(own.resolve(".openapi-generator-ignore"), "git_push.sh\ndocs/*\n");

        GenerationResult result = generate("openapi-generator:go");

        assertEquals("# ours\n", Files.readString(folder.resolve("sdk/.gitignore")));
        assertTrue(Files.readString(folder.resolve("sdk/client.go")).contains("package zoo"));
        assertFalse(Files.exists(folder.resolve("sdk/git_push.sh")));
        assertFalse(Files.exists(folder.resolve("sdk/docs")));
        assertTrue(result.inputs().contains(own.resolve("config.yaml")), result.inputs()::toString);
    }

    @Test
    void aFileThatIsNoTextIsLeftOutAndNamed() {
        GenerationResult result = generate("openapi-generator:kotlin");

        assertEquals(Status.DONE, result.status(), result.diagnostics()::toString);
        List<Diagnostic> leftOut = result.diagnostics().stream()
                .filter(diagnostic -> diagnostic.code() == DiagnosticCode.FOREIGN_FILE_LEFT_OUT)
                .toList();
        assertEquals(1, leftOut.size(), result.diagnostics()::toString);
        assertTrue(leftOut.get(0).message().contains("gradle-wrapper.jar"), leftOut::toString);
    }

    @Test
    void aNameThatItDoesNotKnowIsAnErrorWithASuggestion() {
        GenerationResult result = generate("openapi-generator:kotlim");

        assertEquals(Status.REFUSED, result.status());
        Diagnostic only = result.diagnostics().get(0);
        assertEquals(DiagnosticCode.LANGUAGE_UNKNOWN, only.code());
        assertTrue(only.remedy().contains("kotlin"), only::toString);
    }

    @Test
    void latheIsNoForeignLanguageOfItsOwn() {
        assertEquals(
                DiagnosticCode.LANGUAGE_UNKNOWN,
                generate("openapi-generator:lathe").diagnostics().get(0).code());
    }

    @Test
    void settingsThatCannotBeReadAreItsOwnErrorInOneLine() throws IOException {
        Path own = Files.createDirectories(folder.resolve("templates/openapi-generator/go"));
        Files.writeString(own.resolve("config.yaml"), "additionalProperties: [\n");

        GenerationResult result = generate("openapi-generator:go");

        assertEquals(Status.REFUSED, result.status());
        Diagnostic only = result.diagnostics().get(0);
        assertEquals(DiagnosticCode.FOREIGN_FAILED, only.code());
        assertEquals(1, only.message().lines().count(), only::message);
        assertFalse(Files.exists(folder.resolve("sdk")));
    }

    @Test
    void nothingIsPrintedWhereLathesReportGoes() {
        PrintStream before = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            generate("openapi-generator:go");
        } finally {
            System.setOut(before);
        }

        assertEquals("", printed.toString(StandardCharsets.UTF_8));
    }

    private GenerationResult generate(String language) {
        Path sdk = folder.resolve("sdk");
        return Lathe.generate(new GenerationRequest(
                new Inputs(folder.resolve("openapi.yaml"), List.of(), null, null),
                new Identity("petsapi", null, "1.2"),
                new Language(language, folder.resolve("templates")),
                new Outputs(sdk, null, sdk, Shape.PROJECT),
                Mode.WRITE));
    }
}
