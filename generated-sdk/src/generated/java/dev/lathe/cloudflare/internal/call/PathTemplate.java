// Runtime embedded by Lathe; changes are overwritten by mvn generate.
package dev.lathe.cloudflare.internal.call;

import dev.lathe.cloudflare.internal.http.Percent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A path with placeholders. Values are encoded so that they can neither add a segment nor take one away. */
final class PathTemplate {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}/]+)\\}");
    private static final Set<String> DOTS = Set.of(".", "..");

    private final String template;
    private final Map<String, Style> styles;

    /** What stands between the placeholders, as a URL can hold it: one more than there are names. */
    private final List<String> literals = new ArrayList<>();

    private final List<String> names = new ArrayList<>();

    private PathTemplate(String template, Map<String, Style> styles) {
        this.template = template;
        this.styles = styles;
        Matcher placeholder = PLACEHOLDER.matcher(template);
        int from = 0;
        while (placeholder.find()) {
            literals.add(literal(template.substring(from, placeholder.start())));
            names.add(placeholder.group(1));
            from = placeholder.end();
        }
        literals.add(literal(template.substring(from)));
    }

    /**
     * A template.
     *
     * @throws IllegalArgumentException if it does not begin with a slash
     */
    static PathTemplate of(String template) {
        if (!template.startsWith("/")) {
            throw new IllegalArgumentException("a path begins with a slash");
        }
        return new PathTemplate(template, Map.of());
    }

    /** The same, with another style for one placeholder. */
    PathTemplate withStyle(String parameter, Style style) {
        Map<String, Style> more = new LinkedHashMap<>(styles);
        more.put(parameter, style);
        return new PathTemplate(template, more);
    }

    /** The template as declared. */
    String text() {
        return template;
    }

    /**
     * The path with all placeholders filled, in order.
     *
     * @throws IllegalArgumentException if a value is empty, {@code .} or {@code ..} or makes its segment so, or if the
     *     number of values is wrong
     */
    String fill(Object... values) {
        if (values.length != names.size()) {
            throw new IllegalArgumentException(
                    values.length < names.size()
                            ? "path parameter " + names.get(values.length) + " is missing"
                            : "the path takes " + names.size() + " arguments, not " + values.length);
        }
        StringBuilder path = new StringBuilder(literals.get(0));
        int[] starts = new int[values.length];
        for (int i = 0; i < values.length; i++) {
            starts[i] = path.length();
            path.append(text(names.get(i), values[i])).append(literals.get(i + 1));
        }
        String whole = path.toString();
        for (int i = 0; i < values.length; i++) {
            checkSegment(whole, names.get(i), starts[i]);
        }
        return whole;
    }

    /** What stands between the placeholders, as a URL can hold it; a {@code ?} begins a query, as some documents do. */
    private static String literal(String text) {
        return Percent.encodeLeavingReserved(text)
                .replace("#", "%23")
                .replace("[", "%5B")
                .replace("]", "%5D");
    }

    private String text(String name, Object value) {
        Objects.requireNonNull(value, () -> "path parameter " + name);
        String text;
        try {
            text = Styled.inPath(styles.getOrDefault(name, Style.SIMPLE), name, value);
        } catch (IllegalArgumentException refused) {
            throw new IllegalArgumentException("path parameter " + name + ": " + refused.getMessage(), refused);
        }
        if (text.isEmpty() || DOTS.contains(text)) {
            throw refused(name);
        }
        return text;
    }

    private static void checkSegment(String path, String name, int from) {
        int start = path.lastIndexOf('/', from - 1) + 1;
        int end = start;
        while (end < path.length() && "/?#".indexOf(path.charAt(end)) < 0) {
            end++;
        }
        if (DOTS.contains(path.substring(start, end))) {
            throw refused(name);
        }
    }

    private static IllegalArgumentException refused(String name) {
        return new IllegalArgumentException(
                "path parameter " + name + " must not be empty, and must not make a path segment . or ..");
    }
}
