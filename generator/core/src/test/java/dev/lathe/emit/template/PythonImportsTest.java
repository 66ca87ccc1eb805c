package dev.lathe.emit.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lathe.GenerationRequest;
import dev.lathe.GenerationRequest.Identity;
import dev.lathe.GenerationRequest.Inputs;
import dev.lathe.GenerationRequest.Language;
import dev.lathe.GenerationRequest.Mode;
import dev.lathe.GenerationRequest.Outputs;
import dev.lathe.GenerationRequest.Shape;
import dev.lathe.GenerationResult;
import dev.lathe.Lathe;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A resource may be called like the folder of sources. */
class PythonImportsTest {

    private static final String DOCUMENT = """
            {"openapi": "3.1.0", "info": {"title": "T", "version": "1"}, "paths": {
             "/repos/src": {"get": {"operationId": "read", "x-lathe-resource": "repos.src",
              "responses": {"204": {"description": "Done."}}}},
             "/repos": {"get": {"operationId": "list", "x-lathe-resource": "repos",
              "responses": {"204": {"description": "Done."}}}}}}
            """;

    @Test
    void ofAResourceThatIsCalledSrc(@TempDir Path folder) throws IOException {
        Path spec = Files.writeString(folder.resolve("openapi.json"), DOCUMENT);
        GenerationResult result = Lathe.generate(new GenerationRequest(
                new Inputs(spec, List.of(), null, null),
                new Identity("repos", null, "1"),
                new Language("python", null),
                new Outputs(folder.resolve("sdk"), null, folder.resolve("sdk"), Shape.PROJECT),
                Mode.WRITE));

        assertEquals(GenerationResult.Status.DONE, result.status(), () -> "" + result.diagnostics());
        String repos = Files.readString(folder.resolve("sdk/src/repos/resources/repos/__init__.py"));
        assertTrue(repos.contains("from .src import AsyncSrcResource, SrcResource"), repos);
    }
}
