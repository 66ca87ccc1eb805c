package dev.lathe.runtime.internal.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.lathe.runtime.core.DecodeException;
import dev.lathe.runtime.core.RawJson;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** All of Nicolas Seriot's JSONTestSuite; the free choices are in {@code json-test-suite-choices.txt}. */
final class JsonTestSuiteTest {

    private static final String FOLDER = System.getProperty("lathe.suites", "../../../shared/suites");

    @TestFactory
    Stream<DynamicTest> everyFileIsJudgedAsItsNameOrOurChoiceSays() throws IOException {
        Path files = Path.of(FOLDER, "JSONTestSuite", "test_parsing");
        String absent = "JSONTestSuite skipped: no folder " + files.toAbsolutePath() + " (-Dlathe.suites)";
        if (!Files.isDirectory(files)) {
            System.out.println(absent);
        }
        assumeTrue(Files.isDirectory(files), absent);
        Map<String, String> choices = choices();
        try (Stream<Path> list = Files.list(files)) {
            List<Path> all = list.sorted().toList();
            assertEquals(318, all.size(), "files of the suite");
            return all.stream().map(file -> DynamicTest.dynamicTest(name(file), () -> judge(file, choices)));
        }
    }

    private static void judge(Path file, Map<String, String> choices) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        String name = name(file);
        String verdict = name.startsWith("y_") ? "accept" : name.startsWith("n_") ? "reject" : choices.get(name);
        assertNotNull(verdict, "no choice for " + name);
        if (verdict.equals("accept")) {
            RawJson raw = RawJsonAccess.get().wrap(JsonSlice.parse(bytes, JsonLimits.DEFAULT));
            Object tree = Trees.walk(raw);
            assertEquals(tree, JsonReader.decode(bytes, Trees::read), "streamed");
            assertEquals(tree, Trees.walk(Trees.written(raw)), "written again");
        } else {
            assertThrows(DecodeException.class, () -> JsonSlice.parse(bytes, JsonLimits.DEFAULT));
        }
    }

    private static Map<String, String> choices() throws IOException {
        try (InputStream in = JsonTestSuiteTest.class.getResourceAsStream("json-test-suite-choices.txt")) {
            assertNotNull(in);
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\\s+", 3))
                    .collect(Collectors.toMap(columns -> columns[1], columns -> columns[0]));
        }
    }

    private static String name(Path file) {
        return file.getFileName().toString();
    }
}
