package dev.lathe.runtime.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page that says what is proven, held to it: each id has a test, and each test that it names exists. */
class ReliabilityPageTest {

    private static final Path PAGE = Path.of("..", "..", "generator", "docs", "reliability.md");
    private static final Path TESTS = Path.of("src", "test", "java");
    private static final Pattern ROW = Pattern.compile("\\| ([SC][0-9]+) \\|.*\\|(.*)\\|");
    private static final Pattern TEST = Pattern.compile("`(\\w+)\\.(\\w+)`");

    /** The last column of each row, by id. */
    private static Map<String, String> rows() throws IOException {
        Map<String, String> rows = new LinkedHashMap<>();
        for (String line : Files.readAllLines(PAGE)) {
            Matcher row = ROW.matcher(line.strip());
            if (row.matches()) {
                assertFalse(rows.containsKey(row.group(1)), "two rows for " + row.group(1));
                rows.put(row.group(1), row.group(2));
            }
        }
        return rows;
    }

    private static Map<String, String> sources() throws IOException {
        Map<String, String> sources = new LinkedHashMap<>();
        try (Stream<Path> files = Files.walk(TESTS)) {
            for (Path file :
                    files.filter(file -> file.toString().endsWith("Test.java")).toList()) {
                String name = file.getFileName().toString().replace(".java", "");
                sources.put(name, Files.readString(file));
            }
        }
        return sources;
    }

    @Test
    void eachThreatHasARow() throws IOException {
        List<String> expected = new ArrayList<>();
        IntStream.rangeClosed(1, 21).forEach(number -> expected.add("S" + number));
        IntStream.rangeClosed(1, 12).forEach(number -> expected.add("C" + number));
        assertEquals(expected, List.copyOf(rows().keySet()));
    }

    @Test
    void eachRowNamesTestsThatExistAndCarryItsId() throws IOException {
        Map<String, String> sources = sources();
        for (Map.Entry<String, String> row : rows().entrySet()) {
            Matcher test = TEST.matcher(row.getValue());
            boolean carries = false;
            while (test.find()) {
                String source = sources.get(test.group(1));
                assertTrue(
                        source != null && source.contains(" void " + test.group(2) + "("),
                        row.getKey() + " names a test that is not there: " + test.group());
                carries |= test.group(2).matches(row.getKey().toLowerCase(Locale.ROOT) + "[A-Z].*");
            }
            assertTrue(carries, row.getKey() + " names no test of its own");
        }
    }

    /** What carries an id is on the page, so that nobody looks for a proof in vain. */
    @Test
    void eachTestOfThisPackageThatCarriesAnIdIsOfARow() throws IOException {
        Map<String, String> rows = rows();
        Pattern carrying = Pattern.compile(" void ([sc][0-9]+)[A-Z]\\w*\\(");
        for (Map.Entry<String, String> source : sources().entrySet()) {
            Matcher method = carrying.matcher(source.getValue());
            while (method.find()) {
                String id = method.group(1).toUpperCase(Locale.ROOT);
                assertTrue(rows.containsKey(id), source.getKey() + " carries an unknown id: " + method.group());
            }
        }
    }
}
