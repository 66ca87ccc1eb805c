package dev.lathe.suites;

import dev.lathe.diagnostics.Diagnostics;
import dev.lathe.tree.Element;
import dev.lathe.tree.TreeLimits;
import dev.lathe.tree.TreeReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Assumptions;

/** The files of the suites, which are no part of the repository. */
final class Suite {

    private static final Path FOLDER = Path.of(System.getProperty("lathe.suites", "../../../shared/suites"));

    private Suite() {}

    /** A file of the suites; where there is none, the test is skipped and says why. */
    static Path file(String name) {
        Path file = FOLDER.resolve(name);
        if (!Files.exists(file)) {
            String absent = name + " skipped: no file " + file.toAbsolutePath() + " (-Dlathe.suites)";
            System.out.println(absent);
            Assumptions.abort(absent);
        }
        return file;
    }

    /** The tree of a JSON file. */
    static Element tree(Path file) throws IOException {
        return tree(Files.readString(file));
    }

    /** The tree of a JSON text. */
    static Element tree(String json) {
        Diagnostics diagnostics = new Diagnostics();
        return Element.root(
                "json",
                Objects.requireNonNull(
                        new TreeReader(TreeLimits.DEFAULT, diagnostics)
                                .read("json", json.getBytes(StandardCharsets.UTF_8)),
                        () -> diagnostics.sorted() + "\n" + json));
    }
}
