package dev.lathe.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceCountTest {

    @TempDir
    Path folder;

    @Test
    void countsWhatReadersCallStatements() throws IOException {
        Files.writeString(folder.resolve("A.java"), """
                class A {
                    int field = 1;
                    int twice(int value) {
                        int sum = value + field;
                        if (sum > 0) {
                            sum++;
                        }
                        return sum;
                    }
                    record B(int b) {}
                }
                """);

        SourceCount count = SourceCount.of(folder);

        assertEquals(4, count.statements(), "the variable, the condition, the increment, the return");
        assertEquals(1, count.files());
        assertEquals(2, count.classes());
        assertEquals(11, count.lines());
    }
}
