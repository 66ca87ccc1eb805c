package dev.lathe.languages;

import dev.lathe.diagnostics.Diagnostics;
import dev.lathe.tree.Element;
import dev.lathe.tree.TreeLimits;
import dev.lathe.tree.TreeReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * One case that all languages run alike; {@code templates/conformance/README.md} says what is in it.
 *
 * @param file the file that it is in, without {@code .json}
 * @param sdk which SDK it calls
 * @param id unique among all, and fit for an address
 * @param json the case
 */
record Vector(String file, String sdk, String id, Element json) {

    private static final Path FOLDER = Generated.ROOT.resolve("templates/conformance/vectors");

    /** All of them, in the order of their files. */
    static List<Vector> all() throws IOException {
        List<Vector> all = new ArrayList<>();
        List<Path> files;
        try (Stream<Path> found = Files.list(FOLDER)) {
            files = found.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
        for (Path file : files) {
            String name = file.getFileName().toString().replace(".json", "");
            Element json = read(Files.readString(file));
            String sdk = Objects.requireNonNull(json.text("sdk"), name);
            for (Element each : json.items("cases")) {
                all.add(new Vector(name, sdk, name + "-" + all.size(), each));
            }
        }
        return all;
    }

    static Element read(String text) {
        Diagnostics diagnostics = new Diagnostics();
        return Element.root(
                "json",
                Objects.requireNonNull(
                        new TreeReader(TreeLimits.DEFAULT, diagnostics)
                                .read("json", text.getBytes(StandardCharsets.UTF_8)),
                        () -> diagnostics.sorted() + "\n" + text));
    }

    String name() {
        return file + ": " + json.text("name");
    }

    List<Element> requests() {
        return json.items("requests");
    }

    List<Element> replies() {
        return json.items("replies");
    }

    Element outcome() {
        return Objects.requireNonNull(json.get("outcome"), this::name);
    }

    boolean pages() {
        return outcome().has("items") || file.equals("paging") || file.equals("families");
    }
}
