// Runtime embedded by Lathe; changes are overwritten by mvn generate.
package dev.lathe.cloudflare.testing;

import dev.lathe.cloudflare.core.RawJson;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads forms as a server would; written apart from the SDK, so that one checks the other. */
public final class FormBody {

    private static final Pattern BOUNDARY = Pattern.compile("multipart/form-data; ?boundary=\"?([^\";]+)\"?");
    private static final String END = "\r\n";

    private FormBody() {}

    /**
     * One part of a multipart form.
     *
     * @param name the field
     * @param filename null when the part is no file
     * @param contentType null when the part does not say
     * @param content as text
     */
    public record Part(
            String name,
            @Nullable String filename,
            @Nullable String contentType,
            String content) {}

    /** Fails unless both are the same {@code name=value} pairs, in order; values may be spelled differently. */
    public static void assertPairs(List<String> expected, List<String> actual) {
        boolean same = expected.size() == actual.size();
        for (int i = 0; same && i < expected.size(); i++) {
            String[] left = expected.get(i).split("=", 2);
            String[] right = actual.get(i).split("=", 2);
            same = left[0].equals(right[0]) && isSame(left[1], right[1]);
        }
        check(same, expected, actual);
    }

    /** Fails unless both are the same parts, in order; contents may be spelled differently. */
    public static void assertParts(List<Part> expected, List<Part> actual) {
        boolean same = expected.size() == actual.size();
        for (int i = 0; same && i < expected.size(); i++) {
            Part left = expected.get(i);
            Part right = actual.get(i);
            same = left.equals(new Part(right.name(), right.filename(), right.contentType(), left.content()))
                    && isSame(left.content(), right.content());
        }
        check(same, expected, actual);
    }

    /** Fails unless both are the same lines; each may be spelled differently. */
    public static void assertText(String expected, String actual) {
        List<String> left = expected.lines().toList();
        List<String> right = actual.lines().toList();
        boolean same = left.size() == right.size();
        for (int i = 0; same && i < left.size(); i++) {
            same = isSame(left.get(i), right.get(i));
        }
        check(same, expected, actual);
    }

    private static void check(boolean same, Object expected, Object actual) {
        if (!same) {
            throw new AssertionError("expected was " + expected + " but it is " + actual);
        }
    }

    /** Whether two texts mean the same: the same text, the same JSON, the same number, the same instant. */
    private static boolean isSame(String expected, String actual) {
        if (expected.equals(actual)) {
            return true;
        }
        try {
            JsonTree.assertSame(json(expected), json(actual));
            return true;
        } catch (AssertionError different) {
            return false;
        }
    }

    /** JSON as it is, after the sign of a sequence; any other text as a JSON string. */
    private static String json(String text) {
        String plain = text.startsWith("\u001e") ? text.substring(1) : text;
        try {
            return RawJson.of(plain).toString();
        } catch (IllegalArgumentException notJson) {
            return RawJson.ofString(plain).toString();
        }
    }

    static List<String> pairs(String contentType, String body) {
        if (!contentType.equals("application/x-www-form-urlencoded")) {
            throw new AssertionError("no form: " + contentType);
        }
        List<String> pairs = new ArrayList<>();
        for (String pair : body.split("&", -1)) {
            if (!pair.isEmpty()) {
                pairs.add(URLDecoder.decode(pair, StandardCharsets.UTF_8));
            }
        }
        return pairs;
    }

    static List<Part> parts(String contentType, String body) {
        Matcher matcher = BOUNDARY.matcher(contentType);
        if (!matcher.matches()) {
            throw new AssertionError("no multipart form: " + contentType);
        }
        String delimiter = END + "--" + matcher.group(1);
        List<Part> parts = new ArrayList<>();
        String rest = END + body;
        while (!rest.equals(delimiter + "--" + END)) {
            int end = rest.indexOf(delimiter, delimiter.length());
            if (!rest.startsWith(delimiter + END) || end < 0) {
                throw new AssertionError("no part where one must be: " + rest);
            }
            parts.add(part(rest.substring(delimiter.length(), end)));
            rest = rest.substring(end);
        }
        return parts;
    }

    private static Part part(String text) {
        int head = text.indexOf(END + END);
        if (head < 0) {
            throw new AssertionError("a part without an end of its headers: " + text);
        }
        String headers = text.substring(0, head);
        String name = find(headers, "form-data; name=\"([^\"]*)\"");
        if (name == null) {
            throw new AssertionError("a part without a name: " + headers);
        }
        return new Part(
                name,
                find(headers, "; filename=\"([^\"]*)\""),
                find(headers, END + "Content-Type: ([^\r]*)"),
                text.substring(head + 4));
    }

    private static @Nullable String find(String headers, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(headers);
        return matcher.find() ? matcher.group(1) : null;
    }
}
