package dev.lathe.emit.java;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The table of what is supported names every case, and no other. */
class OpenApiSupportTest {

    private static final Pattern QUOTED = Pattern.compile("`([a-z0-9-]+)`");

    @Test
    void theTableNamesEveryCaseAndNoOther() throws IOException {
        Set<String> named = new TreeSet<>();
        for (String line : Files.readAllLines(Path.of("../docs/openapi-support.md"))) {
            String[] cells = line.split("\\|", -1);
            if (line.startsWith("|") && cells.length > 2) {
                Matcher matcher = QUOTED.matcher(cells[cells.length - 2]);
                matcher.results().map(result -> result.group(1)).forEach(named::add);
            }
        }
        try (Stream<Path> folders = Files.list(CasePlan.CASES)) {
            Set<String> present = folders.filter(Files::isDirectory)
                    .map(folder -> String.valueOf(folder.getFileName()))
                    .collect(Collectors.toCollection(TreeSet::new));
            assertEquals(present, named);
        }
    }
}
