package dev.lathe.hostile;

import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A small document with places for text, each marked {@code <<name=harmless text>>}; together they have every kind of
 * place where a document has text. A place that is named again ({@code <<name>>}, or {@code <<name|ref>>} inside a
 * reference) says the same.
 */
public final class HostileDocument {

    private static final Pattern MARK = Pattern.compile("<<([A-Za-z.]+)(\\|ref)?(?:=([^<>]*))?>>");

    private final String template;
    private final Map<String, String> harmless = new LinkedHashMap<>();

    private HostileDocument(String template) {
        this.template = template;
        MARK.matcher(template)
                .results()
                .filter(mark -> mark.group(3) != null)
                .forEach(mark -> harmless.put(mark.group(1), mark.group(3)));
    }

    /** The documents: small ones, since thousands are made of them. */
    public static List<HostileDocument> all() throws IOException {
        List<HostileDocument> all = new ArrayList<>();
        for (String name : List.of("document", "operations", "exchanges", "schemas", "unions")) {
            try (InputStream in = HostileDocument.class.getResourceAsStream("/hostile/" + name + ".json")) {
                byte[] bytes = Objects.requireNonNull(in, name).readAllBytes();
                all.add(new HostileDocument(new String(bytes, StandardCharsets.UTF_8)));
            }
        }
        return all;
    }

    /** The places, in the order of the document. */
    public List<String> positions() {
        return List.copyOf(harmless.keySet());
    }

    /** The document with a text in one place. */
    public String with(String position, String text) {
        return with(text, position::equals);
    }

    /** The document with a text in all places that a condition names. */
    public String with(String text, Predicate<String> positions) {
        return MARK.matcher(template).replaceAll(mark -> {
            String said = positions.test(mark.group(1)) ? text : said(mark);
            return Matcher.quoteReplacement(json(mark.group(2) == null ? said : reference(said)));
        });
    }

    private String said(MatchResult mark) {
        return Objects.requireNonNull(harmless.get(mark.group(1)), () -> "no harmless text for " + mark.group(1));
    }

    /** The text as a token of a JSON pointer inside a URL, which has no half of a surrogate pair. */
    private static String reference(String text) {
        String token = text.replaceAll("\\p{Cs}", "\ufffd").replace("~", "~0").replace("/", "~1");
        return URLEncoder.encode(token, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** The text as the inside of a JSON string, in ASCII. */
    private static String json(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean isPlain = c >= ' ' && c <= '~' && c != '"' && c != '\\';
            out.append(isPlain ? String.valueOf(c) : String.format(Locale.ROOT, "\\u%04x", (int) c));
        }
        return out.toString();
    }
}
