package dev.lathe.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Path templates: {@code /accounts/{account_id}}. */
final class PathTemplates {

    private static final Pattern PARAMETER = Pattern.compile("\\{([^{}/]*)\\}");

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
