package dev.lathe.languages;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The code on the pages of a reference, by language, in the order of the pages. */
record ShownSamples(Map<String, List<Sample>> code) {

    /**
     * A sample.
     *
     * @param resource the resource on whose page it stands: {@code accounts/tokens}
     */
    record Sample(String resource, String text) {}

    private static final Pattern CODE =
            Pattern.compile("<code class=\"(shell|typescript|python|java)\">(.*?)</code>", Pattern.DOTALL);
    private static final Pattern CHARACTER = Pattern.compile("&#([0-9]+);");

    static ShownSamples of(Path site) throws IOException {
        Map<String, List<Sample>> code = new TreeMap<>();
        for (Path page : pages(site)) {
            Matcher found = CODE.matcher(Files.readString(page));
            while (found.find()) {
                code.computeIfAbsent(found.group(1), language -> new ArrayList<>())
                        .add(new Sample(resource(site, page), text(found.group(2))));
            }
        }
        return new ShownSamples(code);
    }

    List<Sample> in(String language) {
        return code.getOrDefault(language, List.of());
    }

    private static List<Path> pages(Path site) throws IOException {
        try (Stream<Path> walk = Files.walk(site.resolve("api"))) {
            return walk.filter(file -> file.toString().endsWith(".html"))
                    .sorted()
                    .toList();
        }
    }

    private static String resource(Path site, Path page) {
        return site.resolve("api").relativize(page).toString().replace(".html", "");
    }

    private static String text(String html) {
        return CHARACTER
                .matcher(html)
                .replaceAll(found -> Matcher.quoteReplacement(Character.toString(Integer.parseInt(found.group(1)))));
    }
}
