package dev.lathe.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SyntheticDocumentTest {

    @TempDir
    Path folder;

    @Test
    void hasAsManyOperationsAsItShould() throws IOException {
        Path document = folder.resolve("openapi.yaml");
        SyntheticDocument.write(document, 23);

        assertEquals(
                25,
                Files.readAllLines(document).stream()
                        .filter(line -> line.contains("operationId:"))
                        .count());
    }
}
