package dev.lathe.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Path templates: {@code /accounts/{account_id}}. */
final class PathTemplates {

    private static final Pattern PARAMETER = Pattern.compile("\\{([^{}/]*)\\}");

    private static final Pattern DECORATION = Pattern.compile("^[.;+/#]|[*+]$|:.*$");
    private static final Pattern QUERY = Pattern.compile("[?&].*");

    private PathTemplates() {}

    /** The parameters' names in order, each once. */
    static List<String> names(String path) {
        List<String> names = new ArrayList<>();
        Matcher matcher = PARAMETER.matcher(path);
        while (matcher.find()) {
            if (!names.contains(matcher.group(1))) {
                names.add(matcher.group(1));
            }
        }
        return names;
    }

    /**
     * The template as OpenAPI spells it. Other dialects are read by the names that are declared: the operators of RFC
     * 6570 ({@code {.id*}}), greedy parameters ({@code {path+}}), patterns ({@code {id:[0-9]+}}). A list of query
     * parameters ({@code {?page,size}}) goes, since those are sent anyway.
     *
     * @param declared the names of the path parameters
     */
    static String plain(String path, Set<String> declared) {
        return PARAMETER.matcher(path).replaceAll(match -> {
            String name = match.group(1);
            String bare = DECORATION.matcher(name).replaceAll("");
            boolean isPlain = declared.contains(name) || !declared.contains(bare);
            String spelled = isPlain && QUERY.matcher(name).matches() ? "" : "{" + (isPlain ? name : bare) + "}";
            return Matcher.quoteReplacement(spelled);
        });
    }

    /** The non-empty segments. */
    static List<String> segments(String path) {
        List<String> segments = new ArrayList<>();
        for (String segment : path.split("/", -1)) {
            if (!segment.isEmpty()) {
                segments.add(segment);
            }
        }
        return segments;
    }

    static boolean isTemplate(String segment) {
        return segment.indexOf('{') >= 0;
    }
}
