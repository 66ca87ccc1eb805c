package dev.lathe.bundle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lathe.diagnostics.Diagnostics;
import dev.lathe.tree.Element;
import dev.lathe.tree.TreeLimits;
import dev.lathe.tree.TreeReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A bundle as a reader of it sees it. */
final class BundleJson {

    private static final Pattern REFERENCE = Pattern.compile("\"\\$ref\":\"([^\"]*)\"");

    private BundleJson() {}

    static void assertClosed(String json) {
        Element root = read(json);
        Set<String> dangling = new TreeSet<>();
        Matcher references = REFERENCE.matcher(json);
        int found = 0;
        while (references.find()) {
            found++;
            String[] tokens = references.group(1).split("/", -1);
            if (tokens.length != 4 || root.at(List.of(tokens).subList(1, 4)) == null) {
                dangling.add(references.group(1));
            }
        }
        assertTrue(found > 0, json);
        assertEquals(Set.of(), dangling);
    }

    static Element read(String json) {
        Diagnostics diagnostics = new Diagnostics();
        return Element.root(
                "bundle.json",
                Objects.requireNonNull(new TreeReader(TreeLimits.DEFAULT, diagnostics)
                        .read("bundle.json", json.getBytes(StandardCharsets.UTF_8))));
    }

    static Element component(Element root, String... tokens) {
        List<String> all = new ArrayList<>(List.of("components"));
        all.addAll(List.of(tokens));
        return Objects.requireNonNull(root.at(all), all::toString);
    }

    static @Nullable String text(Element root, String... tokens) {
        Element found = root.at(List.of(tokens));
        return found == null ? null : found.text();
    }
}
